using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Payments;

namespace MedPool.Cli.Statements;

/// <summary>A monthly report as tables: the form of every insurance type that has an amount.</summary>
internal static class MonthlyTables
{
    /// <summary>Prints the year to date, area beside area, then the month, type by type; then the published figures that do not add up.</summary>
    public static void Print(MonthlyReport report, Terminal terminal)
    {
        string month = Days.Month(report.Year, report.Month);
        foreach (ConsolidatedReport type in report.Consolidated)
        {
            MonthlyReportLine[] lines =
            [
                .. report.Lines.Where(line => line.InsuranceType == type.InsuranceType && (line.YearToDate != default || line.Month != default)),
            ];
            if (lines.Length > 0)
            {
                PrintForm(
                    $"{type.Fund} {type.InsuranceType}, {Days.Month(report.Year, 1)} – {month} 累计",
                    type.YearToDate,
                    lines,
                    line => line.YearToDate,
                    terminal);
                PrintForm($"{type.Fund} {type.InsuranceType}, {month} 本月", type.Month, lines, line => line.Month, terminal);
            }
        }

        if (report.Differences.Count > 0)
        {
            PrintDifferences(report.Differences, terminal);
        }
    }

    private static void PrintForm(
        string title,
        ConsolidatedStatement all,
        MonthlyReportLine[] lines,
        Func<MonthlyReportLine, FundStatement> statement,
        Terminal terminal)
    {
        Sheet sheet = new Sheet(title).Words("").Numbers("合并 all");
        Array.ForEach(lines, line => sheet.Numbers(line.Area));
        foreach (StatementLine row in StatementLine.All)
        {
            sheet.Row([row.Zh, Amounts.ShowOrDash(row.Of(all.Statement)), .. lines.Select(line => Amounts.ShowOrDash(row.Of(statement(line))))]);
        }

        sheet.Print(terminal);
    }

    private static void PrintDifferences(IReadOnlyList<FormDifference> differences, Terminal terminal)
    {
        Sheet sheet = new Sheet("Published figures that do not add up 勾稽不符")
            .Words("area").Words("insutype").Words("column").Words("line").Numbers("published").Numbers("reckoned").Numbers("difference");
        foreach (FormDifference difference in differences)
        {
            sheet.Row(
                difference.Area, difference.InsuranceType, MonthlyWords.Column(difference), difference.Line.Name, Amounts.Show(difference.Published),
                Amounts.Show(difference.Computed), Amounts.Show(difference.Difference));
        }

        sheet.Print(terminal);
    }
}
