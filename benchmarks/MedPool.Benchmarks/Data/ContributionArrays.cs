namespace MedPool.Benchmarks;

/// <summary>Contributions already decoded: five amounts and the keys of a row.</summary>
internal sealed class ContributionArrays
{
    public const int BytesPerRow = (AmountCount * sizeof(long)) + KeyArrays.BytesPerRow;

    private const int AmountCount = 5;

    private readonly KeyArrays _keys;
    private readonly long[][] _amounts;

    public ContributionArrays(int rows, bool sorted)
    {
        Random random = new(20220102);
        _keys = new KeyArrays(random, rows, sorted, [1, 2, 2, 2, 3, 4, 5, 9]);
        _amounts = [.. Enumerable.Range(0, AmountCount).Select(_ => new long[rows])];
        for (int row = 0; row < rows; row++)
        {
            foreach (long[] column in _amounts)
            {
                column[row] = random.Next(3) == 0 ? 0 : random.Next(-1_000, 500_000);
            }
        }
    }

    public Int128 Post(Ledger ledger)
    {
        RecordTotals totals = ledger.PostContributions(new ContributionColumns
        {
            Area = _keys.Area,
            InsuranceType = _keys.InsuranceType,
            PayerType = _keys.Class,
            Month = _keys.Month,
            Base = _amounts[0],
            Employer = _amounts[1],
            Member = _amounts[2],
            Subsidy = _amounts[3],
            Other = _amounts[4],
        });
        return totals.RowsRejected == 0 ? totals.Columns[0].Posted : throw new InvalidOperationException($"{totals.RowsRejected} rejects");
    }

    /// <summary>The same sums by a plain loop.</summary>
    public Int128 Loop()
    {
        long[] cells = new long[10 * 4 * 12 * 10 * 12];
        Int128 total = 0;
        for (int row = 0; row < _amounts[0].Length; row++)
        {
            int cell = _keys.Cell(row, classes: 10, width: 12);
            for (int i = 0; i < 5; i++)
            {
                long amount = _amounts[i][row];
                cells[cell + i] += amount;
                cells[cell + 6 + i] += amount == 0 ? 0 : 1;
            }

            total += _amounts[0][row];
        }

        return total;
    }
}
