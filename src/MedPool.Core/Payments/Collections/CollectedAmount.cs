using MedPool.Files;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>What an area collected in a month (收入).</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Amount">Not negative.</param>
public readonly record struct CollectedAmount(string Area, int Month, Fen Amount)
{
    private static readonly Account[] Accounts = [Account.ContributionEmployer, Account.ContributionIndividual, Account.ContributionOther, Account.PersonalIn];

    /// <summary>What a ledger's areas collected: contributions, with the part that goes to personal accounts, by the month of receipt.</summary>
    public static EquatableArray<CollectedAmount> Of(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return new([.. from entry in ledger.Entries
                       where Accounts.Contains(entry.Account)
                       group entry.Cell.Amount by (entry.Area, entry.Month) into month
                       select new CollectedAmount(month.Key.Area, month.Key.Month, month.Aggregate((sum, amount) => sum + amount))]);
    }

    /// <summary>Reads <c>insu_admdvs,month,collected</c>, the month like <c>2021-03</c>.</summary>
    /// <param name="source">The file.</param>
    /// <param name="policy">The policy whose areas collect.</param>
    /// <param name="year">The year.</param>
    /// <exception cref="InputException">A row is wrong, or a month of an area is listed twice; the message gives file, line and column.</exception>
    public static EquatableArray<CollectedAmount> Read(TextSource source, PolicyDocument policy, int year)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(policy);
        OrderedDictionary<(string Area, int Month), CollectedAmount> months = [];
        using DelimitedRows rows = DelimitedRows.Open(source, "insu_admdvs", "month", "collected");
        while (rows.Read())
        {
            var month = new CollectedAmount(rows.Area(0, policy), rows.MonthOf(1, year), rows.AmountFromZero(2));
            if (!months.TryAdd((month.Area, month.Month), month))
            {
                throw rows.Wrong(1, $"{rows[1]} of area {month.Area} is listed twice.");
            }
        }

        return new([.. months.Values]);
    }
}
