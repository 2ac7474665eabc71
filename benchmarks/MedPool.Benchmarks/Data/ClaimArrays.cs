using System.Numerics;
using System.Runtime.CompilerServices;

namespace MedPool.Benchmarks;

/// <summary>Claims already decoded: ten amounts and four key bytes a row; keys at random, or sorted as a database exports them.</summary>
internal sealed class ClaimArrays
{
    public const int BytesPerRow = (10 * sizeof(long)) + 4;

    public ClaimArrays(int rows, bool sorted)
    {
        Random random = new(20220101);
        Area = new byte[rows];
        InsuranceType = new byte[rows];
        MedicalType = new byte[rows];
        Month = new byte[rows];
        Amounts = [.. Enumerable.Range(0, 10).Select(_ => new long[rows])];
        byte[] care = [11, 14, 21, 41, 52];
        for (int row = 0; row < rows; row++)
        {
            int key = sorted ? (int)((long)row * (10 * 2 * 12 * 5) / rows) : random.Next(10 * 2 * 12 * 5);
            MedicalType[row] = care[key % 5];
            Month[row] = (byte)((key / 5 % 12) + 1);
            InsuranceType[row] = (byte)(key / 60 % 2);
            Area[row] = (byte)(key / 120);
            long sign = random.Next(50) == 0 ? -1 : 1;
            for (int i = 1; i < 10; i++)
            {
                Amounts[i][row] = random.Next(3) == 0 ? 0 : sign * random.Next(1, 500_000);
                Amounts[0][row] += Amounts[i][row];
            }
        }
    }

    public byte[] Area { get; }

    public byte[] InsuranceType { get; }

    public byte[] MedicalType { get; }

    public byte[] Month { get; }

    public long[][] Amounts { get; }

    public Int128 Post(Ledger ledger)
    {
        RecordTotals totals = ledger.PostClaims(new ClaimColumns
        {
            Area = Area,
            InsuranceType = InsuranceType,
            MedicalType = MedicalType,
            Month = Month,
            Total = Amounts[0],
            Pooled = Amounts[1],
            CivilServant = Amounts[2],
            Supplementary = Amounts[3],
            ResidentSeriousIllness = Amounts[4],
            EmployeeSeriousIllness = Amounts[5],
            Assistance = Amounts[6],
            Other = Amounts[7],
            PersonalAccount = Amounts[8],
            Cash = Amounts[9],
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
        fixed (long* a0 = Amounts[0], a1 = Amounts[1], a2 = Amounts[2], a3 = Amounts[3], a4 = Amounts[4])
        fixed (long* a5 = Amounts[5], a6 = Amounts[6], a7 = Amounts[7], a8 = Amounts[8], a9 = Amounts[9])
        {
            for (; row <= Area.Length - Vector<long>.Count; row += Vector<long>.Count)
            {
                total += Vector.Load(a0 + row);
                rest |= Vector.Load(a1 + row) | Vector.Load(a2 + row) | Vector.Load(a3 + row) | Vector.Load(a4 + row) | Vector.Load(a5 + row)
                    | Vector.Load(a6 + row) | Vector.Load(a7 + row) | Vector.Load(a8 + row) | Vector.Load(a9 + row);
            }
        }

        Int128 sum = Vector.Sum(total) + (rest == Vector<long>.Zero ? 1 : 0);
        for (; row < Area.Length; row++)
        {
            sum += Amounts[0][row];
        }

        return sum;
    }

    /// <summary>The same sums by a plain loop.</summary>
    public Int128 Loop()
    {
        long[] cells = new long[10 * 4 * 12 * 100 * 20];
        Int128 total = 0;
        for (int row = 0; row < Area.Length; row++)
        {
            int cell = ((((((Area[row] * 4) + InsuranceType[row]) * 12) + Month[row] - 1) * 100) + MedicalType[row]) * 20;
            long parts = 0;
            for (int i = 0; i < 10; i++)
            {
                long amount = Amounts[i][row];
                cells[cell + i] += amount;
                cells[cell + 10 + i] += amount == 0 ? 0 : 1;
                parts += amount;
            }

            total += parts == 2 * Amounts[0][row] ? Amounts[0][row] : throw new InvalidDataException();
        }

        return total;
    }
}
