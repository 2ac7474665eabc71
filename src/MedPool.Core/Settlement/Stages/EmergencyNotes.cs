using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>What the emergency adjustment says to the recorder.</summary>
internal static class EmergencyNotes
{
    private const string Paid = "emergencyHelp";

    /// <summary>What each area asks of what it applied for; where the pool cannot pay all of it, what is granted.</summary>
    public static void Asked(in SettlementRun run, in EmergencyTerms terms)
    {
        SettlementRecorder recorder = run.Recorder!;
        recorder.Forget(RationNotes.Asked);
        recorder.Forget(Paid);
        for (int area = 0; area < run.Asked.Length; area++)
        {
            if (run.Facts[area][AreaFact.Emergency] > Fen.Zero)
            {
                Ask(in run, recorder.Begin(StageKind.Emergency, area, terms.Rule).Fact(AreaFact.Emergency).Account(PartyKind.Fund), area);
            }
        }

        RationNotes.Record(in run, StageKind.Emergency, terms.Rule, forGaps: true);
    }

    /// <summary>What an area gets next.</summary>
    public static void Granted(SettlementRecorder recorder, in EmergencyTerms terms, int area)
    {
        string granted = RationNotes.NameOf(recorder);
        RationNotes.CountGrant(recorder.Begin(StageKind.Emergency, area, terms.Rule).Figure(granted)).Moves(granted, Paid);
    }

    /// <summary>What was applied for and not granted.</summary>
    public static void Refused(SettlementRecorder recorder, in EmergencyTerms terms, int area)
    {
        StepDraft step = recorder.Begin(StageKind.Emergency, area, terms.Rule).Fact(AreaFact.Emergency).ShapedByFigure(RationNotes.Asked);
        step.Moves(recorder.FindFigure(Paid, area) >= 0 ? $"emergency - {step.Earlier(Paid)}" : "emergency");
    }

    private static void Ask(in SettlementRun run, StepDraft step, int area)
    {
        const string gap = "max(0, 0 - fund)";
        if (run.Readings.EmergencyAsApplied)
        {
            step.Is(RationNotes.Asked, run.Asked[area], $"min(emergency, {gap})");
        }
        else
        {
            step.Is(RationNotes.Asked, run.Asked[area], $"min(emergency, max(0, {gap} - {HoldingNotes.Add(step, in run, PartyKind.Balance)}))");
        }
    }
}
