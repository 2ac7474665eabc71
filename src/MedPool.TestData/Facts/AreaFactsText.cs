using System.Text.Json;

using MedPool.Law;

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
        Amount(json, AreaFact.OpeningBalance, opening);
        Amount(json, needed, AreaFact.PriorYearExpenditure, Of(expenditure, random.Between(905, 965)));
        Amount(json, needed, AreaFact.PriorYearIncome, Of(income, random.Between(915, 975)));
        long plannedIncome = Of(income, HasLosses ? random.Between(1_010, 1_025) : random.Between(975, 1_000));
        Amount(json, needed, AreaFact.IncomePlan, plannedIncome);
        long budget = Of(expenditure, HasLosses ? random.Between(930, 960) : random.Between(1_000, 1_030));
        Amount(json, needed, AreaFact.ExpenditureBudget, budget);
        Amount(json, needed, AreaFact.NextYearBudget, Of(expenditure, 1_040));
        Amount(json, needed, AreaFact.NextYearQuota, Of(expenditure, random.Between(1_030, 1_070)));
        Amount(json, needed, AreaFact.ViolationIncomeLoss, HasLosses ? Of(income, 1) : 0);
        Amount(json, needed, AreaFact.ViolationExpenditure, HasLosses ? Of(expenditure, random.Between(1, 3)) : 0);
        long reserve = Of(expenditure, random.Between(6, 14));
        Amount(json, needed, AreaFact.DevelopmentFund, Of(expenditure, random.Between(2, 8)));
        Amount(json, needed, AreaFact.RiskReserve, reserve);
        Amount(json, needed, AreaFact.RiskReserveForShare, reserve / 2);
        long deposits = Of(Math.Max(0, opening), random.Between(150, 600));
        if (needed.IsFirstYear) // Later nothing is centralised but what stayed outstanding, and here nothing did.
        {
            Amount(json, needed, AreaFact.DemandDeposits, deposits);
        }

        Amount(json, needed, AreaFact.PrePoolingGap, _outcome == AreaOutcome.FailedAssessment ? Of(expenditure, 5) : 0);
        Amount(json, needed, AreaFact.Emergency, _outcome == AreaOutcome.Deficit ? Of(expenditure, 4) : 0);
        WriteState(json, needed);
    }

    private void WriteState(Utf8JsonWriter json, FactsNeeded needed)
    {
        if (needed.Reads(AreaFact.InsuredPersons))
        {
            json.WriteNumber(AreaFact.InsuredPersons.Row.Key, 1 + (expenditure / 250_000)); // Benefits of 2,500 yuan a head.
        }

        if (needed.Reads(AreaFact.Assessment))
        {
            json.WriteString(AreaFact.Assessment.Row.Key, _outcome == AreaOutcome.FailedAssessment ? "fail" : "pass");
        }

        if (needed.Conditions.Count > 0)
        {
            json.WriteStartArray(AreaFact.UnmetConditions.Row.Key);
            foreach (string condition in needed.Conditions.Take(_outcome == AreaOutcome.FailedAssessment ? 1 : 0))
            {
                json.WriteStringValue(condition);
            }

            json.WriteEndArray();
        }

        if (needed.Reads(AreaFact.NormalApplications))
        {
            json.WriteNumber(AreaFact.NormalApplications.Row.Key, income < expenditure ? 1 : 0);
        }
    }

    private static void Amount(Utf8JsonWriter json, FactsNeeded needed, AreaFact<Fen> fact, long fen)
    {
        if (needed.Reads(fact))
        {
            Amount(json, fact, fen);
        }
    }

    private static void Amount(Utf8JsonWriter json, AreaFact<Fen> fact, long fen) => json.WriteString(fact.Row.Key, new Fen(fen).ToString());

    private static long Of(long amount, long perMille) => (long)((Int128)amount * perMille / 1000);
}
