using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>What the management liability says to the recorder.</summary>
internal static class ManagementNotes
{
    private const string Name = "managementLiability";
    private const string Full = "max(0, incomePlan - income) + violationIncomeLoss + violationExpenditure";

    /// <summary>What is charged.</summary>
    /// <param name="full">The whole liability.</param>
    /// <param name="charged">What is charged of it.</param>
    public static void Liability(in SettlementRun run, in ManagementLiabilityTerms terms, int area, Fen full, Fen charged)
    {
        SettlementRecorder recorder = run.Recorder!;
        if (!recorder.IsInForce(area))
        {
            return;
        }

        StepDraft step = recorder.Begin(StageKind.ManagementLiability, area, terms.Liability)
            .Fact(AreaFact.IncomePlan).Fact(AreaFact.Income).Fact(AreaFact.ViolationIncomeLoss).Fact(AreaFact.ViolationExpenditure);
        Fen gap = Fen.Max(Fen.Zero, -run.Areas[area].Fund);
        step = full > gap ? step.Under(KnownReadings.ManagementCharge) : step;
        step = full > gap && gap == Fen.Zero ? step.Under(KnownReadings.ManagementScope) : step;
        if (charged < full)
        {
            step.Account(PartyKind.Fund).Is(Name, charged, $"min({Full}, max(0, 0 - fund))");
        }
        else
        {
            step.Is(Name, charged, Full);
        }

        recorder.Begin(StageKind.ManagementLiability, area, terms.Rule).Figure(Name).Moves(Name);
    }

    /// <summary>What was charged above the gap.</summary>
    public static void Excess(in SettlementRun run, in ManagementLiabilityTerms terms, int area, Fen gap)
    {
        SettlementRecorder recorder = run.Recorder!;
        if (run.Areas[area].Fund <= Fen.Zero || !recorder.IsInForce(area))
        {
            return;
        }

        if (gap == Fen.Zero)
        {
            recorder.Begin(StageKind.ManagementLiability, area, terms.Rule).Figure(Name).Moves(Name);
        }
        else
        {
            recorder.Begin(StageKind.ManagementLiability, area, terms.Rule).ShapedByFigure(Name).Account(PartyKind.Fund).Moves("fund");
        }
    }
}
