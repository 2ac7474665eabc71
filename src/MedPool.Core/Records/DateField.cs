namespace MedPool.Internals;

/// <summary>Days and months in a record.</summary>
internal static class DateField
{
    private const int DayLength = 10;
    private const int TimeLength = 19;

    /// <summary>Reads <c>yyyy-MM-dd</c>, optionally followed by <c> HH:mm:ss</c> or <c>THH:mm:ss</c>.</summary>
    /// <param name="text">The field's text.</param>
    /// <param name="day">Receives the day as the number yyyyMMdd.</param>
    /// <returns>Whether the text is a day that exists.</returns>
    public static bool TryParseDay(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        if (text.Length is not (DayLength or TimeLength) || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        if (!TryParseNumber(text[..4], out int year)
            || !TryParseNumber(text.Slice(5, 2), out int month)
            || !TryParseNumber(text.Slice(8, 2), out int dayOfMonth))
        {
            return false;
        }

        day = (year * 10000) + (month * 100) + dayOfMonth;
        return IsDay(year, month, dayOfMonth) && (text.Length == DayLength || IsTime(text[DayLength..]));
    }

    /// <summary>Whether the text is a month, <c>yyyyMM</c>, of the year 1 or later.</summary>
    public static bool IsMonth(ReadOnlySpan<byte> text) =>
        text.Length == 6 && TryParseNumber(text[..4], out int year) && year >= 1 && TryParseNumber(text[4..], out int month) && month is >= 1 and <= 12;

    private static bool IsDay(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, month);

    /// <summary>Days of a month of the Gregorian calendar.</summary>
    public static int DaysInMonth(int year, int month) =>
        month == 2 ? (IsLeap(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);

    /// <summary>Whether a year has 366 days.</summary>
    public static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static bool IsTime(ReadOnlySpan<byte> text) =>
        text[0] is (byte)' ' or (byte)'T' && text[3] == ':' && text[6] == ':'
        && TryParseNumber(text.Slice(1, 2), out int hour) && hour <= 23
        && TryParseNumber(text.Slice(4, 2), out int minute) && minute <= 59
        && TryParseNumber(text.Slice(7, 2), out int second) && second <= 59;

    private static bool TryParseNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (byte character in digits)
        {
            uint digit = unchecked((uint)(character - '0'));
            if (digit > 9)
            {
                return false;
            }

            number = (number * 10) + (int)digit;
        }

        return true;
    }
}
