using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>What the opening says to the recorder.</summary>
internal static class OpeningNotes
{
    /// <summary>The pool's own income.</summary>
    public static void PoolIncome(SettlementRecorder recorder, in OpeningTerms terms) => recorder.Begin(StageKind.Opening, -1, terms.PoolIncome)
        .Fact(FundFact.PoolInterest).Fact(FundFact.PoolOtherIncome).Moves("poolInterest + poolOtherIncome", "poolIncome");

    /// <summary>An area's income.</summary>
    public static void Income(SettlementRecorder recorder, in OpeningTerms terms, int area) =>
        recorder.Begin(StageKind.Opening, area, terms.Income).Fact(AreaFact.Income).Moves("income", "income");

    /// <summary>An area's expenditure.</summary>
    public static void Expenditure(SettlementRecorder recorder, in OpeningTerms terms, int area) =>
        recorder.Begin(StageKind.Opening, area, terms.Expenditure).Fact(AreaFact.Expenditure).Moves("expenditure", "expenditure");

    /// <summary>The balance of the year, where no levy decides it.</summary>
    public static void End(in SettlementRun run)
    {
        if (!run.Recorder!.HasLevy)
        {
            CurrentBalanceNotes.Say(in run, StageKind.Opening);
        }
    }
}
