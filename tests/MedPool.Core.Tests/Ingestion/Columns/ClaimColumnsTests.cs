using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

public class ClaimColumnsTests
{
    public static TheoryData<int> Paths => [.. HardwarePaths.Available.Select(path => (int)path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Columns_AndText_GiveTheSameLedger(int path)
    {
        AssertLikeText((HardwarePath)path, seed: 3, withFlags: true);
        AssertLikeText((HardwarePath)path, seed: 4, withFlags: false);
    }

    private static void AssertLikeText(HardwarePath path, int seed, bool withFlags)
    {
        Random random = new(seed);
        const int Rows = 1003;
        (byte[] areas, byte[] types, byte[] medicalTypes, byte[] months, byte[] flags) = (
            new byte[Rows],
            new byte[Rows],
            new byte[Rows],
            new byte[Rows],
            new byte[Rows]);
        long[][] amounts = [.. Enumerable.Range(0, 11).Select(_ => new long[Rows])];
        List<string> text = [];
        Ledger ledger = TestRecords.Policy.CreateLedger(TestRecords.Year);
        ledger.ColumnPath = path;
        for (int row = 0; row < Rows; row++)
        {
            areas[row] = (byte)random.Next(10);
            types[row] = (byte)random.Next(ledger.InsuranceTypes.Count);
            medicalTypes[row] = (byte)(random.Next(10) == 0 ? 99 : ((int[])[11, 21, 52])[random.Next(3)]);
            months[row] = (byte)random.Next(1, 13);
            flags[row] = (byte)random.Next(2);
            for (int i = 1; i < 11; i++)
            {
                long size = random.Next(2) * random.Next(1000) * (random.Next(50) == 0 ? 1_000_000_000_000L : 1);
                amounts[i][row] = size * (flags[row] == 1 ? -1 : 1) * (random.Next(50) == 0 ? -1 : 1);
                amounts[0][row] += amounts[i][row];
            }

            amounts[0][row] += random.Next(20) == 0 ? 1 : 0;
            flags[row] = withFlags ? flags[row] : (byte)(amounts[0][row] < 0 ? 1 : 0);
            string[] fen = [.. amounts.Select(column => new Fen(column[row]).ToString())];
            text.Add(
                $"S{row},P,{ledger.Areas[areas[row]]},{ledger.InsuranceTypes[types[row]]},{medicalTypes[row]},2022-{months[row]:D2}-01,"
                + $"{string.Join(',', fen)},{flags[row]}");
        }

        RejectedRows rejects = new();
        RecordTotals totals = ledger.PostClaims(
            new ClaimColumns
            {
                Area = areas,
                InsuranceType = types,
                MedicalType = medicalTypes,
                Month = months,
                RefundFlag = withFlags ? flags : [],
                Total = amounts[0],
                Pooled = amounts[1],
                CivilServant = amounts[2],
                Supplementary = amounts[3],
                ResidentSeriousIllness = amounts[4],
                EmployeeSeriousIllness = amounts[5],
                Assistance = amounts[6],
                Other = amounts[7],
                PersonalAccount = amounts[8],
                Cash = amounts[9],
                Hospital = amounts[10],
            },
            rejects);
        (Ledger expected, IngestResult result, string expectedRejects) = TestRecords.IngestClaims([.. text]);
        Assert.Equal(result.RowsRejected, totals.RowsRejected);
        Assert.Equal(expected.ToBytes(), ledger.ToBytes());
        string[] lines = [.. expectedRejects.Split('\n').Skip(1).SkipLast(1).Select(line => string.Join(',', line.Split(',')[1..4]))];
        Assert.Equal(lines, rejects.Lines);
    }

    [Fact]
    public void Columns_OutOfRange_AreRejectedByRowNumber()
    {
        Ledger ledger = TestRecords.Policy.CreateLedger(TestRecords.Year);
        RejectedRows rejects = new();
        ledger.PostClaims(
            new ClaimColumns
            {
                Area = [0, 10, 0, 0, 0, 0, 0],
                InsuranceType = [0, 0, 9, 0, 0, 0, 0],
                MedicalType = [11, 11, 11, 99, 11, 11, 11],
                Month = [1, 1, 1, 1, 13, 0, 1],
                Total = [100, 100, 100, 100, 100, 100, long.MinValue],
                Cash = [100, 100, 100, 100, 100, 100, 100],
            },
            rejects);
        Assert.Equal(
            [
                "3,unknown-area,insu_admdvs",
                "4,unknown-insurance-type,insutype",
                "5,unknown-medical-type,med_type",
                "6,outside-period,setl_time",
                "7,outside-period,setl_time",
                "8,bad-number,medfee_sumamt",
            ],
            rejects.Lines);
        Assert.Equal(1, ledger.Claims.RowsPosted);
    }

    /// <summary>Every kind of bad row, in each of 192 rows and wherever vectors end: every path gives the result of the definition.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Columns_BadAnywhere_AreRejectedWithTheirReason(int path)
    {
        const int Rows = 200;
        (string Expected, Action<byte[][], long[][], int> Spoil)[] faults =
        [
            ("bad-number,medfee_sumamt", (_, amounts, row) => amounts[0][row] = long.MinValue),
            ("bad-number,psn_cash_pay", (_, amounts, row) => amounts[1][row] = 100_000_000_000_000_000),
            ("bad-number,refd_setl_flag", (keys, _, row) => keys[4][row] = 2),
            ("bad-number,refd_setl_flag", (keys, _, row) => keys[4][row] = 255),
            ("unknown-area,insu_admdvs", (keys, _, row) => keys[0][row] = 10),
            ("unknown-area,insu_admdvs", (keys, _, row) => keys[0][row] = 255),
            ("unknown-insurance-type,insutype", (keys, _, row) => keys[1][row] = 200),
            ("unknown-medical-type,med_type", (keys, _, row) => keys[2][row] = 10),
            ("unknown-medical-type,med_type", (keys, _, row) => keys[2][row] = 11 + 128),
            ("outside-period,setl_time", (keys, _, row) => keys[3][row] = 0),
            ("outside-period,setl_time", (keys, _, row) => keys[3][row] = 13),
            ("wrong-sign,medfee_sumamt", (_, amounts, row) => (amounts[0][row], amounts[1][row]) = (-100, -100)),
            ("wrong-sign,medfee_sumamt", (keys, _, row) => keys[4][row] = 1),
            ("unbalanced,", (_, amounts, row) => amounts[0][row] = 101),
        ];
        for (int row = 0; row < Rows; row++)
        {
            (string expected, Action<byte[][], long[][], int> spoil) = faults[row % faults.Length];
            byte[][] keys = [new byte[Rows], new byte[Rows], new byte[Rows], new byte[Rows], new byte[Rows]];
            long[][] amounts = [new long[Rows], new long[Rows]];
            Array.Fill(keys[2], (byte)21);
            Array.Fill(keys[3], (byte)12);
            Array.Fill(amounts[0], 100);
            Array.Fill(amounts[1], 100);
            spoil(keys, amounts, row);
            Ledger ledger = TestRecords.Policy.CreateLedger(TestRecords.Year);
            ledger.ColumnPath = (HardwarePath)path;
            RejectedRows rejects = new();
            ledger.PostClaims(
                new ClaimColumns
                {
                    Area = keys[0],
                    InsuranceType = keys[1],
                    MedicalType = keys[2],
                    Month = keys[3],
                    RefundFlag = keys[4],
                    Total = amounts[0],
                    Cash = amounts[1],
                }, rejects);
            Assert.Equal([$"{row + 2},{expected}"], rejects.Lines);
            LedgerCell cash = ledger[ledger.Areas[0], ledger.InsuranceTypes[0], Account.Cash, 12];
            Assert.Equal(new LedgerCell(new Fen((Rows - 1) * 100), Rows - 1), cash);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Columns_WithMoreRowsThanCountsHold_AreDrainedInTime(int path)
    {
        // A count has 13 bits, and as many amounts of 37 bits fill the sum: a cell has room for less than one in a hundred of these rows.
        const int Rows = 1_000_000;
        const long Amount = (1L << ColumnTable.AmountBits) - 1;
        byte[] zeros = new byte[Rows];
        byte[] medicalTypes = new byte[Rows];
        byte[] months = new byte[Rows];
        long[] amounts = new long[Rows];
        Array.Fill(medicalTypes, (byte)21);
        Array.Fill(months, (byte)1);
        Array.Fill(amounts, Amount);
        Ledger ledger = TestRecords.Policy.CreateLedger(TestRecords.Year);
        ledger.ColumnPath = (HardwarePath)path;
        ledger.PostClaims(
            new ClaimColumns { Area = zeros, InsuranceType = zeros, MedicalType = medicalTypes, Month = months, Total = amounts, Cash = amounts });
        Assert.Equal(new LedgerCell(new Fen(Rows * Amount), Rows), ledger[ledger.Areas[0], ledger.InsuranceTypes[0], Account.Cash, 1]);
        Assert.Equal((Int128)Rows * Amount, ledger.Claims.Columns[0].Posted);
    }

    [Fact]
    public void Columns_WhoseSinkThrows_PostNothing()
    {
        Ledger ledger = TestRecords.Policy.CreateLedger(TestRecords.Year);
        byte[] empty = ledger.ToBytes();
        Assert.Throws<NotSupportedException>(() => ledger.PostClaims(
            new ClaimColumns
            {
                Area = [0, 10],
                InsuranceType = [0, 0],
                MedicalType = [11, 11],
                Month = [1, 1],
                Total = [100, 100],
                Cash = [100, 100],
            }, new ThrowingSink()));
        ledger.PostClaims(new ClaimColumns { Area = [], InsuranceType = [], MedicalType = [], Month = [], Total = [] });
        Assert.Equal(empty, ledger.ToBytes());
    }

    [Fact]
    public void Columns_OfDifferentLength_AreAnError() =>
        Assert.Throws<ArgumentException>(() => TestRecords.Policy.CreateLedger(TestRecords.Year).PostClaims(
            new ClaimColumns { Area = [0], InsuranceType = [0], MedicalType = [11], Month = [1], Total = [100], Cash = [100, 2] }));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Columns_AfterWarmUp_AllocateNothingPerRow(int path)
    {
        Ledger ledger = TestRecords.Policy.CreateLedger(TestRecords.Year);
        ledger.ColumnPath = (HardwarePath)path;
        long small = Allocated(ledger, 100);
        long large = Allocated(ledger, 50_000);
        Assert.Equal(small, large);
    }

    private static long Allocated(Ledger ledger, int rows)
    {
        (byte[] zeros, byte[] medicalTypes, byte[] months, long[] amounts) = (new byte[rows], new byte[rows], new byte[rows], new long[rows]);
        Array.Fill(medicalTypes, (byte)11);
        Array.Fill(months, (byte)1);
        Array.Fill(amounts, 100);
        amounts[rows / 2] = -1; // Rejected.
        long least = long.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            ledger.PostClaims(
                new ClaimColumns { Area = zeros, InsuranceType = zeros, MedicalType = medicalTypes, Month = months, Total = amounts, Cash = amounts });
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private sealed class ThrowingSink : RejectSink
    {
        public override void Write(in Reject reject) => throw new NotSupportedException();
    }
}
