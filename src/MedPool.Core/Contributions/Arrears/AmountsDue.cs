using MedPool.Files;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>Files of what is due by area, month and payer type, as <see cref="DuesTotal.TableOf"/> lays them out.</summary>
public static class AmountsDue
{
    private const int Retirees = 8;

    private static readonly string[] Columns = ["insu_admdvs", "month", "payer_type", "due"];

    /// <summary>
    /// Reads a file <c>insu_admdvs,month,payer_type,due</c>: payer types 1 to 4 and 8 for contributions, 5 for subsidies that an area's government owes.
    /// </summary>
    /// <param name="source">The file, read once.</param>
    /// <param name="policy">The policy, whose areas are known.</param>
    /// <exception cref="InputException">A row is wrong, or an amount is below zero; the message gives file, line and column.</exception>
    public static IReadOnlyList<CollectionAmount> Read(TextSource source, PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(policy);
        List<CollectionAmount> due = [];
        using DelimitedRows rows = DelimitedRows.Open(source, Columns);
        while (rows.Read())
        {
            if (policy.Areas.All(area => area.Code != rows[0]))
            {
                throw rows.Wrong(0, $"{policy.Id} has no area '{rows[0]}'.");
            }

            int payerType = PayerTypeOf(rows);
            Fen amount = rows.Amount(3);
            due.Add(new CollectionAmount(
                new CollectionKey(rows[0], rows.Month(1), payerType), amount >= Fen.Zero ? amount : throw rows.Wrong(3, $"{amount} is below zero.")));
        }

        return due;
    }

    private static int PayerTypeOf(DelimitedRows rows) => rows.Number(2, 0, 9) is (>= 1 and <= CollectionKey.Subsidies or Retirees) and int payerType
        ? payerType
        : throw rows.Wrong(2, $"'{rows[2]}' owes nothing; write 1 to 4 or 8 for contributions, 5 for subsidies.");
}
