using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the insurance types of a fund: which benefits it pays, and what is credited to personal accounts.</summary>
internal static class InsuranceTypesSection
{
    // The payer types of records: agency, other employer, flexible, resident, finance, recovered, interest, other.
    private static readonly int[] PayerTypes = [1, 2, 3, 4, 5, 6, 7, 9];

    public static FundInsuranceType? ReadType(ReadingContext context, JsonNode node, DeclaredNames seen)
    {
        if (context.Object(node, "code", "zh", "en", "components", "personalAccount", "cite", "assumption") is not { } reader)
        {
            return null;
        }

        string? code = ReadCode(reader, seen);
        LocalizedText? names = reader.Names();
        EquatableArray<BenefitComponent> components =
            ObjectReader.EachValue(reader.Items("components"), item => reader.Word(item, PolicyWords.Component));
        EquatableArray<PersonalAccountShare> shares = ReadPersonalAccount(reader);
        (Citation? Cite, string? Assumption)? source = reader.Source();
        return code is null || names is null || source is null
            ? null
            : new FundInsuranceType(code, names, components, shares, new Sourced<bool>(true, source.Value.Cite, source.Value.Assumption));
    }

    private static string? ReadCode(ObjectReader reader, DeclaredNames seen)
    {
        if (reader.Text("code") is not { } code)
        {
            return null;
        }

        if (code.Length == 3 && RateText.Whole(code) is not null)
        {
            return reader.Declare(seen, "code", code) ? code : null;
        }

        reader.Context.Report(
            ProblemIds.MalformedName,
            reader.Optional("code")!,
            $"\"{code}\" is not an insurance type. Write its three digits, such as \"310\".");
        return null;
    }

    private static EquatableArray<PersonalAccountShare> ReadPersonalAccount(ObjectReader type)
    {
        var taken = new HashSet<int>();
        return ObjectReader.Each(type.OptionalItems("personalAccount"), node => ReadShare(type.Context, node, taken));
    }

    private static PersonalAccountShare? ReadShare(ReadingContext context, JsonNode node, HashSet<int> taken)
    {
        if (context.Object(node, "payerTypes", "value", "cite", "assumption") is not { } reader)
        {
            return null;
        }

        EquatableArray<int> payerTypes = ObjectReader.EachValue(reader.Items("payerTypes"), item => ReadPayerType(reader, item, taken));
        Sourced<Rate>? share = reader.SourcedRate(0, 1);
        return share is null ? null : new PersonalAccountShare(payerTypes, share);
    }

    private static int? ReadPayerType(ObjectReader reader, JsonNode node, HashSet<int> taken)
    {
        if (reader.Integer(node, 0, 9) is not { } payerType)
        {
            return null;
        }

        if (Array.IndexOf(PayerTypes, payerType) < 0)
        {
            reader.Context.Report(ProblemIds.NumberOutOfRange, node, $"There is no payer type {payerType}. Known: {string.Join(", ", PayerTypes)}.");
            return null;
        }

        if (taken.Add(payerType))
        {
            return payerType;
        }

        reader.Context.Report(ProblemIds.RepeatedName, node, $"Payer type {payerType} has a share already. Keep one.");
        return null;
    }
}
