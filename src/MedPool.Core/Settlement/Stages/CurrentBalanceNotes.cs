using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Says each area's balance of the year and its gap, as the report states them.</summary>
internal static class CurrentBalanceNotes
{
    /// <summary>Income less expenditure less what was levied from income, after the stage that decided it.</summary>
    public static void Say(in SettlementRun run, StageKind stage)
    {
        SettlementRecorder recorder = run.Recorder!;
        for (int area = 0; area < run.Facts.Length; area++)
        {
            if (recorder.IsInForce(area))
            {
                Say(recorder, run.Facts[area], run.Areas[area].LevyFromIncome, stage, area);
            }
        }
    }

    private static void Say(SettlementRecorder recorder, in AreaFacts facts, Fen levied, StageKind stage, int area)
    {
        Fen current = facts[AreaFact.Income] - facts[AreaFact.Expenditure] - levied;
        StepDraft step = recorder.Begin(stage, area, null).Fact(AreaFact.Income).Fact(AreaFact.Expenditure);
        if (levied > Fen.Zero)
        {
            step.Figure("levyFromIncome").Is("currentBalance", current, "income - expenditure - levyFromIncome");
        }
        else
        {
            step.Is("currentBalance", current, "income - expenditure");
        }

        recorder.Begin(stage, area, null).Figure("currentBalance").Is("gap", Fen.Max(Fen.Zero, -current), "max(0, 0 - currentBalance)");
    }
}
