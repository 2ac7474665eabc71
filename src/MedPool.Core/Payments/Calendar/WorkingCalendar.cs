using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using MedPool.Files;
using MedPool.Internals;

namespace MedPool.Payments;

/// <summary>
/// Which days are worked (工作日): Monday to Friday, except public holidays, and weekends that the State Council's yearly notice turns into working days.
/// In a year without a notice, Monday to Friday; <see cref="HasNotice"/> tells which years have one. Immutable; safe on any thread.
/// </summary>
public sealed class WorkingCalendar
{
    private const string Header = "date,kind";

    private static readonly Lazy<WorkingCalendar> LazyChina = new(LoadShipped);

    private readonly FrozenDictionary<DateOnly, bool> _worked; // The days that the weekday rule gets wrong.
    private readonly FrozenSet<int> _years;

    private WorkingCalendar(Dictionary<DateOnly, bool> worked)
    {
        _worked = worked.ToFrozenDictionary();
        _years = worked.Keys.Select(day => day.Year).ToFrozenSet();
    }

    /// <summary>Mainland China by the notices for 2020 to 2026, from the data that ships with the package.</summary>
    public static WorkingCalendar China => LazyChina.Value;

    /// <summary>Monday to Friday, without any notice.</summary>
    public static WorkingCalendar WeekdaysOnly { get; } = new([]);

    /// <summary>
    /// Reads a calendar: the line <c>date,kind</c>, then one line a day, <c>2024-02-04,workday</c> or <c>2024-02-12,holiday</c>. A year with any line counts as
    /// a year with a notice.
    /// </summary>
    /// <param name="source">The calendar.</param>
    /// <exception cref="InputException">The text is not such a calendar; the message gives the file and the line.</exception>
    public static WorkingCalendar Read(TextSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            using var text = new StringReader(Encoding.UTF8.GetString(WholeText.Read(source).Span));
            return Parse(text);
        }
        catch (FormatException problem)
        {
            throw new InputException($"{source.Name}: {problem.Message}", problem) { File = source.Name };
        }
    }

    /// <summary>The same of a text in memory.</summary>
    /// <param name="text">The calendar.</param>
    /// <exception cref="FormatException">A line is neither; the message names the line.</exception>
    public static WorkingCalendar Parse(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.ReadLine()?.TrimStart('\uFEFF') is not Header)
        {
            throw new FormatException($"line 1: a calendar begins with the line '{Header}'.");
        }

        Dictionary<DateOnly, bool> worked = [];
        for (int number = 2; text.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && !worked.TryAdd(DayOf(line, number, out bool works), works))
            {
                throw new FormatException($"line {number}: the day is listed twice.");
            }
        }

        return new WorkingCalendar(worked);
    }

    /// <summary>This calendar with the days of another put in place of its own: local holidays, or a notice that is newer than the package.</summary>
    public WorkingCalendar With(WorkingCalendar overrides)
    {
        ArgumentNullException.ThrowIfNull(overrides);
        Dictionary<DateOnly, bool> worked = new(_worked);
        foreach ((DateOnly day, bool works) in overrides._worked)
        {
            worked[day] = works;
        }

        return new WorkingCalendar(worked);
    }

    /// <summary>Whether the year's holidays are known; otherwise its working days are Monday to Friday.</summary>
    public bool HasNotice(int year) => _years.Contains(year);

    /// <summary>Whether a day is worked.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        _worked.TryGetValue(day, out bool works) ? works : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The first, second, … working day of a month.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="ordinal">From 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month has no so many working days, or an argument is not a month or below 1.</exception>
    public DateOnly WorkingDayOfMonth(int year, int month, int ordinal)
    {
        CalendarArguments.CheckYear(year);
        CalendarArguments.CheckMonth(month);
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        DateOnly first = new(year, month, 1);
        DateOnly day = AddWorkingDays(first.AddDays(-1), ordinal);
        return day.Month == month ? day : throw new ArgumentOutOfRangeException(nameof(ordinal), ordinal, $"{year}-{month:D2} has fewer working days.");
    }

    /// <summary>The last day of a period of working days after an event: the day after the event is day 1 if it is worked.</summary>
    /// <param name="day">The day of the event.</param>
    /// <param name="count">The number of working days; 0 gives the day itself.</param>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (int left = count; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>By how many working days something done on <paramref name="done"/> is late; 0 when it was done by <paramref name="due"/>.</summary>
    public int WorkingDaysLate(DateOnly due, DateOnly done)
    {
        int late = 0;
        for (DateOnly day = due.AddDays(1); day <= done; day = day.AddDays(1))
        {
            late += IsWorkingDay(day) ? 1 : 0;
        }

        return late;
    }

    private static DateOnly DayOf(string line, int number, out bool works)
    {
        string[] fields = line.Split(',');
        works = fields is [_, "workday"];
        return fields is [_, "workday" or "holiday"]
            && DateOnly.TryParseExact(fields[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new FormatException($"line {number}: '{line}' is not a day of the calendar; write 2024-02-04,workday or 2024-02-12,holiday.");
    }

    private static WorkingCalendar LoadShipped()
    {
        using Stream data = typeof(WorkingCalendar).Assembly.GetManifestResourceStream("MedPool.cn-workdays.csv")!;
        using StreamReader reader = new(data);
        return Parse(reader);
    }
}
