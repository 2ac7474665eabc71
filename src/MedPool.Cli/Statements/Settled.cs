using System.Globalization;

using MedPool.Payments;

namespace MedPool.Cli.Statements;

/// <summary>How a month was settled, as tables and JSON say it.</summary>
internal static class Settled
{
    /// <summary>For a table: the day on which it was, or what else holds.</summary>
    public static string InWords(MonthClosed month, bool isFixed = false) => Word(month, isFixed) switch
    {
        "in-time" => "in time",
        "not-yet-due" => "not yet due",
        "late" => month.Cleared!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => "not yet",
    };

    /// <summary>For a table: by how many working days it is late, where that is known.</summary>
    public static string Late(MonthClosed month, DateOnly? asOf) =>
        !month.IsBroken ? "–" : month.Cleared is null && asOf is null ? "?" : month.WorkingDaysLate.ToString(CultureInfo.InvariantCulture);

    /// <summary>For machines.</summary>
    /// <param name="month">The month.</param>
    /// <param name="isFixed">Whether nothing can be added to what is due: paid in full, it is in time before its day is over.</param>
    public static string Word(MonthClosed month, bool isFixed = false) => month switch
    {
        { IsDue: false } when !(isFixed && month.Left == Fen.Zero) => "not-yet-due",
        { IsBroken: false } => "in-time",
        { Cleared: not null } => "late",
        _ => "overdue",
    };
}
