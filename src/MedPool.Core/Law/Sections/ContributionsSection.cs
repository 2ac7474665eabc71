using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads what members, employers and governments pay, and which benefits they are entitled to.</summary>
internal static class ContributionsSection
{
    // The payer types of contribution records, and 8 for retirees, who have no records of their own.
    private static readonly int[] PayerTypes = [1, 2, 3, 8];

    private const int LimitMax = 10;
    private const int MonthsMax = 600;

    public static ContributionRules? Read(ObjectReader root)
    {
        string[] keys = ["limits", "employerBase", "payers", "topUp", "bankruptcy", "entitlement", "residents"];
        if (root.Context.Object(root.Optional("contributions"), keys) is not { } reader)
        {
            return null;
        }

        var taken = new HashSet<int>();
        return new ContributionRules(
            ReadLimits(reader),
            ReadEmployerBase(reader),
            ObjectReader.Each(reader.OptionalItems("payers"), node => ReadPayer(root.Context, node, taken)),
            ReadTopUp(reader),
            ReadBankruptcy(reader),
            ReadEntitlement(reader),
            ResidentsSection.Read(reader));
    }

    private static BaseLimitRule? ReadLimits(ObjectReader owner)
    {
        if (owner.Context.Object(owner.Optional("limits"), "floor", "ceiling") is not { } reader)
        {
            return null;
        }

        Sourced<Rate>? floor = reader.SourcedRate(reader.Required("floor"), 0, LimitMax);
        Sourced<Rate>? ceiling = reader.SourcedRate(reader.Required("ceiling"), 0, LimitMax);
        return floor is null || ceiling is null ? null : new BaseLimitRule(floor, ceiling);
    }

    private static EmployerBaseRule? ReadEmployerBase(ObjectReader owner)
    {
        if (owner.Context.Object(owner.Optional("employerBase"), "kind", "cite") is not { } reader)
        {
            return null;
        }

        EmployerBaseKind? kind = reader.Word("kind", PaymentWords.EmployerBase);
        Citation? cite = reader.RequiredCite();
        return kind is null || cite is null ? null : new EmployerBaseRule(kind.Value, cite);
    }

    private static PayerRule? ReadPayer(ReadingContext context, JsonNode node, HashSet<int> taken)
    {
        string[] keys = ["payerTypes", "basis", "employer", "employerBasic", "member", "decision", "premiumEmployer", "premiumMember", "cite"];
        if (context.Object(node, keys) is not { } reader)
        {
            return null;
        }

        EquatableArray<int> payerTypes = ObjectReader.EachValue(reader.Items("payerTypes"), item => ReadPayerType(reader, item, taken));
        ContributionBasis? basis = reader.Word("basis", PaymentWords.Basis);
        Sourced<Rate>? employer = reader.SourcedRate(reader.Optional("employer"), 0, 1);
        Sourced<Rate>? employerBasic = reader.SourcedRate(reader.Optional("employerBasic"), 0, 1);
        Sourced<Rate>? member = reader.SourcedRate(reader.Optional("member"), 0, 1);
        string? decision = reader.Decision("decision", OpenValueKind.Rate, "contributionRates");
        Sourced<Fen>? premiumEmployer = reader.SourcedAmount(reader.Optional("premiumEmployer"));
        Sourced<Fen>? premiumMember = reader.SourcedAmount(reader.Optional("premiumMember"));
        Citation? cite = reader.RequiredCite();
        return basis is null || cite is null
            ? null
            : new PayerRule(payerTypes, basis.Value, employer, employerBasic, member, decision, premiumEmployer, premiumMember, cite);
    }

    private static int? ReadPayerType(ObjectReader reader, JsonNode node, HashSet<int> taken)
    {
        if (reader.Integer(node, 0, 9) is not { } payerType)
        {
            return null;
        }

        if (Array.IndexOf(PayerTypes, payerType) >= 0 && taken.Add(payerType))
        {
            return payerType;
        }

        reader.Context.Report(
            ProblemIds.RepeatedName,
            node,
            $"Payer type {payerType} pays no wage-based contribution or is listed twice. List each of {string.Join(", ", PayerTypes)} at most once.");
        return null;
    }

    private static TopUpRule? ReadTopUp(ObjectReader owner)
    {
        if (owner.Context.Object(owner.Optional("topUp"), "months", "rate", "cite") is not { } reader)
        {
            return null;
        }

        Sourced<Rate>? months = reader.SourcedRate(reader.Required("months"), 0, MonthsMax, Measure.Months);
        Sourced<Rate>? rate = reader.SourcedRate(reader.Required("rate"), 0, 1);
        Citation? cite = reader.RequiredCite();
        return months is null || rate is null || cite is null ? null : new TopUpRule(months, rate, cite);
    }

    private static BankruptcyRule? ReadBankruptcy(ObjectReader owner)
    {
        if (owner.Context.Object(owner.Optional("bankruptcy"), "employerPremium", "memberPremium") is not { } reader)
        {
            return null;
        }

        Sourced<Fen>? employer = reader.SourcedAmount(reader.Required("employerPremium"));
        Sourced<Fen>? member = reader.SourcedAmount(reader.Required("memberPremium"));
        return employer is null || member is null ? null : new BankruptcyRule(employer, member);
    }

    private static EntitlementRule? ReadEntitlement(ObjectReader owner)
    {
        if (owner.Context.Object(owner.Optional("entitlement"), "nextMonth", "flexibleMonths", "maternity", "earlierBenefits") is not { } reader)
        {
            return null;
        }

        Citation? nextMonth = reader.CiteOf(reader.Required("nextMonth"));
        Sourced<Rate>? flexible = reader.SourcedRate(reader.Required("flexibleMonths"), 1, 120, Measure.Months);
        EquatableArray<MaternityRule> maternity = ObjectReader.Each(reader.OptionalItems("maternity"), node => ReadMaternity(owner.Context, node));
        Citation? earlier = reader.CiteOf(reader.Optional("earlierBenefits"));
        return nextMonth is null || flexible is null ? null : new EntitlementRule(nextMonth, flexible, maternity) { EarlierBenefits = earlier };
    }

    private static MaternityRule? ReadMaternity(ReadingContext context, JsonNode node)
    {
        if (context.Object(node, "payerTypes", "benefit", "cite") is not { } reader)
        {
            return null;
        }

        EquatableArray<int> payerTypes = ObjectReader.EachValue(reader.Items("payerTypes"), item => reader.Integer(item, 0, 9));
        MaternityBenefit? benefit = reader.Word("benefit", PaymentWords.Maternity);
        Citation? cite = reader.RequiredCite();
        return benefit is null || cite is null ? null : new MaternityRule(payerTypes, benefit.Value, cite);
    }
}
