using System.Globalization;
using System.Text;

namespace MedPool.Cli.Generation;

/// <summary>Days as ASCII text.</summary>
internal static class Days
{
    /// <summary>Every day of a year, in order, as <c>yyyy-MM-dd</c>.</summary>
    public static byte[][] OfYear(int year)
    {
        var first = new DateOnly(year, 1, 1);
        return Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(day => Text(first.AddDays(day))).ToArray();
    }

    /// <summary>One day as <c>yyyy-MM-dd</c>.</summary>
    public static byte[] Text(DateOnly day) => Encoding.ASCII.GetBytes(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
