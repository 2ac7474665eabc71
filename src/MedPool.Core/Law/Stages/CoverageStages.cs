using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the steps by which the gap of a year is met. The last step must be able to meet the whole remaining gap.</summary>
internal static class CoverageStages
{
    private static readonly PartyKind[] Own = [PartyKind.Balance, PartyKind.Development, PartyKind.Reserve];

    private static readonly PartyKind[] Sharing =
        [PartyKind.Pool, PartyKind.PoolFiscal, PartyKind.AreaFiscal, PartyKind.Balance, PartyKind.Development, PartyKind.Reserve];

    public static CoverageStage? Read(ReadingContext context, JsonObject node)
    {
        var reader = new ObjectReader(context, node, ["stage", "requiresBalance", "oneApplication", "steps", "cite", "assumption"]);
        Citation? requiresBalance = reader.CiteOf(reader.Optional("requiresBalance"));
        Citation? oneApplication = reader.CiteOf(reader.Optional("oneApplication"));
        IReadOnlyList<JsonNode> items = reader.Items("steps");
        EquatableArray<CoverageStep> steps = ObjectReader.Each(items, item => ReadStep(context, item));
        if (steps.Count > 0 && steps.Count == items.Count)
        {
            CheckLast(context, items[items.Count - 1], steps[steps.Count - 1]);
        }

        return reader.Based(cite => new CoverageStage(requiresBalance, oneApplication, steps, cite));
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
        Citation? cite = reader.RequiredCite();
        string? assumption = reader.OptionalAssumption();
        return cite is null || from.Count == 0 ? null : new OwnStep(from, cite) { Assumption = assumption };
    }

    private static void CheckLast(ReadingContext context, JsonNode node, CoverageStep last)
    {
        string[] words = [.. last.LimitedParties().Select(PolicyWords.Party.WordOf)];
        if (words.Length > 0)
        {
            context.Report(
                ProblemIds.GapLeftUnmet,
                node,
                $"The last step can leave a gap unmet: {string.Join(" and ", words)} may not hold enough. End with a step that only governments share, "
                + "or require that the pool pays its part whole (\"poolGrantsWhole\").");
        }
    }
}
