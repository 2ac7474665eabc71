using System.Text.Json;
using MedPool.Cli.Output;
using MedPool.Payments;

namespace MedPool.Cli.Monitoring;

/// <summary>What monitoring finds, as JSON.</summary>
internal static class MonitoringJson
{
    /// <summary>Writes the members of an object.</summary>
    public static void Write(MonitoringReport report, Utf8JsonWriter json)
    {
        json.WriteString("policy", report.Policy.Id);
        json.WriteNumber("year", report.Year);
        json.WriteObjects("monthsPayable", report.MonthsPayable, months => WriteMonths(months, json));
        json.WriteObjects("outlook", report.Histories, history => WriteOutlook(history, json));
        json.WriteObjects("supervision", report.Supervision, entry =>
        {
            json.WriteString("area", entry.Area);
            json.WriteString("ground", MonitoringWords.Of(entry.Ground));
            json.WriteNumber("rank", entry.Rank);
        });
        json.WriteObjects("conditions", report.Conditions, area =>
        {
            json.WriteString("area", area.Area);
            json.WriteTexts("unmetConditions", area.Unmet.Select(condition => condition.Rule.Rule)); // As the facts of a settlement list them.
            json.WriteObjects("findings", area.Conditions, condition => WriteCondition(condition, json));
        });
    }

    private static void WriteMonths(MonthsPayable months, Utf8JsonWriter json)
    {
        json.WriteString("fund", months.Balance.Fund);
        json.WriteString("area", months.Balance.Area);
        json.WriteString("closingBalance", months.Balance.Closing.ToString());
        json.WriteString("expenditure", months.Balance.Expenditure.ToString());
        json.WriteString("monthsPayable", MonitoringWords.Months(months.Balance.Capacity));
        json.WriteString("flag", months.Warning?.Flag);
        json.WriteString("rule", months.Warning?.Below.Cite?.Rule);
    }

    private static void WriteOutlook(FundHistory history, Utf8JsonWriter json)
    {
        FundOutlook outlook = history.Outlook;
        json.WriteString("fund", history.Fund);
        json.WriteNumber("year", history.Years[^1].Year);
        json.WriteString("monthsPayable", MonitoringWords.Months(outlook.Capacity));
        json.WriteNumber("deficitYears", outlook.DeficitYears);
        json.WriteBoolean("shrinking", outlook.Shrinking);
        json.WriteNumberOrNull("monthsLeft", outlook.MonthsLeft);
    }

    private static void WriteCondition(UseCondition condition, Utf8JsonWriter json)
    {
        json.WriteString("rule", condition.Rule.Rule);
        json.WriteString("article", condition.Rule.Article);
        json.WriteString("quote", condition.Rule.Quote);
        json.WriteBoolean("met", condition.IsMet);
        json.WriteString("evidence", condition.Evidence);
        json.WriteObjects("checks", condition.Findings, finding =>
        {
            json.WriteString("check", MonitoringWords.Of(finding.Check));
            json.WriteBoolean("met", finding.IsMet);
            json.WriteString("evidence", finding.Evidence);
        });
    }
}
