using System.Text.Json;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Payments;

namespace MedPool.Cli.Statements;

/// <summary>A monthly report as JSON.</summary>
internal static class MonthlyJson
{
    /// <summary>Writes the members of an object.</summary>
    public static void Write(MonthlyReport report, Utf8JsonWriter json)
    {
        json.WriteString("policy", report.Policy.Id);
        json.WriteNumber("year", report.Year);
        json.WriteString("month", Days.Month(report.Year, report.Month));
        json.WriteObjects("books", report.Lines, line =>
        {
            json.WriteString("insu_admdvs", line.Area);
            json.WriteString("fund", line.Fund);
            json.WriteString("insutype", line.InsuranceType);
            WriteForm("month", line.Month, json);
            WriteForm("yearToDate", line.YearToDate, json);
        });
        json.WriteObjects("consolidated", report.Consolidated, type =>
        {
            json.WriteString("fund", type.Fund);
            json.WriteString("insutype", type.InsuranceType);
            WriteForm("month", type.Month.Statement, json);
            WriteForm("yearToDate", type.YearToDate.Statement, json);
            json.WriteString("subsidyDifference", type.YearToDate.SubsidyDifference.ToString());
            json.WriteString("remittanceDifference", type.YearToDate.RemittanceDifference.ToString());
        });
        json.WriteObjects("differences", report.Differences, difference =>
        {
            json.WriteString("insu_admdvs", difference.Area);
            json.WriteString("insutype", difference.InsuranceType);
            json.WriteString("column", MonthlyWords.Column(difference));
            json.WriteString("line", difference.Line.Name);
            json.WriteString("published", difference.Published.ToString());
            json.WriteString("reckoned", difference.Computed.ToString());
            json.WriteString("difference", difference.Difference.ToString());
        });
    }

    private static void WriteForm(string name, FundStatement statement, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        foreach (StatementLine line in StatementLine.All)
        {
            json.WriteString(line.Name, line.Of(statement).ToString());
        }

        json.WriteEndObject();
    }
}
