using System.Globalization;

namespace MedPool;

/// <summary>
/// The sums of a ledger by some parts of its key: by area and month, by insurance type and account, …. Made by
/// <see cref="Ledger.SumBy(ReadOnlySpan{LedgerKey})"/> from what the ledger holds at that moment. Immutable.
/// </summary>
public sealed class LedgerView
{
    internal LedgerView(Ledger ledger, LedgerKey[] keys)
    {
        (Ledger, Keys) = (ledger, keys);
        var sums = new Dictionary<Position, (AmountSum Amount, long Count)>();
        foreach (LedgerEntry entry in ledger.Entries)
        {
            Position position = PositionOf(entry);
            (AmountSum amount, long count) = sums.GetValueOrDefault(position);
            sums[position] = (amount + entry.Cell.Amount, count + entry.Cell.Count);
        }

        Rows = [.. sums.OrderBy(sum => sum.Key).Select(sum => RowOf(sum.Key, sum.Value.Amount, sum.Value.Count))];
    }

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; }

    /// <summary>The parts of the key by which the ledger is summed, in the order of the rows.</summary>
    public IReadOnlyList<LedgerKey> Keys { get; }

    /// <summary>
    /// The sums, ordered by the parts; within a part in the order of policy, accounts and months. Where nothing was posted there is no row.
    /// </summary>
    public IReadOnlyList<LedgerViewRow> Rows { get; }

    /// <summary>A part of a row's key as files show it; the month as <c>2022-03</c>.</summary>
    /// <exception cref="ArgumentException">The view is not summed by this part.</exception>
    public string TextOf(LedgerViewRow row, LedgerKey key)
    {
        ArgumentNullException.ThrowIfNull(row);
        string? text = key switch
        {
            LedgerKey.Area => row.Area,
            LedgerKey.InsuranceType => row.InsuranceType,
            LedgerKey.Account => row.Account?.Name(),
            LedgerKey.Month => row.Month is int month ? string.Create(CultureInfo.InvariantCulture, $"{Ledger.Year:D4}-{month:D2}") : null,
            _ => null,
        };
        return text ?? throw new ArgumentException($"The view is not summed by {key}.", nameof(key));
    }

    private static int IndexOf(IReadOnlyList<string> codes, string code)
    {
        int index = 0;
        while (codes[index] != code)
        {
            index++;
        }

        return index;
    }

    private Position PositionOf(in LedgerEntry entry) => new(At(0, entry), At(1, entry), At(2, entry), At(3, entry));

    /// <summary>The position of an entry within the part at a place of the key; 0 where the key has no such place.</summary>
    private int At(int place, in LedgerEntry entry) => place >= Keys.Count ? 0 : Keys[place] switch
    {
        LedgerKey.Area => IndexOf(Ledger.Areas, entry.Area),
        LedgerKey.InsuranceType => IndexOf(Ledger.InsuranceTypes, entry.InsuranceType),
        LedgerKey.Account => (int)entry.Account,
        _ => entry.Month,
    };

    private LedgerViewRow RowOf(Position position, AmountSum amount, long count)
    {
        var row = new LedgerViewRow(amount, count);
        for (int place = 0; place < Keys.Count; place++)
        {
            int index = position[place];
            row = Keys[place] switch
            {
                LedgerKey.Area => row with { Area = Ledger.Areas[index] },
                LedgerKey.InsuranceType => row with { InsuranceType = Ledger.InsuranceTypes[index] },
                LedgerKey.Account => row with { Account = (Account)index },
                _ => row with { Month = index },
            };
        }

        return row;
    }

    /// <summary>The positions of a row within the parts of the key, for ordering.</summary>
    private readonly record struct Position(int First, int Second, int Third, int Fourth) : IComparable<Position>
    {
        public int this[int place] => place switch { 0 => First, 1 => Second, 2 => Third, _ => Fourth };

        public int CompareTo(Position other) => (First, Second, Third, Fourth).CompareTo((other.First, other.Second, other.Third, other.Fourth));
    }
}

/// <summary>One sum of a ledger. A part of the key by which the ledger is not summed is <see langword="null"/>. Immutable.</summary>
/// <param name="Amount">The sum of the postings.</param>
/// <param name="Count">The number of rows that posted a non-zero amount.</param>
public sealed record LedgerViewRow(AmountSum Amount, long Count)
{
    /// <summary>The area's code.</summary>
    public string? Area { get; init; }

    /// <summary>The insurance type.</summary>
    public string? InsuranceType { get; init; }

    /// <summary>The account.</summary>
    public Account? Account { get; init; }

    /// <summary>The month of posting, 1 to 12.</summary>
    public int? Month { get; init; }
}
