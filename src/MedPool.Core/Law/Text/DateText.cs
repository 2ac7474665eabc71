namespace MedPool.Internals;

/// <summary>Reads a day as policies write it: <c>yyyy-MM-dd</c>.</summary>
internal static class DateText
{
    public static PolicyDate? TryRead(string text)
    {
        bool shaped = text.Length == 10 && text[4] == '-' && text[7] == '-';
        if (!shaped
            || RateText.Whole(text.Substring(0, 4)) is not { } year
            || RateText.Whole(text.Substring(5, 2)) is not { } month
            || RateText.Whole(text.Substring(8, 2)) is not { } day)
        {
            return null;
        }

        bool exists = year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth((int)year, (int)month);
        return exists ? new PolicyDate((int)year, (int)month, (int)day) : null;
    }
}
