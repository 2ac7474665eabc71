using System.Globalization;
using MedPool.Cli.Output;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>How an amount was paid, as tables and JSON say it.</summary>
internal static class PaymentCells
{
    /// <summary>For machines.</summary>
    public static string Word(PaymentState state) => state switch
    {
        PaymentState.InTime => "in-time",
        PaymentState.Late => "late",
        PaymentState.NotYetDue => "not-yet-due",
        _ => "overdue",
    };

    /// <summary>For a table: the day on which it was, where that was late, or what else holds.</summary>
    public static string When(PaymentStatus status) => status.State switch
    {
        PaymentState.InTime => "in time",
        PaymentState.NotYetDue => "not yet due",
        PaymentState.Late => Days.TextOrNothing(status.Completed),
        _ => "not yet",
    };

    /// <summary>For a table: by how many working days it is late, where that is known.</summary>
    public static string Late(PaymentStatus status) =>
        status.IsKept ? "–" : status.WorkingDaysLate?.ToString(CultureInfo.InvariantCulture) ?? "?";

    /// <summary>In words: by how many working days it is late.</summary>
    public static string LateInWords(PaymentStatus status) => $"{Amounts.Count(status.WorkingDaysLate ?? 0, "working day")} late";
}
