using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>What the closing says to the recorder.</summary>
internal static class ClosingNotes
{
    /// <summary>An area's closing figures.</summary>
    public static void Say(in SettlementRun run, in ClosingTerms terms, int area)
    {
        SettlementRecorder recorder = run.Recorder!;
        if (!recorder.IsInForce(area))
        {
            return;
        }

        ref readonly AreaState state = ref run.Areas[area];
        recorder.Begin(StageKind.Closing, area, null).Account(PartyKind.Balance).Is("closingBalance", state.Balance, "balance");
        if (state.MonthsPayableHundredths is { } months)
        {
            recorder.Begin(StageKind.Closing, area, null).Figure("closingBalance").Fact(AreaFact.Expenditure)
                .Is("monthsPayable", ExplanationNumber.Hundredths(months, ExplanationUnit.Months), "round(closingBalance * 12 / expenditure)");
        }

        if (terms.QuotaCarryOver is { } rule && state.NextQuota is { } quota)
        {
            recorder.Begin(StageKind.Closing, area, rule)
                .Fact(AreaFact.NextYearQuota).Fact(AreaFact.ExpenditureBudget).Fact(AreaFact.Expenditure)
                .Is("nextQuota", quota, "nextYearQuota + max(0, expenditureBudget - expenditure)");
        }

        if (state.EarlyWarning >= 0)
        {
            Warn(recorder, terms, state, run.Facts[area][AreaFact.Expenditure], area);
        }

        if (state.BenefitsFrozen)
        {
            StepDraft step = recorder.Begin(StageKind.Closing, area, terms.FrozenFlag);
            string received = step.Total(SettlementRecorder.Received, area);
            step.Is("benefitsFrozen", recorder.Sum(SettlementRecorder.Received, area), received);
        }
    }

    // What the balance lacks of the limit.
    private static void Warn(SettlementRecorder recorder, in ClosingTerms terms, in AreaState state, Fen expenditure, int area)
    {
        Rate limit = terms.EarlyWarnings[state.EarlyWarning];
        Int128 lacking = ((Int128)expenditure.Value * limit.Numerator) - ((Int128)state.Balance.Value * 12 * limit.Denominator);
        recorder.Begin(StageKind.Closing, area, null).Value("months", limit, ExplanationUnit.Months).Fact(AreaFact.Expenditure).Figure("closingBalance")
            .Is("earlyWarning", new ExplanationNumber(lacking, (Int128)1200 * limit.Denominator, ExplanationUnit.Amount), "months * expenditure / 12 - closingBalance");
    }
}
