using System.Text.Json;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Payments;

namespace MedPool.Cli.Statements;

/// <summary>How the areas' collecting accounts closed, month by month, for people and for machines.</summary>
/// <param name="report">The report.</param>
internal sealed class CollectionView(CollectionReport report)
{
    /// <summary>What went into an expenditure account, in words.</summary>
    public IEnumerable<string> Misdirected =>
        report.Misdirected.Select(passed => $"area {passed.Area}, {Days.Text(passed.Payment.Date)}: {Amounts.Show(passed.Payment.Amount)}");

    /// <summary>The months that did not close at zero, in words.</summary>
    public IEnumerable<string> Open =>
        from area in report.Areas
        from month in area.Months
        where !month.PassedOn.IsKept
        let status = month.PassedOn
        select $"area {area.Area}, {Days.Month(report.Year, month.Month)}: {Amounts.Show(status.Left)} left on {Days.Text(status.Due)}, {Then(status)}";

    /// <summary>Prints a table.</summary>
    public void Print(Terminal terminal)
    {
        Sheet sheet = new Sheet($"{report.Policy.Names.Zh} {report.Deadline.Text.Zh} ({report.Deadline.Cite.Rule} {report.Deadline.Cite.Article})")
            .Words("area").Words("month").Words("due").Numbers("collected").Numbers("left").Words("passed on").Numbers("working days late");
        foreach ((AreaCollections area, CollectedMonth month) in report.Areas.SelectMany(area => area.Months.Select(month => (area, month))))
        {
            PaymentStatus status = month.PassedOn;
            sheet.Row(
                area.Area, Days.Month(report.Year, month.Month), Days.Text(status.Due), Amounts.ShowOrDash(month.Collected), Amounts.ShowOrDash(status.Left),
                PaymentCells.When(status), PaymentCells.Late(status));
        }

        sheet.Print(terminal);
    }

    /// <summary>Writes the members of a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("policy", report.Policy.Id);
        json.WriteNumber("year", report.Year);
        json.WriteString("deadline", report.Deadline.Name);
        json.WriteString("rule", report.Deadline.Cite.Rule);
        json.WriteBoolean("byNotice", report.ByNotice);
        json.WriteString("asOf", report.AsOf is { } known ? Days.Text(known) : null);
        json.WriteBoolean("closedAtZero", report.ClosedAtZero);
        json.WriteObjects(
            "months",
            report.Areas.SelectMany(area => area.Months.Select(month => (area.Area, month))),
            item => WriteMonth(item.Area, item.month, json));
        json.WriteObjects("intoExpenditure", report.Misdirected, passed =>
        {
            json.WriteString("insu_admdvs", passed.Area);
            json.WriteString("date", Days.Text(passed.Payment.Date));
            json.WriteString("amount", passed.Payment.Amount.ToString());
        });
    }

    private void WriteMonth(string area, CollectedMonth month, Utf8JsonWriter json)
    {
        json.WriteString("insu_admdvs", area);
        json.WriteString("month", Days.Month(report.Year, month.Month));
        json.WriteString("due", Days.Text(month.PassedOn.Due));
        json.WriteString("collected", month.Collected.ToString());
        json.WriteString("left", month.PassedOn.Left.ToString());
        json.WriteString("cleared", month.PassedOn.Completed is { } day ? Days.Text(day) : null);
        json.WriteString("state", PaymentCells.Word(month.PassedOn.State));
        json.WriteNumber("workingDaysLate", month.PassedOn.WorkingDaysLate ?? 0);
    }

    private string Then(PaymentStatus status) =>
        status.Completed is { } day ? $"passed on by {Days.Text(day)}, {PaymentCells.LateInWords(status)}"
        : report.AsOf is { } known ? $"not passed on by {Days.Text(known)}, {PaymentCells.LateInWords(status)}"
        : "not passed on yet";
}
