using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the stages that have one or two values.</summary>
internal static class SimpleStages
{
    private static readonly PartyKind[] GapBearers = [PartyKind.Pool, PartyKind.PoolFiscal, PartyKind.AreaFiscal];

    public static OpeningStage? ReadOpening(ReadingContext context, JsonObject node)
    {
        var reader = new ObjectReader(context, node, ["stage", "id", "poolIncome", "income", "expenditure"]);
        Citation? poolIncome = reader.CiteOf(reader.Required("poolIncome"));
        Citation? income = reader.CiteOf(reader.Required("income"));
        Citation? expenditure = reader.CiteOf(reader.Required("expenditure"));
        return poolIncome is null || income is null || expenditure is null ? null : new OpeningStage(poolIncome, income, expenditure);
    }

    public static PrePoolingStage? ReadPrePooling(ReadingContext context, JsonObject node)
    {
        var reader = new ObjectReader(context, node, ["stage", "id", "shares", "netted", "bills", "cite", "assumption"]);
        ShareList? shares = reader.Shares(GapBearers, "prePoolingShares");
        NettedBooks? netted = ReadNetted(context, reader.Optional("netted"));
        Citation? bills = reader.CiteOf(reader.Optional("bills"));
        return reader.Based(cite => shares is null ? null : new PrePoolingStage(shares, netted, bills, cite));
    }

    private static NettedBooks? ReadNetted(ReadingContext context, JsonNode? node)
    {
        if (context.Object(node, "books", "cite") is not { } reader)
        {
            return null;
        }

        var seen = new DeclaredNames("book");
        EquatableArray<string> books = ObjectReader.Each(reader.Items("books"), item => reader.NewIdentifier(item, seen));
        Citation? cite = reader.RequiredCite();
        return cite is null ? null : new NettedBooks(books, cite);
    }

    public static CentraliseStage? ReadCentralise(ReadingContext context, JsonObject node)
    {
        context.ReadingsAllowed.Add(KnownReadings.CentralisedBalance);
        context.ReadingsAllowed.Add(KnownReadings.Custody);
        var reader = new ObjectReader(context, node, ["stage", "id", "share", "cite", "assumption"]);
        Sourced<Rate>? share = reader.SourcedRate(reader.Required("share"), 0, 1);
        return reader.Based(cite => share is null ? null : new CentraliseStage(share, cite));
    }

    public static IncomeGuaranteeStage? ReadIncomeGuarantee(ReadingContext context, JsonObject node) =>
        new ObjectReader(context, node, ["stage", "id", "cite", "assumption"]).Based(static cite => new IncomeGuaranteeStage(cite));

    public static ViolationRecoveryStage? ReadViolationRecovery(ReadingContext context, JsonObject node) =>
        new ObjectReader(context, node, ["stage", "id", "cite", "assumption"]).Based(static cite => new ViolationRecoveryStage(cite));

    public static ManagementLiabilityStage? ReadManagementLiability(ReadingContext context, JsonObject node)
    {
        context.AskForReading(KnownReadings.ManagementCharge, node);
        context.ReadingsAllowed.Add(KnownReadings.ManagementScope);
        var reader = new ObjectReader(context, node, ["stage", "id", "liability", "cite", "assumption"]);
        Citation? liability = reader.CiteOf(reader.Required("liability"));
        return reader.Based(cite => liability is null ? null : new ManagementLiabilityStage(liability, cite));
    }

    public static EmergencyStage? ReadEmergency(ReadingContext context, JsonObject node)
    {
        context.ReadingsAllowed.Add(KnownReadings.EmergencyNeed);
        return new ObjectReader(context, node, ["stage", "id", "cite", "assumption"]).Based(static cite => new EmergencyStage(cite));
    }

    public static RewardStage? ReadReward(ReadingContext context, JsonObject node)
    {
        var reader = new ObjectReader(context, node, ["stage", "id", "decision", "cite", "assumption"]);
        string? decision = reader.RequiredDecision(OpenValueKind.Rate, "rewardRate");
        return reader.Based(cite => decision is null ? null : new RewardStage(decision, cite));
    }

    /// <summary>Makes the stage with its citation and its assumption, if it has one.</summary>
    public static T? Based<T>(this ObjectReader reader, Func<Citation, T?> make)
        where T : Stage
    {
        Citation? cite = reader.RequiredCite();
        string? assumption = reader.OptionalAssumption();
        T? stage = cite is null ? null : make(cite);
        return stage is null || assumption is null ? stage : stage with { Assumption = assumption };
    }
}
