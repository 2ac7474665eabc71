using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the funds: the insurance types of each, the ceiling of its pool, and its stages.</summary>
internal static class FundsSection
{
    private const int MonthsMax = 120;

    public static EquatableArray<PolicyFund> Read(ObjectReader root)
    {
        var funds = new DeclaredNames("fund");
        var insuranceTypes = new DeclaredNames("insurance type");
        return ObjectReader.Each(root.Items("funds"), node => ReadFund(root.Context, node, funds, insuranceTypes));
    }

    private static PolicyFund? ReadFund(ReadingContext context, JsonNode node, DeclaredNames funds, DeclaredNames insuranceTypes)
    {
        if (context.Object(node, "id", "zh", "en", "cite", "insuranceTypes", "cap", "stages") is not { } reader)
        {
            return null;
        }

        string? id = reader.Identifier("id");
        bool own = id is not null && reader.Declare(funds, "id", id);
        LocalizedText? names = reader.Names();
        Citation? cite = reader.RequiredCite();
        EquatableArray<FundInsuranceType> types =
            ObjectReader.Each(reader.Items("insuranceTypes"), type => InsuranceTypesSection.ReadType(context, type, insuranceTypes));
        PoolCap? cap = ReadCap(reader);
        context.StageNames = new DeclaredNames("stage");
        EquatableArray<Stage> stages = StagesSection.Read(reader, capped: reader.Has("cap"));
        return own && names is not null && cite is not null ? new PolicyFund(id!, names, types, cap, stages, cite) : null;
    }

    private static PoolCap? ReadCap(ObjectReader fund)
    {
        if (fund.Context.Object(fund.Optional("cap"), "months", "of") is not { } reader)
        {
            return null;
        }

        fund.Context.AskForReading(KnownReadings.Cap, reader.Node);
        Sourced<Rate>? months = reader.SourcedRate(reader.Required("months"), 0, MonthsMax, Measure.Months);
        Fact? of = reader.Figure("of");
        return months is null || of is null ? null : new PoolCap(months, of);
    }
}
