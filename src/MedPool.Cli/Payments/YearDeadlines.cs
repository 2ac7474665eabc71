using System.Globalization;
using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>A policy's deadlines of one year, for people and for machines.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Year">The year.</param>
/// <param name="Days">The deadlines on their days.</param>
/// <param name="WorkingDays">How many days of the year are worked.</param>
internal sealed record YearDeadlines(PolicyDocument Policy, int Year, IReadOnlyList<DeadlineDay> Days, int WorkingDays)
{
    /// <summary>Finds the days.</summary>
    public static YearDeadlines Of(PolicyDocument policy, int year, WorkingCalendar calendar, IReadOnlyDictionary<string, DateOnly> events)
    {
        DateOnly first = new(year, 1, 1);
        int working = calendar.WorkingDaysLate(first.AddDays(-1), first.AddYears(1).AddDays(-1));
        return new YearDeadlines(policy, year, DeadlineTable.Of(policy.Deadlines, policy.Effective.From, year, calendar, events), working);
    }

    /// <summary>Prints a table.</summary>
    public void Print(Terminal terminal)
    {
        Sheet sheet = new Sheet(string.Create(CultureInfo.InvariantCulture, $"{Policy.Names.Zh} {Year}, {WorkingDays} working days")).Words("day").Words("for").Words("deadline").Words("what").Words("rule").Words("article");
        foreach (DeadlineDay day in Days)
        {
            string date = day.Date is { } known ? Day(known) + (day.ByNotice ? "" : " *") : "after " + ((EventDeadline)Root(day)).Event;
            sheet.Row(date, day.Month is { } month ? Month(Year, month) : "", day.Deadline.Name, day.Deadline.Text.Zh, day.Deadline.Cite.Rule, day.Deadline.Cite.Article);
        }

        sheet.Print(terminal);
        if (Days.Any(day => !day.ByNotice))
        {
            terminal.Message("* No holiday notice is known for this year: working days are Monday to Friday. Give the notice with --holidays FILE.");
        }
    }

    /// <summary>Writes the members of a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("policy", Policy.Id);
        json.WriteNumber("year", Year);
        json.WriteNumber("workingDays", WorkingDays);
        json.WriteObjects("deadlines", Days, day =>
        {
            json.WriteString("name", day.Deadline.Name);
            if (day.Month is { } month)
            {
                json.WriteString("month", Month(Year, month));
            }

            if (day.Date is { } date)
            {
                json.WriteString("date", Day(date));
                json.WriteBoolean("byNotice", day.ByNotice);
            }
            else
            {
                json.WriteString("after", ((EventDeadline)Root(day)).Event);
            }

            json.WriteString("zh", day.Deadline.Text.Zh);
            json.WriteString("en", day.Deadline.Text.En);
            json.WriteString("rule", day.Deadline.Cite.Rule);
            json.WriteString("article", day.Deadline.Cite.Article);
            json.WriteString("quote", day.Deadline.Cite.Quote);
        });
    }

    // Only an event leaves a day open: its own, or that of the deadline it follows.
    private DeadlineRule Root(DeadlineDay day)
    {
        DeadlineRule rule = day.Deadline.When;
        while (rule is FollowingDeadline following)
        {
            rule = Days.First(other => other.Deadline.Name == following.Deadline).Deadline.When;
        }

        return rule;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");
}
