using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the stages of a fund, in the policy's own order, which must be one that can work.</summary>
internal static class StagesSection
{
    // Without these a year cannot begin, a surplus or a gap remains on the areas' accounts, or nothing is reported.
    private static readonly StageKind[] Needed = [StageKind.Opening, StageKind.Surplus, StageKind.Coverage, StageKind.Closing];

    public static EquatableArray<Stage> Read(ObjectReader fund, bool capped)
    {
        IReadOnlyList<JsonNode> items = fund.Items("stages");
        var met = new HashSet<StageKind>();
        PlacedStage[] stages = [.. items.Select(node => ReadStage(fund.Context, node, met, capped)).OfType<PlacedStage>()];
        StageKind[] missing = items.Count == 0 ? [] : [.. Needed.Where(kind => !met.Contains(kind))];
        ReportMissing(fund, missing);
        if (missing.Length == 0 && stages.Length == items.Count)
        {
            StageOrder.Check(fund.Context, stages);
        }

        return new EquatableArray<Stage>([.. stages.Select(static placed => placed.Stage)]);
    }

    private static PlacedStage? ReadStage(ReadingContext context, JsonNode node, HashSet<StageKind> met, bool capped)
    {
        if (node is not JsonObject stage)
        {
            context.ReportType(node, "an object");
            return null;
        }

        // The kind decides which keys are known, so it is looked up before the object is read as a whole.
        var header = new ObjectReader(context, stage, [.. stage.Members.Select(static member => member.Key), "stage", "id"]);
        if (header.Word("stage", PolicyWords.Stage) is not { } kind)
        {
            return null;
        }

        met.Add(kind);
        bool named = ReadName(header, kind, out string? id);
        Stage? read = Dispatch(context, stage, kind, capped);
        return read is null || !named ? null : new PlacedStage(id is null ? read : read with { Id = id }, stage);
    }

    // A stage is called by its id, or else by the word of its kind; every name is one stage's.
    private static bool ReadName(ObjectReader stage, StageKind kind, out string? id)
    {
        id = null;
        string word = PolicyWords.Stage.WordOf(kind);
        if (!stage.Has("id"))
        {
            bool first = stage.Context.StageNames.Declare(word, stage.Optional("stage")!.Mark);
            if (!first)
            {
                string mend = "Give this one an \"id\" of its own, or remove it.";
                stage.Context.Report(ProblemIds.RepeatedName, stage.Optional("stage")!, $"Two stages are called \"{word}\". {mend}");
            }

            return first;
        }

        id = stage.Identifier("id");
        if (id is not null && PolicyWords.Stage.Find(id) is not null)
        {
            stage.Context.Report(
                ProblemIds.MalformedName, stage.Optional("id")!, $"\"{id}\" is the word of a kind of stage. Choose an id that says which one this is.");
            return false;
        }

        return id is not null && stage.Declare(stage.Context.StageNames, "id", id);
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

    private static void ReportMissing(ObjectReader fund, StageKind[] missing)
    {
        foreach (StageKind kind in missing)
        {
            var list = (JsonArray)fund.Optional("stages")!;
            var bracket = new TextSpan(list.Span.Start, list.Span.Start + 1);
            fund.Context.Report(
                ProblemIds.StageMissing,
                bracket,
                $"{list.Path}: The stage \"{PolicyWords.Stage.WordOf(kind)}\" is missing; no fund can be settled without it. Add it.");
        }
    }
}
