using System.Globalization;

namespace MedPool.Cli.Output;

/// <summary>Numbers for people: thousands separated. Files and <c>--json</c> carry plain amounts instead.</summary>
internal static class Amounts
{
    /// <summary>The sum of amounts, for a heading or a total.</summary>
    public static AmountSum Sum(IEnumerable<Fen> amounts) => amounts.Aggregate(default(AmountSum), (sum, amount) => sum + amount);

    /// <summary>An exact sum for machines, two decimals and nothing else: <c>-1234.50</c>.</summary>
    public static string Plain(Int128 fen)
    {
        Int128 magnitude = Int128.Abs(fen);
        return string.Create(CultureInfo.InvariantCulture, $"{(fen < 0 ? "-" : "")}{magnitude / 100}.{(int)(magnitude % 100):D2}");
    }

    /// <summary>An amount with thousands separators and two decimals: <c>-1,234.50</c>.</summary>
    public static string Show(Fen amount) => ShowSum(amount.Value);

    /// <summary>A sum with thousands separators and two decimals.</summary>
    public static string Show(AmountSum sum) => ShowSum(sum.Value);

    /// <summary>An exact sum with thousands separators and two decimals.</summary>
    public static string ShowSum(Int128 fen)
    {
        Int128 magnitude = Int128.Abs(fen);
        return string.Create(CultureInfo.InvariantCulture, $"{(fen < 0 ? "-" : "")}{magnitude / 100:N0}.{(int)(magnitude % 100):D2}");
    }

    /// <summary>An amount as in a cell of a table: an empty dash for nothing, so that what moved stands out.</summary>
    public static string ShowOrDash(Fen amount) => amount.Value == 0 ? "–" : Show(amount);

    /// <summary>The same of a sum.</summary>
    public static string ShowOrDash(AmountSum sum) => sum == default ? "–" : Show(sum);

    /// <summary>A count with thousands separators.</summary>
    public static string Show(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count of things: <c>1 member</c>, <c>1,200 members</c>.</summary>
    public static string Count(long count, string thing) => $"{Show(count)} {thing}{(count == 1 ? "" : "s")}";
}
