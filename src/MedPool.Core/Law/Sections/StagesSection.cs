using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the stages of a fund. All are known and in order, and together they can bring the account of every area to zero.</summary>
internal static class StagesSection
{
    // Without these a year cannot begin, a surplus or a gap remains on the areas' accounts, or nothing is reported.
    private static readonly StageKind[] Needed = [StageKind.Opening, StageKind.Surplus, StageKind.Coverage, StageKind.Closing];

    public static EquatableArray<Stage> Read(ObjectReader fund, bool capped)
    {
        var met = new List<StageKind>();
        EquatableArray<Stage> stages = ObjectReader.Each(fund.Items("stages"), node => ReadStage(fund.Context, node, met, capped));
        if (fund.Optional("stages") is JsonArray { Items.Count: > 0 } list)
        {
            ReportMissing(fund.Context, list, met);
        }

        return stages;
    }

    private static Stage? ReadStage(ReadingContext context, JsonNode node, List<StageKind> met, bool capped)
    {
        if (node is not JsonObject stage)
        {
            context.ReportType(node, "an object");
            return null;
        }

        // The kind decides which keys are known, so it is looked up before the object is read as a whole.
        var header = new ObjectReader(context, stage, [.. stage.Members.Select(static member => member.Key), "stage"]);
        if (header.Word("stage", PolicyWords.Stage) is not { } kind)
        {
            return null;
        }

        CheckOrder(context, stage.Find("stage")!, kind, met);
        met.Add(kind);
        return Dispatch(context, stage, kind, capped);
    }

    private static Stage? Dispatch(ReadingContext context, JsonObject stage, StageKind kind, bool capped) => kind switch
    {
        StageKind.Opening => SimpleStages.ReadOpening(context, stage),
        StageKind.PrePooling => SimpleStages.ReadPrePooling(context, stage),
        StageKind.Centralise => SimpleStages.ReadCentralise(context, stage),
        StageKind.Levy => LevyStages.Read(context, stage),
        StageKind.IncomeGuarantee => SimpleStages.ReadIncomeGuarantee(context, stage),
        StageKind.ViolationRecovery => SimpleStages.ReadViolationRecovery(context, stage),
        StageKind.ManagementLiability => SimpleStages.ReadManagementLiability(context, stage),
        StageKind.Surplus => SurplusStages.Read(context, stage, capped),
        StageKind.Emergency => SimpleStages.ReadEmergency(context, stage),
        StageKind.Coverage => CoverageStages.Read(context, stage),
        StageKind.Reward => SimpleStages.ReadReward(context, stage),
        StageKind.Closing => ClosingStages.Read(context, stage),
    };

    private static void CheckOrder(ReadingContext context, JsonNode node, StageKind kind, List<StageKind> met)
    {
        string word = PolicyWords.Stage.WordOf(kind);
        if (met.Contains(kind))
        {
            context.Report(ProblemIds.StageOutOfOrder, node, $"The stage \"{word}\" is listed twice. Keep one.");
        }
        else if (met.Count > 0 && kind < met.Max())
        {
            context.Report(
                ProblemIds.StageOutOfOrder,
                node,
                $"The stage \"{word}\" runs before \"{PolicyWords.Stage.WordOf(met.Max())}\". Move it before that stage. "
                + $"The order is: {string.Join(", ", PolicyWords.Stage.Words)}.");
        }
    }

    private static void ReportMissing(ReadingContext context, JsonArray list, List<StageKind> met)
    {
        foreach (StageKind kind in Needed.Where(kind => !met.Contains(kind)))
        {
            var bracket = new TextSpan(list.Span.Start, list.Span.Start + 1);
            context.Report(
                ProblemIds.StageMissing,
                bracket,
                $"{list.Path}: The stage \"{PolicyWords.Stage.WordOf(kind)}\" is missing; no fund can be settled without it. Add it.");
        }
    }
}
