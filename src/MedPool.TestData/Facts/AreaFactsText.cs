using System.Text.Json;

namespace MedPool.TestData;

/// <summary>The facts of one area of a fund, made to fit its generated income and expenditure.</summary>
internal sealed class AreaFactsText(YearPlan plan, int fund, int area, long expenditure, long income)
{
    private readonly AreaOutcome _outcome = plan.Outcomes[area];

    private bool HasLosses => _outcome is AreaOutcome.FailedAssessment or AreaOutcome.Deficit;

    /// <summary>Writes the facts that the policy reads.</summary>
    public void Write(Utf8JsonWriter json, FactsNeeded needed)
    {
        SeededRandom random = SeededRandom.Of(plan.Seed, RandomSequences.Facts, (fund * 1_000L) + area);
        long opening = Of(expenditure, OutcomeRatios.BalancePerMille(plan, fund, area));
        Amount(json, true, "openingBalance", opening);
        Amount(json, needed.PriorYearExpenditure, "priorYearExpenditure", Of(expenditure, random.Between(905, 965)));
        Amount(json, needed.PriorYearIncome, "priorYearIncome", Of(income, random.Between(915, 975)));
        long plannedIncome = Of(income, HasLosses ? random.Between(1_010, 1_025) : random.Between(975, 1_000));
        Amount(json, needed.IncomePlan, "incomePlan", plannedIncome);
        long budget = Of(expenditure, HasLosses ? random.Between(930, 960) : random.Between(1_000, 1_030));
        Amount(json, needed.ExpenditureBudget, "expenditureBudget", budget);
        Amount(json, needed.NextYearBudget, "nextYearBudget", Of(expenditure, 1_040));
        Amount(json, needed.Quota, "nextYearQuota", Of(expenditure, random.Between(1_030, 1_070)));
        Amount(json, needed.ViolationIncomeLoss, "violationIncomeLoss", HasLosses ? Of(income, 1) : 0);
        Amount(json, needed.ViolationExpenditure, "violationExpenditure", HasLosses ? Of(expenditure, random.Between(1, 3)) : 0);
        long reserve = Of(expenditure, random.Between(6, 14));
        Amount(json, needed.Development, "developmentFund", Of(expenditure, random.Between(2, 8)));
        Amount(json, needed.Reserve, "riskReserve", reserve);
        Amount(json, needed.ReserveForShare, "riskReserveForShare", reserve / 2);
        Amount(json, needed.DemandDeposits, "demandDeposits", Of(Math.Max(0, opening), random.Between(150, 600)));
        Amount(json, needed.PrePoolingGap, "prePoolingGap", _outcome == AreaOutcome.FailedAssessment ? Of(expenditure, 5) : 0);
        Amount(json, needed.Emergency, "emergency", _outcome == AreaOutcome.Deficit ? Of(expenditure, 4) : 0);
        WriteState(json, needed);
    }

    private void WriteState(Utf8JsonWriter json, FactsNeeded needed)
    {
        if (needed.InsuredPersons)
        {
            json.WriteNumber("insuredPersons", 1 + (expenditure / 250_000)); // Benefits of 2,500 yuan a head.
        }

        if (needed.Assessment)
        {
            json.WriteString("assessment", _outcome == AreaOutcome.FailedAssessment ? "fail" : "pass");
        }

        if (needed.Conditions.Count > 0)
        {
            json.WriteStartArray("unmetConditions");
            foreach (string condition in needed.Conditions.Take(_outcome == AreaOutcome.FailedAssessment ? 1 : 0))
            {
                json.WriteStringValue(condition);
            }

            json.WriteEndArray();
        }

        if (needed.Applications)
        {
            json.WriteNumber("normalApplications", income < expenditure ? 1 : 0);
        }
    }

    private static void Amount(Utf8JsonWriter json, bool needed, string name, long fen)
    {
        if (needed)
        {
            json.WriteString(name, new Fen(fen).ToString());
        }
    }

    private static long Of(long amount, long perMille) => (long)((Int128)amount * perMille / 1000);
}
