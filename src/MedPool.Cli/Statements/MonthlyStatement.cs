using System.Globalization;
using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Statements;

/// <summary>The monthly report of all areas and insurance types with its consolidation, for people, for machines, and as the file that a level reports with.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Year">The year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Lines">Areas, and the pooling level where it has books.</param>
/// <param name="Consolidated">Over all levels, type by type.</param>
/// <param name="Differences">Published figures that do not add up.</param>
internal sealed record MonthlyStatement(
    PolicyDocument Policy, int Year, int Month, MonthlyReportLine[] Lines, ConsolidatedReport[] Consolidated, IReadOnlyList<FormDifference> Differences)
{
    /// <summary>What the two sides of transfers between the levels do not agree on, in words; empty where all agree.</summary>
    public IEnumerable<string> PairDifferences =>
        from report in Consolidated
        from column in new[] { ("the month", report.Month), ("the year to date", report.YearToDate) }
        from pair in new[] { ("补助下级支出 less 上级补助收入", column.Item2.SubsidyDifference), ("上解上级支出 less 下级上解收入", column.Item2.RemittanceDifference) }
        where pair.Item2 != 0
        select $"insurance type {report.InsuranceType}, {column.Item1}: {pair.Item1} is {Amounts.ShowSum(pair.Item2)}";

    /// <summary>Prints the form of every insurance type that has an amount: the year to date, area beside area, then the month.</summary>
    public void Print(Terminal terminal)
    {
        foreach (ConsolidatedReport report in Consolidated)
        {
            MonthlyReportLine[] lines = [.. Lines.Where(line => line.InsuranceType == report.InsuranceType && (line.YearToDate != default || line.Month != default))];
            if (lines.Length > 0)
            {
                PrintForm($"{report.Fund} {report.InsuranceType}, {Label(1)} – {Label(Month)} 累计", report.YearToDate, lines, line => line.YearToDate, terminal);
                PrintForm($"{report.Fund} {report.InsuranceType}, {Label(Month)} 本月", report.Month, lines, line => line.Month, terminal);
            }
        }

        if (Differences.Count > 0)
        {
            PrintDifferences(terminal);
        }
    }

    /// <summary>Writes the members of a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("policy", Policy.Id);
        json.WriteNumber("year", Year);
        json.WriteString("month", Label(Month));
        json.WriteObjects("books", Lines, line =>
        {
            json.WriteString("insu_admdvs", line.Area);
            json.WriteString("fund", line.Fund);
            json.WriteString("insutype", line.InsuranceType);
            WriteForm("month", line.Month, json);
            WriteForm("yearToDate", line.YearToDate, json);
        });
        json.WriteObjects("consolidated", Consolidated, report =>
        {
            json.WriteString("fund", report.Fund);
            json.WriteString("insutype", report.InsuranceType);
            WriteForm("month", report.Month.Statement, json);
            WriteForm("yearToDate", report.YearToDate.Statement, json);
            json.WriteString("subsidyDifference", Amounts.Plain(report.YearToDate.SubsidyDifference));
            json.WriteString("remittanceDifference", Amounts.Plain(report.YearToDate.RemittanceDifference));
        });
        json.WriteObjects("differences", Differences, difference =>
        {
            json.WriteString("insu_admdvs", difference.Area);
            json.WriteString("insutype", difference.InsuranceType);
            json.WriteString("column", difference.Column);
            json.WriteString("line", difference.Line);
            json.WriteString("published", Amounts.Plain(difference.Published));
            json.WriteString("reckoned", Amounts.Plain(difference.Reckoned));
            json.WriteString("difference", Amounts.Plain(difference.Published - difference.Reckoned));
        });
    }

    /// <summary>Writes the report in the layout in which <c>--form</c> reads it.</summary>
    public void WriteForms(TextWriter output)
    {
        output.Write("insu_admdvs,insutype,line,month,year_to_date\n");
        foreach (MonthlyReportLine line in Lines)
        {
            WriteRows(line.Area, line.InsuranceType, line.Month, line.YearToDate, output);
        }

        foreach (ConsolidatedReport report in Consolidated)
        {
            WriteRows(FormFiles.All, report.InsuranceType, report.Month.Statement, report.YearToDate.Statement, output);
        }
    }

    private static void WriteRows(string area, string type, FundStatement month, FundStatement yearToDate, TextWriter output)
    {
        foreach (StatementLine line in StatementLine.All)
        {
            output.Write($"{area},{type},{line.Name},{Amounts.Plain(line.Read(month))},{Amounts.Plain(line.Read(yearToDate))}\n");
        }
    }

    private static void WriteForm(string name, FundStatement statement, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        foreach (StatementLine line in StatementLine.All)
        {
            json.WriteString(line.Name, Amounts.Plain(line.Read(statement)));
        }

        json.WriteEndObject();
    }

    private static void PrintForm(string title, ConsolidatedStatement all, MonthlyReportLine[] lines, Func<MonthlyReportLine, FundStatement> statement, Terminal terminal)
    {
        Sheet sheet = new Sheet(title).Words("").Numbers("合并 all");
        Array.ForEach(lines, line => sheet.Numbers(line.Area));
        foreach (StatementLine row in StatementLine.All)
        {
            sheet.Row([row.Zh, Show(row.Read(all.Statement)), .. lines.Select(line => Show(row.Read(statement(line))))]);
        }

        sheet.Print(terminal);
    }

    private void PrintDifferences(Terminal terminal)
    {
        Sheet sheet = new Sheet("Published figures that do not add up 勾稽不符").Words("area").Words("insutype").Words("column").Words("line").Numbers("published").Numbers("reckoned").Numbers("difference");
        foreach (FormDifference difference in Differences)
        {
            sheet.Row(
                difference.Area, difference.InsuranceType, difference.Column, difference.Line,
                Amounts.ShowSum(difference.Published), Amounts.ShowSum(difference.Reckoned), Amounts.ShowSum(difference.Published - difference.Reckoned));
        }

        sheet.Print(terminal);
    }

    private string Label(int month) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}");

    private static string Show(Int128 fen) => fen == 0 ? "–" : Amounts.ShowSum(fen);
}
