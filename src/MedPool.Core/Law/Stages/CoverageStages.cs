using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the steps by which the gap of a year is met. Whether the last one can meet any gap, the order of stages asks for.</summary>
internal static class CoverageStages
{
    private static readonly PartyKind[] Own = [PartyKind.Balance, PartyKind.Development, PartyKind.Reserve];

    private static readonly PartyKind[] Sharing =
        [PartyKind.Pool, PartyKind.PoolFiscal, PartyKind.AreaFiscal, PartyKind.Balance, PartyKind.Development, PartyKind.Reserve];

    public static CoverageStage? Read(ReadingContext context, JsonObject node)
    {
        var reader = new ObjectReader(context, node, ["stage", "id", "requiresBalance", "oneApplication", "steps", "cite", "assumption"]);
        Citation? requiresBalance = reader.CiteOf(reader.Optional("requiresBalance"));
        Citation? oneApplication = reader.CiteOf(reader.Optional("oneApplication"));
        IReadOnlyList<JsonNode> items = reader.Items("steps");
        EquatableArray<CoverageStep> steps = ObjectReader.Each(items, item => ReadStep(context, item));
        return reader.Based(cite => steps.Count < Math.Max(1, items.Count) ? null : new CoverageStage(requiresBalance, oneApplication, steps, cite));
    }

    private static CoverageStep? ReadStep(ReadingContext context, JsonNode node)
    {
        if (node is not JsonObject step)
        {
            context.ReportType(node, "an object");
            return null;
        }

        var header = new ObjectReader(context, step, [.. step.Members.Select(static member => member.Key), "step"]);
        return header.Word("step", PolicyWords.Step) switch
        {
            StepKind.Own => ReadOwn(context, step),
            StepKind.Shared => SharedSteps.Read(context, step, Sharing),
            null => null,
        };
    }

    private static OwnStep? ReadOwn(ReadingContext context, JsonObject node)
    {
        var reader = new ObjectReader(context, node, ["step", "from", "cite", "assumption"]);
        EquatableArray<PartyKind> from = reader.Parties("from", Own);
        if (from.Count > 1)
        {
            context.ReadingsAllowed.Add(KnownReadings.OwnFundsOrder);
        }

        Citation? cite = reader.RequiredCite();
        string? assumption = reader.OptionalAssumption();
        return cite is null || from.Count == 0 ? null : new OwnStep(from, cite) { Assumption = assumption };
    }
}
