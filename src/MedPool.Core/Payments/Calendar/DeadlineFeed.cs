using System.Globalization;
using System.Text;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>Deadlines as an iCalendar file (RFC 5545) of all-day events, for any calendar program. The same deadlines give the same bytes.</summary>
public static class DeadlineFeed
{
    private const int LineOctets = 75; // RFC 5545, 3.1: a longer line is folded.

    /// <summary>Writes the deadlines that have a day.</summary>
    /// <param name="years">The deadlines; the id of each policy makes the identifiers of its events unique.</param>
    /// <param name="output">Receives the text, with CRLF line ends.</param>
    /// <param name="chinese">Whether the summaries are Chinese; otherwise English.</param>
    public static void Write(IEnumerable<YearDeadlines> years, TextWriter output, bool chinese = true)
    {
        ArgumentNullException.ThrowIfNull(years);
        Write(years.SelectMany(year => year.Days.Select(day => (year.Policy.Id, day))), chinese, output);
    }

    /// <summary>The same of deadlines that are each given with the id of the policy.</summary>
    internal static void Write(IEnumerable<(string PolicyId, DeadlineDay Day)> days, bool chinese, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        WriteLine(output, "BEGIN:VCALENDAR");
        WriteLine(output, "VERSION:2.0");
        WriteLine(output, "PRODID:-//MedPool//Deadlines//EN");
        WriteLine(output, "CALSCALE:GREGORIAN");
        foreach ((string policy, DeadlineDay day) in days)
        {
            if (day.Date is { } date)
            {
                WriteEvent(output, day, date, policy, chinese);
            }
        }

        WriteLine(output, "END:VCALENDAR");
    }

    private static void WriteEvent(TextWriter output, DeadlineDay day, DateOnly date, string policy, bool chinese)
    {
        string stamp = date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        Deadline deadline = day.Deadline;
        string month = day.Month is { } number ? string.Create(CultureInfo.InvariantCulture, $"-{number:D2}") : string.Empty;
        string provisional = day.ByNotice ? string.Empty : chinese ? "（无放假通知，按周一至周五推算）" : " (no holiday notice yet: Monday to Friday counted)";
        WriteLine(output, "BEGIN:VEVENT");
        WriteLine(output, $"UID:{policy}-{deadline.Name}{month}-{stamp}@medpool");
        WriteLine(output, $"DTSTAMP:{stamp}T000000Z"); // The day itself: the file must not depend on when it was written.
        WriteLine(output, $"DTSTART;VALUE=DATE:{stamp}");
        WriteLine(output, $"SUMMARY:{Escape(chinese ? deadline.Text.Zh : deadline.Text.En)}{Escape(provisional)}");
        WriteLine(output, $"DESCRIPTION:{Escape($"{deadline.Cite.Rule} {deadline.Cite.Article}: {deadline.Cite.Quote}")}");
        WriteLine(output, "TRANSP:TRANSPARENT");
        WriteLine(output, "END:VEVENT");
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n");

    // Folded between characters, never inside one.
    private static void WriteLine(TextWriter output, string line)
    {
        int octets = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                output.Write("\r\n ");
                octets = 1;
            }

            output.Write(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        output.Write("\r\n");
    }
}
