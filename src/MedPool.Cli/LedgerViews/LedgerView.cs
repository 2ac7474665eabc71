using System.Globalization;

namespace MedPool.Cli.LedgerViews;

/// <summary>A ledger's sums by some parts of the key, in the order of these parts; within a part in the order of policy, accounts and months.</summary>
internal sealed class LedgerView
{
    /// <summary>Sums a ledger.</summary>
    public LedgerView(Ledger ledger, IReadOnlyList<LedgerKey> keys)
    {
        (Ledger, Keys) = (ledger, keys);
        var sums = new Dictionary<(int, int, int, int), (Int128 Amount, long Count)>();
        foreach (LedgerEntry entry in ledger.Entries)
        {
            (int, int, int, int) key = (At(0, entry), At(1, entry), At(2, entry), At(3, entry));
            (Int128 amount, long count) = sums.GetValueOrDefault(key);
            sums[key] = (amount + entry.Cell.Amount.Value, count + entry.Cell.Count);
        }

        Rows = [.. sums.OrderBy(sum => sum.Key).Select(sum => new LedgerViewRow(Names(sum.Key), sum.Value.Amount, sum.Value.Count))];
    }

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; }

    /// <summary>The parts of the key.</summary>
    public IReadOnlyList<LedgerKey> Keys { get; }

    /// <summary>The sums; cells to which nothing was posted have no row.</summary>
    public IReadOnlyList<LedgerViewRow> Rows { get; }

    /// <summary>An entry's position within the part at a place of the key, for sorting.</summary>
    private int At(int place, in LedgerEntry entry) => place >= Keys.Count ? 0 : Keys[place] switch
    {
        LedgerKey.Area => IndexOf(Ledger.Areas, entry.Area),
        LedgerKey.InsuranceType => IndexOf(Ledger.InsuranceTypes, entry.InsuranceType),
        LedgerKey.Account => (int)entry.Account,
        _ => entry.Month,
    };

    private static int IndexOf(IReadOnlyList<string> codes, string code)
    {
        int index = 0;
        while (codes[index] != code)
        {
            index++;
        }

        return index;
    }

    private string[] Names((int, int, int, int) key)
    {
        int[] positions = [key.Item1, key.Item2, key.Item3, key.Item4];
        return [.. Keys.Select((part, place) => Name(part, positions[place]))];
    }

    private string Name(LedgerKey key, int position) => key switch
    {
        LedgerKey.Area => Ledger.Areas[position],
        LedgerKey.InsuranceType => Ledger.InsuranceTypes[position],
        LedgerKey.Account => ((Account)position).Name(),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Ledger.Year:D4}-{position:D2}"),
    };
}

/// <summary>One sum.</summary>
/// <param name="Key">The key's parts, as text.</param>
/// <param name="Amount">In fen.</param>
/// <param name="Count">Number of postings.</param>
internal sealed record LedgerViewRow(IReadOnlyList<string> Key, Int128 Amount, long Count);
