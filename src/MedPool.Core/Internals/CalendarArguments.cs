using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>Checks of years and months that callers give.</summary>
internal static class CalendarArguments
{
    private const int Months = 12;
    private const int YearMax = 9999;

    /// <summary>Refuses what is not the number of a month within a year.</summary>
    /// <param name="month">The number given.</param>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 12.</exception>
    public static void CheckMonth(int month, [CallerArgumentExpression(nameof(month))] string name = "")
    {
        if (month is < 1 or > Months)
        {
            Throw(name, month, "A month is 1 to 12. Give it without the year.");
        }
    }

    /// <summary>Refuses what is not a year.</summary>
    /// <param name="year">The number given.</param>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 9999.</exception>
    public static void CheckYear(int year, [CallerArgumentExpression(nameof(year))] string name = "")
    {
        if (year is < 1 or > YearMax)
        {
            Throw(name, year, "A year is 1 to 9999. Give it without the month.");
        }
    }

    [DoesNotReturn]
    private static void Throw(string name, int value, string message) => throw new ArgumentOutOfRangeException(name, value, message);
}
