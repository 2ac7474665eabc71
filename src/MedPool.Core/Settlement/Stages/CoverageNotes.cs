namespace MedPool.Kernels;

/// <summary>What the coverage of gaps says to the recorder: its conditions, and what the area's own parties pay.</summary>
internal static class CoverageNotes
{
    /// <summary>The gap that the first coverage starts from.</summary>
    public static void Gap(in SettlementRun run, in CoverageTerms terms, int area)
    {
        if (run.Areas[area] is { Fund.Value: < 0, OtherGap.Value: 0 })
        {
            run.Recorder!.Begin(StageKind.Coverage, area, terms.Rule).Account(PartyKind.Fund).IsGap(-run.Areas[area].Fund, "0 - fund");
        }
    }

    /// <summary>What the whole fund holds, where help depends on it and an area has a gap.</summary>
    public static void Condition(in SettlementRun run, in CoverageTerms terms)
    {
        bool isOpen = false;
        for (int area = 0; area < run.Areas.Length; area++)
        {
            isOpen |= run.Areas[area].Fund < Fen.Zero;
        }

        if (isOpen && terms.RequiresBalance is { } rule)
        {
            run.Recorder!.Begin(StageKind.Coverage, -1, rule)
                .Account(PartyKind.Pool)
                .EachAccount(PartyKind.Balance)
                .EachAccount(PartyKind.Fund)
                .Is("cumulativeBalance", ExplanationNumber.Of(new AmountSum(run.CumulativeBalance())), "pool + sum([balance_*]) + sum([fund_*])");
        }
    }

    /// <summary>Where an area's parties pay together: the gap and what each holds; each payment begins with them.</summary>
    public static void Together(in SettlementRun run, in OwnStepTerms terms, int area, Shaping shaping)
    {
        if (!IsTogether(in run, shaping))
        {
            return;
        }

        StepDraft step = run.Recorder!.Begin(StageKind.Coverage, area, terms.Rule).OpenGap();
        var holdings = new List<string>();
        foreach (PartyKind party in terms.From)
        {
            holdings.Add(HoldingNotes.Add(step, in run, party));
        }

        step.Weights = $"[{string.Join(", ", holdings)}]";
        run.Recorder.Keep(step);
    }

    /// <summary>What a party of the area pays next.</summary>
    /// <param name="index">Its place among the parties.</param>
    public static void Own(in SettlementRun run, in OwnStepTerms terms, int area, int index, Shaping shaping)
    {
        if (IsTogether(in run, shaping))
        {
            StepDraft part = run.Recorder!.Kept(area);
            part.Moves(FormattableString.Invariant($"apportion({part.Gap}, {part.Weights})[{index}]"));
            return;
        }

        StepDraft step = run.Recorder!.Begin(StageKind.Coverage, area, terms.Rule).OpenGap();
        step.Moves($"min({step.Gap}, {HoldingNotes.Add(step, in run, terms.From[index])})");
    }

    /// <summary>What each area asks back of what it centralised.</summary>
    public static void AskedBack(in SettlementRun run, in OwnStepTerms terms)
    {
        SettlementRecorder recorder = run.Recorder!;
        recorder.Forget(RationNotes.Asked);
        for (int area = 0; area < run.Asked.Length; area++)
        {
            if (run.Asked[area] > Fen.Zero)
            {
                StepDraft step = recorder.Begin(StageKind.Coverage, area, terms.Rule).OpenGap().Figure(CentraliseNotes.InAll);
                step.Is(RationNotes.Asked, run.Asked[area], $"min({step.Gap}, {CentraliseNotes.InAll})");
            }
        }

        RationNotes.Record(in run, StageKind.Coverage, terms.Rule, forGaps: false);
    }

    /// <summary>What goes back next, and what stays centralised.</summary>
    public static void Returned(in SettlementRun run, in OwnStepTerms terms, int area)
    {
        if (run.Asked[area] == Fen.Zero)
        {
            return;
        }

        string granted = RationNotes.NameOf(run.Recorder!);
        run.Recorder!.Begin(StageKind.Coverage, area, terms.Rule)
            .Figure(CentraliseNotes.InAll).Figure(granted).Is(CentraliseNotes.InAll, run.Areas[area].Centralised, $"{CentraliseNotes.InAll} - {granted}");
        run.Recorder!.Begin(StageKind.Coverage, area, terms.Rule).Figure(granted).Moves(granted);
    }

    private static bool IsTogether(in SettlementRun run, Shaping shaping) => shaping != Shaping.None && run.Readings.OwnFundsTogether;
}
