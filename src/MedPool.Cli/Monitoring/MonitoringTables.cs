using System.Globalization;
using MedPool.Cli.Output;
using MedPool.Payments;

namespace MedPool.Cli.Monitoring;

/// <summary>What monitoring finds, as tables; a table without rows is not printed.</summary>
internal static class MonitoringTables
{
    /// <summary>Prints the tables.</summary>
    public static void Print(MonitoringReport report, Terminal terminal)
    {
        Sheet months = new Sheet(string.Create(CultureInfo.InvariantCulture, $"{report.Policy.Names.Zh} {report.Year} 可支付月数"))
            .Words("fund").Words("area").Numbers("closing").Numbers("a year's expenditure").Numbers("months").Words("warning").Words("rule");
        Print(months, report.MonthsPayable, MonthsRow, terminal);
        Sheet outlooks = new Sheet("运行分析和风险预警")
            .Words("fund").Words("year").Numbers("months payable").Numbers("deficit years").Words("shrinking").Numbers("months until used up");
        Print(outlooks, report.Histories, OutlookRow, terminal);
        Sheet supervision = new Sheet("函询、督查和约谈 supervision list").Words("area").Words("ground").Numbers("rank by completion");
        Print(supervision, report.Supervision, entry => [entry.Area, MonitoringWords.Of(entry.Ground), Text(entry.Rank)], terminal);
        Sheet conditions = new Sheet("约束条件 conditions of use").Words("area").Words("rule").Words("check").Words("met").Words("evidence").Words("article");
        Print(conditions, [.. report.Conditions.SelectMany(ConditionRows)], row => row, terminal);
    }

    private static string[] MonthsRow(MonthsPayable months)
    {
        AreaBalance balance = months.Balance;
        string rule = months.Warning is { } warning ? $"{warning.Below.Cite?.Rule} < {warning.Below.Value}" : "";
        return
        [
            balance.Fund, balance.Area, Amounts.Show(balance.Closing), Amounts.Show(balance.Expenditure), MonitoringWords.Months(balance.Capacity) ?? "–",
            months.Warning?.Flag ?? "", rule,
        ];
    }

    private static string[] OutlookRow(FundHistory history)
    {
        FundOutlook outlook = history.Outlook;
        return
        [
            history.Fund, Text(history.Years[^1].Year), MonitoringWords.Months(outlook.Capacity) ?? "–", Text(outlook.DeficitYears),
            outlook.Shrinking ? "yes" : "no", outlook.MonthsLeft is { } left ? Text(left) : "–",
        ];
    }

    private static IEnumerable<string[]> ConditionRows(AreaConditions area) =>
        from condition in area.Conditions
        from finding in condition.Findings
        select (string[])
            [area.Area, condition.Rule.Rule, MonitoringWords.Of(finding.Check), finding.IsMet ? "yes" : "no", finding.Evidence, condition.Rule.Article];

    private static void Print<T>(Sheet sheet, IReadOnlyList<T> items, Func<T, string[]> row, Terminal terminal)
    {
        if (items.Count == 0)
        {
            return;
        }

        foreach (T item in items)
        {
            sheet.Row(row(item));
        }

        sheet.Print(terminal);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
