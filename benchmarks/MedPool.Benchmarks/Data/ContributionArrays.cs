namespace MedPool.Benchmarks;

/// <summary>Contributions already decoded: five amounts and four key bytes a row.</summary>
internal sealed class ContributionArrays
{
    public const int BytesPerRow = (5 * sizeof(long)) + 4;

    private readonly byte[] _area;
    private readonly byte[] _insuranceType;
    private readonly byte[] _payerType;
    private readonly byte[] _month;
    private readonly long[][] _amounts;

    public ContributionArrays(int rows, bool sorted)
    {
        Random random = new(20220102);
        (_area, _insuranceType, _payerType, _month) = (new byte[rows], new byte[rows], new byte[rows], new byte[rows]);
        _amounts = [new long[rows], new long[rows], new long[rows], new long[rows], new long[rows]];
        byte[] payers = [1, 2, 2, 2, 3, 4, 5, 9];
        for (int row = 0; row < rows; row++)
        {
            int key = sorted ? (int)((long)row * (10 * 2 * 12 * 8) / rows) : random.Next(10 * 2 * 12 * 8);
            _payerType[row] = payers[key % 8];
            _month[row] = (byte)((key / 8 % 12) + 1);
            _insuranceType[row] = (byte)(key / 96 % 2);
            _area[row] = (byte)(key / 192);
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
            Area = _area,
            InsuranceType = _insuranceType,
            PayerType = _payerType,
            Month = _month,
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
        for (int row = 0; row < _area.Length; row++)
        {
            int cell = ((((((_area[row] * 4) + _insuranceType[row]) * 12) + _month[row] - 1) * 10) + _payerType[row]) * 12;
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
