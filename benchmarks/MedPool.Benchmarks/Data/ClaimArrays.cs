using System.Numerics;
using System.Runtime.CompilerServices;

namespace MedPool.Benchmarks;

/// <summary>Claims already decoded: ten amounts and the keys of a row.</summary>
internal sealed class ClaimArrays
{
    public const int BytesPerRow = (AmountCount * sizeof(long)) + KeyArrays.BytesPerRow;

    private const int AmountCount = 10;

    private readonly KeyArrays _keys;
    private readonly long[][] _amounts;

    public ClaimArrays(int rows, bool sorted)
    {
        Random random = new(20220101);
        _keys = new KeyArrays(random, rows, sorted, [11, 14, 21, 41, 52]);
        _amounts = [.. Enumerable.Range(0, AmountCount).Select(_ => new long[rows])];
        for (int row = 0; row < rows; row++)
        {
            long sign = random.Next(50) == 0 ? -1 : 1;
            for (int i = 1; i < AmountCount; i++)
            {
                _amounts[i][row] = random.Next(3) == 0 ? 0 : sign * random.Next(1, 500_000);
                _amounts[0][row] += _amounts[i][row];
            }
        }
    }

    private int Rows => _amounts[0].Length;

    public Int128 Post(Ledger ledger)
    {
        RecordTotals totals = ledger.PostClaims(new ClaimColumns
        {
            Area = _keys.Area,
            InsuranceType = _keys.InsuranceType,
            MedicalType = _keys.Class,
            Month = _keys.Month,
            Total = _amounts[0],
            Pooled = _amounts[1],
            CivilServant = _amounts[2],
            Supplementary = _amounts[3],
            ResidentSeriousIllness = _amounts[4],
            EmployeeSeriousIllness = _amounts[5],
            Assistance = _amounts[6],
            Other = _amounts[7],
            PersonalAccount = _amounts[8],
            Cash = _amounts[9],
        });
        return totals.RowsRejected == 0 ? totals.Columns[0].Posted : throw new InvalidOperationException($"{totals.RowsRejected} rejects");
    }

    /// <summary>The memory limit: all amounts are read side by side, and only the first is added up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe Int128 Read()
    {
        Vector<long> total = Vector<long>.Zero;
        Vector<long> rest = Vector<long>.Zero;
        int row = 0;
        fixed (long* a0 = _amounts[0], a1 = _amounts[1], a2 = _amounts[2], a3 = _amounts[3], a4 = _amounts[4])
        fixed (long* a5 = _amounts[5], a6 = _amounts[6], a7 = _amounts[7], a8 = _amounts[8], a9 = _amounts[9])
        {
            for (; row <= Rows - Vector<long>.Count; row += Vector<long>.Count)
            {
                total += Vector.Load(a0 + row);
                rest |= Vector.Load(a1 + row) | Vector.Load(a2 + row) | Vector.Load(a3 + row) | Vector.Load(a4 + row) | Vector.Load(a5 + row)
                    | Vector.Load(a6 + row) | Vector.Load(a7 + row) | Vector.Load(a8 + row) | Vector.Load(a9 + row);
            }
        }

        Int128 sum = Vector.Sum(total) + (rest == Vector<long>.Zero ? 1 : 0);
        for (; row < Rows; row++)
        {
            sum += _amounts[0][row];
        }

        return sum;
    }

    /// <summary>The same sums by a plain loop.</summary>
    public Int128 Loop()
    {
        long[] cells = new long[10 * 4 * 12 * 100 * 20];
        Int128 total = 0;
        for (int row = 0; row < Rows; row++)
        {
            int cell = _keys.Cell(row, classes: 100, width: 20);
            long parts = 0;
            for (int i = 0; i < 10; i++)
            {
                long amount = _amounts[i][row];
                cells[cell + i] += amount;
                cells[cell + 10 + i] += amount == 0 ? 0 : 1;
                parts += amount;
            }

            total += parts == 2 * _amounts[0][row] ? _amounts[0][row] : throw new InvalidDataException();
        }

        return total;
    }
}
