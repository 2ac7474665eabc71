using System.Globalization;
using System.Text;

namespace MedPool.TestData;

/// <summary>Days as ASCII text, <c>yyyy-MM-dd</c>.</summary>
internal static class DayTexts
{
    /// <summary>Every day of a year, in order.</summary>
    public static byte[][] OfYear(int year)
    {
        var first = new DateOnly(year, 1, 1);
        return Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(day => Of(first.AddDays(day))).ToArray();
    }

    /// <summary>The last day of the year before.</summary>
    public static byte[] DayBefore(int year) => Of(new DateOnly(year - 1, 12, 31));

    private static byte[] Of(DateOnly day) => Encoding.ASCII.GetBytes(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
