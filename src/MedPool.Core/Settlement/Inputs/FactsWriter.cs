using System.Text.Json;
using CommunityToolkit.HighPerformance.Buffers;

namespace MedPool.Internals;

/// <summary>Writes facts as <c>facts.json</c> does, keys in a fixed order and what is not given left out: the canonical text of facts built in code.</summary>
internal static class FactsWriter
{
    public static byte[] ToUtf8(SettlementFacts facts)
    {
        using var buffer = new ArrayPoolBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", 1);
            json.WriteString("policy", facts.PolicyId);
            json.WriteNumber("year", facts.Year);
            json.WriteStartObject("funds");
            foreach ((string id, FundYear fund) in facts.Funds.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(id);
                WriteFund(json, fund);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the members of one fund into an open object.</summary>
    public static void WriteFund(Utf8JsonWriter json, FundYear fund)
    {
        json.WriteStartObject("pool");
        json.WriteString("openingBalance", fund.PoolOpeningBalance.ToString());
        json.WriteString("interest", fund.PoolInterest.ToString());
        json.WriteString("otherIncome", fund.PoolOtherIncome.ToString());
        Write(json, "fromProvince", fund.PoolFromProvince == Fen.Zero ? null : fund.PoolFromProvince.ToString());
        Write(json, "toProvince", fund.PoolToProvince == Fen.Zero ? null : fund.PoolToProvince.ToString());
        json.WriteEndObject();
        Write(json, "levyRate", fund.LevyRate?.ToString());
        Write(json, "systemicShares", fund.SystemicShares);
        Write(json, "conditionDeduction", fund.ConditionDeduction?.ToString());
        Write(json, "auditCompleted", fund.AuditCompleted?.ToString());
        json.WriteStartObject("areas");
        foreach ((string code, AreaYear area) in fund.Areas.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(code);
            WriteAmounts(json, area);
            WriteDecisions(json, area);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteAmounts(Utf8JsonWriter json, AreaYear area)
    {
        Write(json, "income", area.Income?.ToString());
        Write(json, "expenditure", area.Expenditure?.ToString());
        Write(json, "openingBalance", area.OpeningBalance?.ToString());
        Write(json, "priorYearExpenditure", area.PriorYearExpenditure?.ToString());
        Write(json, "priorYearIncome", area.PriorYearIncome?.ToString());
        Write(json, "incomePlan", area.IncomePlan?.ToString());
        Write(json, "expenditureBudget", area.ExpenditureBudget?.ToString());
        Write(json, "violationIncomeLoss", area.ViolationIncomeLoss?.ToString());
        Write(json, "violationExpenditure", area.ViolationExpenditure?.ToString());
        Write(json, "developmentFund", area.DevelopmentFund?.ToString());
        Write(json, "riskReserve", area.RiskReserve?.ToString());
        Write(json, "riskReserveForShare", area.RiskReserveForShare?.ToString());
        Write(json, "demandDeposits", area.DemandDeposits?.ToString());
        Write(json, "prePoolingGap", area.PrePoolingGap?.ToString());
        Write(json, "emergency", area.Emergency?.ToString());
        Write(json, "priorPoolContribution", area.PriorPoolContribution?.ToString());
        Write(json, "nextYearBudget", area.NextYearBudget?.ToString());
        Write(json, "nextYearQuota", area.NextYearQuota?.ToString());
        Write(json, "outstandingDue", area.OutstandingDue?.ToString());
    }

    private static void WriteDecisions(Utf8JsonWriter json, AreaYear area)
    {
        Write(json, "assessment", area.Assessment switch { Assessment.Pass => "pass", Assessment.Fail => "fail", _ => null });
        Write(json, "approvedShares", area.ApprovedShares);
        Write(json, "prePoolingShares", area.PrePoolingShares);
        if (area.UnmetConditions.Count > 0)
        {
            json.WriteStartArray("unmetConditions");
            foreach (string condition in area.UnmetConditions)
            {
                json.WriteStringValue(condition);
            }

            json.WriteEndArray();
        }

        if (area.NormalApplications is { } applications)
        {
            json.WriteNumber("normalApplications", applications);
        }

        Write(json, "rewardRate", area.RewardRate?.ToString());
        if (area.InsuredPersons is { } persons)
        {
            json.WriteNumber("insuredPersons", persons);
        }
    }

    private static void Write(Utf8JsonWriter json, string key, string? text)
    {
        if (text is not null)
        {
            json.WriteString(key, text);
        }
    }

    private static void Write(Utf8JsonWriter json, string key, EquatableArray<PartyShare> shares)
    {
        if (shares.Count == 0)
        {
            return;
        }

        json.WriteStartObject(key);
        foreach (PartyShare share in shares)
        {
            json.WriteString(share.Party.ToText(), share.Share.ToString());
        }

        json.WriteEndObject();
    }
}
