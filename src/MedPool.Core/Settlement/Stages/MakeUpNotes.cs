using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>What the stages by which an area's government makes up income say to the recorder.</summary>
internal static class MakeUpNotes
{
    /// <summary>What income lacks of its plan.</summary>
    public static void Shortfall(SettlementRecorder recorder, in IncomeGuaranteeTerms terms, int area) =>
        recorder.Begin(StageKind.IncomeGuarantee, area, terms.Rule).Fact(AreaFact.IncomePlan).Fact(AreaFact.Income).Moves("max(0, incomePlan - income)");

    /// <summary>What is still to be recovered.</summary>
    public static void Violations(SettlementRecorder recorder, in ViolationRecoveryTerms terms, int area) =>
        recorder.Begin(StageKind.ViolationRecovery, area, terms.Rule).Fact(AreaFact.ViolationExpenditure).Moves("violationExpenditure");
}
