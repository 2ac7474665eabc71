using MedPool.Files;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Finds the due days of the steps of a chain, and reads on which days they were done.</summary>
internal static class ChainSteps
{
    /// <summary>The steps of a month.</summary>
    /// <exception cref="ArgumentException">The deadlines are not a monthly one and then each following the one before.</exception>
    public static ChainStep[] Of(IReadOnlyList<Deadline> steps, int year, int month, WorkingCalendar calendar, IReadOnlyDictionary<string, DateOnly> done)
    {
        var chain = new ChainStep[steps.Count];
        for (int i = 0; i < chain.Length; i++)
        {
            DateOnly due = i == 0
                ? First(steps[0], year, month)
                : calendar.AddWorkingDays(chain[i - 1].Done ?? chain[i - 1].Due, DaysAfter(steps[i], steps[i - 1]));
            DateOnly? day = done.TryGetValue(steps[i].Name, out DateOnly known) ? known : null;
            chain[i] = new ChainStep(steps[i], due, day, day is { } actual ? calendar.WorkingDaysLate(due, actual) : 0);
        }

        return chain;
    }

    /// <summary>The days on which steps were done, by month and deadline.</summary>
    /// <exception cref="InputException">A row is wrong, or a month is listed twice.</exception>
    public static SortedDictionary<int, Dictionary<string, DateOnly>> Read(TextSource source, IReadOnlyList<Deadline> steps)
    {
        SortedDictionary<int, Dictionary<string, DateOnly>> months = [];
        using DelimitedRows rows = DelimitedRows.Open(source, ["month", .. steps.Select(step => step.Name)]);
        while (rows.Read())
        {
            Dictionary<string, DateOnly> done = [];
            for (int i = 0; i < steps.Count; i++)
            {
                if (!rows.Utf8(i + 1).IsEmpty)
                {
                    done.Add(steps[i].Name, rows.PaymentDay(i + 1));
                }
            }

            if (!months.TryAdd(rows.Number(0, 1, 12), done))
            {
                throw rows.Wrong(0, $"month {rows[0]} is listed twice.");
            }
        }

        return months;
    }

    private static DateOnly First(Deadline step, int year, int month) =>
        step.When is MonthlyDeadline { Day: { } day } monthly
            ? new DateOnly(year, month, 1).AddMonths(monthly.MonthOffset).AddDays(day - 1)
            : throw new ArgumentException($"Deadline {step.Name} cannot begin a chain: it is not due on a day of the month.");

    private static int DaysAfter(Deadline step, Deadline before) =>
        step.When is FollowingDeadline following && following.Deadline == before.Name
            ? following.WorkingDays
            : throw new ArgumentException($"Deadline {step.Name} does not follow {before.Name}.");
}
