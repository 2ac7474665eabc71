namespace MedPool.Internals;

/// <summary>
/// Sums on their way into a ledger: cells of 128 bits, so that a sum that leaves 64 bits for a while and comes back is no error,
/// whatever the order of the rows. Not safe for concurrent use; each worker has its own.
/// </summary>
internal sealed class LedgerSums(LedgerShape shape, RecordKind kind)
{
    private readonly Int128[] _amounts = new Int128[shape.CellCount];
    private readonly long[] _counts = new long[shape.CellCount];

    public LedgerShape Shape { get; } = shape;

    public TotalsTally Totals { get; } = new(kind);

    /// <summary>Adds a sum of postings to a cell.</summary>
    public void Add(int area, int insuranceType, Account account, int month, Int128 amount, long count)
    {
        int cell = Shape.CellIndex(area, insuranceType, account, month);
        _amounts[cell] += amount;
        _counts[cell] += count;
    }

    public void Add(LedgerSums other)
    {
        for (int cell = 0; cell < _amounts.Length; cell++)
        {
            _amounts[cell] += other._amounts[cell];
            _counts[cell] += other._counts[cell];
        }

        Totals.Add(other.Totals);
    }

    /// <summary>Adds the sums to a ledger's cells: all, or none.</summary>
    /// <exception cref="CellOverflowException">A cell leaves 64 bits.</exception>
    public void AddTo(Span<long> amounts, Span<long> counts)
    {
        for (int cell = 0; cell < _amounts.Length; cell++)
        {
            Int128 sum = _amounts[cell] + amounts[cell];
            if (sum < long.MinValue || sum > long.MaxValue)
            {
                throw Shape.Overflow(cell);
            }
        }

        for (int cell = 0; cell < _amounts.Length; cell++)
        {
            amounts[cell] = (long)(_amounts[cell] + amounts[cell]);
            counts[cell] += _counts[cell];
        }
    }

    public void Clear()
    {
        Array.Clear(_amounts);
        Array.Clear(_counts);
        Totals.Clear();
    }
}
