using System.Globalization;

using MedPool.Files;

namespace MedPool.Contributions;

/// <summary>The sums of an assessment of dues. Immutable.</summary>
/// <param name="Members">The number of members.</param>
/// <param name="Employers">The number of employers that owe something.</param>
/// <param name="Due">What members and employers owe, without premiums, in fen.</param>
/// <param name="Totals">What is due by area and payer type, by the policy's areas, then payer types.</param>
public sealed record DuesSummary(long Members, int Employers, Int128 Due, EquatableArray<DuesTotal> Totals);

/// <summary>What is due in an area from a payer type, premiums included. Immutable.</summary>
/// <param name="Area">The area's code; an employer's dues count in the area of its first member.</param>
/// <param name="PayerType">The payer type's digit.</param>
/// <param name="Due">What is due, in fen.</param>
public readonly record struct DuesTotal(string Area, int PayerType, Int128 Due)
{
    /// <summary>The layout as a table of what is due for a month, which <see cref="AmountsDue.Read"/> reads: <c>insu_admdvs,month,payer_type,due</c>.</summary>
    /// <param name="month">The month, as the number yyyyMM.</param>
    public static TableLayout<DuesTotal> TableOf(int month) => new(
        ["insu_admdvs", "month", "payer_type", "due"],
        (row, table) =>
        {
            table.Text(row.Area);
            table.Text(month.ToString("D6", CultureInfo.InvariantCulture));
            table.Number(row.PayerType);
            table.Sum(row.Due);
        });
}
