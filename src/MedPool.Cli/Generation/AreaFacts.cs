using System.Text.Json;

namespace MedPool.Cli.Generation;

/// <summary>One area's facts of a fund, made to fit its generated income and expenditure.</summary>
internal sealed class AreaFacts(YearPlan plan, int fund, int area, long expenditure, long income)
{
    private readonly Fate _fate = plan.Fates[area];

    private bool InTrouble => _fate is Fate.Failed or Fate.Deficit;

    /// <summary>Writes the facts that the policy reads.</summary>
    public void Write(Utf8JsonWriter json, FactsNeeded needed)
    {
        SplitMix random = SplitMix.Of(plan.Seed, Streams.Facts, (fund * 1_000L) + area);
        long opening = Of(expenditure, Fortune.BalancePerMille(plan, fund, area));
        Amount(json, true, "openingBalance", opening);
        Amount(json, needed.PriorYearExpenditure, "priorYearExpenditure", Of(expenditure, random.Between(905, 965)));
        Amount(json, needed.PriorYearIncome, "priorYearIncome", Of(income, random.Between(915, 975)));
        Amount(json, needed.IncomePlan, "incomePlan", Of(income, InTrouble ? random.Between(1_010, 1_025) : random.Between(975, 1_000)));
        Amount(json, needed.ExpenditureBudget, "expenditureBudget", Of(expenditure, InTrouble ? random.Between(930, 960) : random.Between(1_000, 1_030)));
        Amount(json, needed.NextYearBudget, "nextYearBudget", Of(expenditure, 1_040));
        Amount(json, needed.Quota, "nextYearQuota", Of(expenditure, random.Between(1_030, 1_070)));
        Amount(json, needed.ViolationIncomeLoss, "violationIncomeLoss", InTrouble ? Of(income, 1) : 0);
        Amount(json, needed.ViolationExpenditure, "violationExpenditure", InTrouble ? Of(expenditure, random.Between(1, 3)) : 0);
        long reserve = Of(expenditure, random.Between(6, 14));
        Amount(json, needed.Development, "developmentFund", Of(expenditure, random.Between(2, 8)));
        Amount(json, needed.Reserve, "riskReserve", reserve);
        Amount(json, needed.ReserveForShare, "riskReserveForShare", reserve / 2);
        Amount(json, needed.DemandDeposits, "demandDeposits", Of(Math.Max(0, opening), random.Between(150, 600)));
        Amount(json, needed.PrePoolingGap, "prePoolingGap", _fate == Fate.Failed ? Of(expenditure, 5) : 0);
        Amount(json, needed.Emergency, "emergency", _fate == Fate.Deficit ? Of(expenditure, 4) : 0);
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
            json.WriteString("assessment", _fate == Fate.Failed ? "fail" : "pass");
        }

        if (needed.Conditions.Count > 0)
        {
            json.WriteStartArray("unmetConditions");
            foreach (string condition in needed.Conditions.Take(_fate == Fate.Failed ? 1 : 0))
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
