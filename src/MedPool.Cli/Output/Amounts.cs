using System.Globalization;

namespace MedPool.Cli.Output;

/// <summary>Numbers for people: thousands separated. Files and <c>--json</c> carry plain amounts instead.</summary>
internal static class Amounts
{
    /// <summary>An amount with thousands separators and two decimals: <c>-1,234.50</c>.</summary>
    public static string Show(Fen amount)
    {
        Int128 fen = Int128.Abs(amount.Value);
        string sign = amount.Value < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{(long)(fen / 100):N0}.{(int)(fen % 100):D2}");
    }

    /// <summary>An amount as in a cell of a table: an empty dash for nothing, so that what moved stands out.</summary>
    public static string ShowOrDash(Fen amount) => amount.Value == 0 ? "–" : Show(amount);

    /// <summary>A count with thousands separators.</summary>
    public static string Show(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
