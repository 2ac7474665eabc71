using System.Globalization;
using System.Text.Json;
using MedPool.Cli.Output;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>A policy's deadlines of one year, for people and for machines.</summary>
/// <param name="year">The deadlines.</param>
internal sealed class DeadlineView(YearDeadlines year)
{
    /// <summary>Prints a table.</summary>
    public void Print(Terminal terminal)
    {
        Sheet sheet = new Sheet(string.Create(CultureInfo.InvariantCulture, $"{year.Policy.Names.Zh} {year.Year}, {year.WorkingDays} working days"))
            .Words("day").Words("for").Words("deadline").Words("what").Words("rule").Words("article");
        foreach (DeadlineDay day in year.Days)
        {
            string date = day.Date is { } known ? Days.Text(known) + (day.ByNotice ? "" : " *") : "after " + day.Awaits;
            string month = day.Month is { } number ? Days.Month(year.Year, number) : "";
            sheet.Row(date, month, day.Deadline.Name, day.Deadline.Text.Zh, day.Deadline.Cite.Rule, day.Deadline.Cite.Article);
        }

        sheet.Print(terminal);
        if (!year.ByNotice)
        {
            terminal.Message("* No holiday notice is known for this year: working days are Monday to Friday. Give the notice with --holidays FILE.");
        }
    }

    /// <summary>Writes the members of a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("policy", year.Policy.Id);
        json.WriteNumber("year", year.Year);
        json.WriteNumber("workingDays", year.WorkingDays);
        json.WriteObjects("deadlines", year.Days, day => WriteDay(day, json));
    }

    private void WriteDay(DeadlineDay day, Utf8JsonWriter json)
    {
        json.WriteString("name", day.Deadline.Name);
        if (day.Month is { } month)
        {
            json.WriteString("month", Days.Month(year.Year, month));
        }

        if (day.Date is { } date)
        {
            json.WriteString("date", Days.Text(date));
            json.WriteBoolean("byNotice", day.ByNotice);
        }
        else
        {
            json.WriteString("after", day.Awaits);
        }

        json.WriteString("zh", day.Deadline.Text.Zh);
        json.WriteString("en", day.Deadline.Text.En);
        json.WriteString("rule", day.Deadline.Cite.Rule);
        json.WriteString("article", day.Deadline.Cite.Article);
        json.WriteString("quote", day.Deadline.Cite.Quote);
    }
}
