namespace MedPool.Internals;

/// <summary>
/// The sums of a run before they are added to a ledger. Cells have 128 bits, so that the order of the rows does not matter: a sum may leave 64 bits
/// and come back. Not safe for concurrent use; each worker has its own.
/// </summary>
internal sealed class LedgerSums(LedgerShape shape, RecordKind kind)
{
    private readonly Int128[] _amounts = new Int128[shape.CellCount];
    private readonly long[] _counts = new long[shape.CellCount];

    /// <summary>The ledger's shape.</summary>
    public LedgerShape Shape { get; } = shape;

    /// <summary>The control totals.</summary>
    public TotalsTally Totals { get; } = new(kind);

    /// <summary>The amount of a cell in fen.</summary>
    public Int128 Amount(int area, int insuranceType, Account account, int month) => _amounts[Shape.CellIndex(area, insuranceType, account, month)];

    /// <summary>Adds a sum of postings to a cell.</summary>
    public void Add(int area, int insuranceType, Account account, int month, Int128 amount, long count)
    {
        int cell = Shape.CellIndex(area, insuranceType, account, month);
        _amounts[cell] += amount;
        _counts[cell] += count;
    }

    /// <summary>Adds the sums and totals of another worker.</summary>
    public void Add(LedgerSums other)
    {
        for (int cell = 0; cell < _amounts.Length; cell++)
        {
            _amounts[cell] += other._amounts[cell];
            _counts[cell] += other._counts[cell];
        }

        Totals.Add(other.Totals);
    }

    /// <summary>Adds the sums to a ledger's cells, all or none.</summary>
    /// <exception cref="CellOverflowException">A cell would leave 64 bits; nothing was added.</exception>
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

    /// <summary>Sets all sums and totals to zero.</summary>
    public void Clear()
    {
        Array.Clear(_amounts);
        Array.Clear(_counts);
        Totals.Clear();
    }
}
