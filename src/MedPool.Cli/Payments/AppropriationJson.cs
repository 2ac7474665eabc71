using System.Text.Json;
using MedPool.Cli.Output;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>The appropriations of a year as JSON.</summary>
internal static class AppropriationJson
{
    /// <summary>Writes the members of an object.</summary>
    public static void Write(YearAppropriations year, IReadOnlyList<AppropriationChain> chains, bool byNotice, Utf8JsonWriter json)
    {
        json.WriteString("policy", year.Policy.Id);
        json.WriteNumber("year", year.Year);
        json.WriteBoolean("byNotice", byNotice);
        json.WriteObjects("areas", year.Areas, area => WriteArea(area, json));
        json.WriteObjects("chain", chains, chain =>
        {
            json.WriteNumber("month", chain.Month);
            json.WriteObjects("steps", chain.Steps, step => WriteStep(step, json));
        });
    }

    private static void WriteArea(AreaAppropriations area, Utf8JsonWriter json)
    {
        json.WriteString("fund", area.Fund);
        json.WriteString("area", area.Area);
        json.WriteString("advance", area.Advance?.Received.ToString());
        json.WriteString("advanceDue", area.Advance is { } advance ? Days.TextOrNothing(advance.Due) : null);
        if (area.Advance?.Paid is { } advancePaid)
        {
            json.WriteStartObject("advancePaid");
            WritePaid(advancePaid, json);
            json.WriteEndObject();
        }

        json.WriteObjects("months", area.Months, month =>
        {
            json.WriteNumber("month", month.Month!.Value);
            json.WriteString("due", Days.TextOrNothing(month.Due));
            json.WriteString("amount", month.Amount.ToString());
            WritePaid(month.Paid, json);
        });
        if (area.YearEnd is { } order)
        {
            json.WriteStartObject("yearEnd");
            json.WriteString("to", order.ToArea ? "area" : "pool");
            json.WriteString("amount", order.Amount.ToString());
            json.WriteString("due", Days.TextOrNothing(order.Due));
            WritePaid(order.Paid, json);
            json.WriteEndObject();
        }

        json.WriteString("overQuota", area.OverQuota.ToString());
        json.WriteString("nextQuota", area.NextQuota?.ToString());
    }

    private static void WritePaid(PaymentStatus? paid, Utf8JsonWriter json)
    {
        if (paid is not { } status)
        {
            return;
        }

        json.WriteString("left", status.Left.ToString());
        json.WriteString("paid", status.Completed is { } day ? Days.Text(day) : null);
        json.WriteString("state", PaymentCells.Word(status.State));
        json.WriteNumber("workingDaysLate", status.WorkingDaysLate ?? 0);
    }

    private static void WriteStep(ChainStep step, Utf8JsonWriter json)
    {
        json.WriteString("step", step.Deadline.Name);
        json.WriteString("due", Days.Text(step.Due));
        json.WriteString("done", step.Done is { } day ? Days.Text(day) : null);
        json.WriteBoolean("late", step.IsLate);
        json.WriteNumber("workingDaysLate", step.WorkingDaysLate);
    }
}
