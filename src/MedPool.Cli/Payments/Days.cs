using System.Globalization;

namespace MedPool.Cli.Payments;

/// <summary>Days and months as tables and JSON write them.</summary>
internal static class Days
{
    /// <summary>A day, <c>2021-03-31</c>.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day, or nothing.</summary>
    public static string TextOrNothing(DateOnly? day) => day is { } known ? Text(known) : "";

    /// <summary>A month of a year, <c>2021-03</c>.</summary>
    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");
}
