using System.Globalization;
using System.Text.Json;
using MedPool.Law;

namespace MedPool.TestData;

/// <summary>The text of <c>facts.json</c>: what the settlement of the generated year needs beside its ledger, with every decision.</summary>
internal sealed class FactsFile(YearPlan plan, ClaimTotals claims, ContributionTotals contributions)
{
    /// <summary>Writes the file.</summary>
    public void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("schema", 1);
        json.WriteString("policy", plan.Policy.Id);
        json.WriteNumber("year", plan.Year);
        json.WriteString("demandDepositRate", "0.0035");
        json.WriteStartObject("funds");
        for (int fund = 0; fund < plan.Policy.Funds.Count; fund++)
        {
            WriteFund(json, fund);
        }

        json.WriteEndObject();
        WriteRemittances(json);
        json.WriteEndObject();
    }

    private void WriteFund(Utf8JsonWriter json, int fund)
    {
        PolicyFund described = plan.Policy.Funds[fund];
        var needed = new FactsNeeded(plan.Policy, described, plan.Year);
        json.WriteStartObject(described.Id);
        WriteDecisions(json, needed, FactScope.Fund);
        long expenditure = Enumerable.Range(0, plan.AreaCodes.Length).Sum(area => claims.Expenditure(fund, area));
        long opening = PerMille(expenditure, needed.PoolGrantsWhole ? 140 : OutcomeRatios.IsResident(plan, fund) ? 6 : 28);
        json.WriteStartObject("pool");
        WriteAmount(json, FundFact.PoolOpeningBalance.Row.Key, opening);
        WriteAmount(json, FundFact.PoolInterest.Row.Key, PerMille(opening, 15));
        WriteAmount(json, FundFact.PoolOtherIncome.Row.Key, PerMille(opening, 2));
        json.WriteEndObject();
        if (needed.Reads(FundFact.AuditCompleted))
        {
            json.WriteString(FundFact.AuditCompleted.Row.Key, Date(4, 30));
        }

        json.WriteStartObject("areas");
        for (int area = 0; area < plan.AreaCodes.Length; area++)
        {
            json.WriteStartObject(plan.Policy.Areas[area].Code);
            new AreaFactsText(plan, fund, area, claims.Expenditure(fund, area), contributions.Income(fund, area)).Write(json, needed);
            WriteDecisions(json, needed, FactScope.Area);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDecisions(Utf8JsonWriter json, FactsNeeded needed, FactScope scope)
    {
        foreach (FactUse decision in needed.Decisions(scope))
        {
            if (decision.Fact.Unit == FactUnit.Shares)
            {
                WriteShares(json, decision.Fact.Key, decision.Parties);
            }
            else
            {
                json.WriteString(decision.Fact.Key, decision.Fact == FundFact.ConditionDeduction.Row ? "0.05" : "0.02");
            }
        }
    }

    /// <summary>Six tenths for the pool or the lower government; the others share the rest in whole tenths.</summary>
    private static void WriteShares(Utf8JsonWriter json, string name, EquatableArray<PartyKind> parties)
    {
        json.WriteStartObject(name);
        int large = parties.Contains(PartyKind.PoolFiscal) ? parties.Count - 1 : 0;
        for (int party = 0; party < parties.Count; party++)
        {
            int others = 4 / Math.Max(1, parties.Count - 1);
            int tenths = party == large ? 10 - (others * (parties.Count - 1)) : others;
            json.WriteString(parties[party].ToText(), tenths == 10 ? "1" : string.Create(CultureInfo.InvariantCulture, $"0.{tenths}"));
        }

        json.WriteEndObject();
    }

    /// <summary>One area pays its levy late and in parts, one does not pay, the others pay in time.</summary>
    private void WriteRemittances(Utf8JsonWriter json)
    {
        json.WriteStartArray("remittances");
        for (int fund = 0; fund < plan.Policy.Funds.Count; fund++)
        {
            if (!new FactsNeeded(plan.Policy, plan.Policy.Funds[fund], plan.Year).Levy)
            {
                continue;
            }

            for (int area = 0; area < plan.AreaCodes.Length; area++)
            {
                WriteRemittance(json, fund, area);
            }
        }

        json.WriteEndArray();
    }

    private void WriteRemittance(Utf8JsonWriter json, int fund, int area)
    {
        long amount = PerMille(claims.Expenditure(fund, area), 18);
        json.WriteStartObject();
        json.WriteString("area", plan.Policy.Areas[area].Code);
        json.WriteString("fund", plan.Policy.Funds[fund].Id);
        json.WriteString("kind", "pool-levy");
        WriteAmount(json, "amount", amount);
        json.WriteString("due", Date(5, 30));
        json.WriteStartArray("payments");
        switch (plan.Outcomes[area])
        {
            case AreaOutcome.FailedAssessment:
                break;
            case AreaOutcome.Deficit:
                WritePayment(json, Date(6, 10), amount / 2);
                WritePayment(json, Date(8, 24), amount - (amount / 2));
                break;
            default:
                WritePayment(json, Date(5, 20 + (area % 11)), amount);
                break;
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePayment(Utf8JsonWriter json, string date, long amount)
    {
        json.WriteStartObject();
        json.WriteString("date", date);
        WriteAmount(json, "amount", amount);
        json.WriteEndObject();
    }

    private string Date(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{plan.Year:D4}-{month:D2}-{day:D2}");

    private static long PerMille(long amount, long share) => (long)((Int128)amount * share / 1000);

    private static void WriteAmount(Utf8JsonWriter json, string name, long fen) => json.WriteString(name, new Fen(fen).ToString());
}
