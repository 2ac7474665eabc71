using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

public class ContributionColumnsTests
{
    private const int Rows = 1003;

    public static TheoryData<int> Paths => [.. HardwarePaths.Available.Select(path => (int)path)];

    // Jining gives flexible workers' personal accounts a part that is rounded per row, Jinhua all or nothing.
    [Theory]
    [MemberData(nameof(Paths))]
    public void Columns_AndText_GiveTheSameLedger(int path) =>
        Assert.All(
            ["jinhua", "jining"],
            policy => AssertLikeText(Policy.Load(HouseRules.RepositoryFiles.PathOf($"policies/{policy}.policy.json")), (HardwarePath)path));

    /// <summary>Every kind of bad row, wherever vectors end: every path gives the result of the definition.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Columns_BadAnywhere_AreRejectedWithTheirReason(int path)
    {
        (string Expected, Action<Columns, int> Spoil)[] faults =
        [
            ("bad-number,clctstd", (columns, row) => columns.Amounts[0][row] = long.MinValue),
            ("bad-number,oth_clct_amt", (columns, row) => columns.Amounts[4][row] = 100_000_000_000_000_000),
            ("bad-date,accrym", (columns, row) => columns.AccrualMonth[row] = 2022_13),
            ("bad-date,accrym", (columns, row) => columns.AccrualMonth[row] = 2022_00),
            ("bad-date,accrym", (columns, row) => columns.AccrualMonth[row] = 12),
            ("bad-date,accrym", (columns, row) => columns.AccrualMonth[row] = -2022_01),
            ("bad-date,accrym", (columns, row) => columns.AccrualMonth[row] = 10000_01),
            ("unknown-area,insu_admdvs", (columns, row) => columns.Area[row] = 255),
            ("unknown-insurance-type,insutype", (columns, row) => columns.InsuranceType[row] = 200),
            ("unknown-payer-type,payer_type", (columns, row) => columns.PayerType[row] = 0),
            ("unknown-payer-type,payer_type", (columns, row) => columns.PayerType[row] = 8),
            ("unknown-payer-type,payer_type", (columns, row) => columns.PayerType[row] = 129),
            ("outside-period,clct_time", (columns, row) => columns.Month[row] = 0),
            ("outside-period,clct_time", (columns, row) => columns.Month[row] = 13),
        ];
        for (int row = 0; row < 150; row++)
        {
            (string expected, Action<Columns, int> spoil) = faults[row % faults.Length];
            Columns columns = new(150);
            Array.Fill(columns.Month, (byte)12);
            Array.Fill(columns.PayerType, (byte)2);
            Array.Fill(columns.AccrualMonth, 2022_12);
            Array.Fill(columns.Amounts[1], -100);
            spoil(columns, row);
            Ledger ledger = TestRecords.Policy.CreateLedger(TestRecords.Year);
            ledger.ColumnPath = (HardwarePath)path;
            RejectedRows rejects = new();
            ledger.PostContributions(columns.All, rejects);
            Assert.Equal([$"{row + 2},{expected}"], rejects.Lines);
            Assert.Equal(new LedgerCell(new Fen(149 * -100), 149), ledger[ledger.Areas[0], ledger.InsuranceTypes[0], Account.ContributionEmployer, 12]);
        }
    }

    [Fact]
    public void Columns_LeftEmpty_AreZeroAndNotChecked()
    {
        Ledger ledger = TestRecords.Policy.CreateLedger(TestRecords.Year);
        RecordTotals totals = ledger.PostContributions(
            new ContributionColumns { Area = [0], InsuranceType = [0], PayerType = [4], Month = [3], Subsidy = [61000] });
        Assert.Equal(1, totals.RowsPosted);
        Assert.Equal(new Fen(61000), ledger[ledger.Areas[0], ledger.InsuranceTypes[0], Account.Subsidy, 3].Amount);
        Assert.Single(ledger.Entries);
    }

    [Fact]
    public void Columns_OfDifferentLength_AreAnError() =>
        Assert.Throws<ArgumentException>(() => TestRecords.Policy.CreateLedger(TestRecords.Year).PostContributions(
            new ContributionColumns { Area = [0], InsuranceType = [0], PayerType = [1], Month = [1], AccrualMonth = [202201, 202202] }));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Columns_AfterWarmUp_AllocateNothingPerRow(int path)
    {
        Ledger ledger = Policy.Load(HouseRules.RepositoryFiles.PathOf("policies/jining.policy.json")).CreateLedger(TestRecords.Year);
        ledger.ColumnPath = (HardwarePath)path;
        Assert.Equal(Allocated(ledger, 100), Allocated(ledger, 50_000));
    }

    private static long Allocated(Ledger ledger, int rows)
    {
        Columns columns = new(rows);
        Array.Fill(columns.Month, (byte)12);
        Array.Fill(columns.PayerType, (byte)3);
        Array.Fill(columns.AccrualMonth, 2022_12);
        Array.Fill(columns.Amounts[2], 12345);
        columns.PayerType[rows / 2] = 0; // Rejected.
        long least = long.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            ledger.PostContributions(columns.All);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static void AssertLikeText(Policy policy, HardwarePath path)
    {
        Random random = new(5);
        Columns columns = new(Rows);
        List<string> text = [];
        Ledger ledger = policy.CreateLedger(TestRecords.Year);
        ledger.ColumnPath = path;
        for (int row = 0; row < Rows; row++)
        {
            columns.Area[row] = (byte)random.Next(ledger.Areas.Count);
            columns.InsuranceType[row] = (byte)random.Next(ledger.InsuranceTypes.Count);
            columns.PayerType[row] = (byte)(random.Next(30) == 0 ? 8 : ((int[])[1, 2, 3, 4, 5, 6, 7, 9])[random.Next(8)]);
            columns.Month[row] = (byte)random.Next(1, 13);
            columns.AccrualMonth[row] = 2022_00 + (random.Next(30) == 0 ? 13 : random.Next(1, 13));
            foreach (long[] amounts in columns.Amounts)
            {
                amounts[row] = random.Next(3) == 0 ? 0 : random.Next(-500, 5_000) * (random.Next(50) == 0 ? 1_000_000_000_000L : 1);
            }

            string[] fen = [.. columns.Amounts.Select(column => new Fen(column[row]).ToString())];
            text.Add(
                $"C{row},P,E,{ledger.Areas[columns.Area[row]]},{ledger.InsuranceTypes[columns.InsuranceType[row]]},{columns.PayerType[row]},"
                + $"{columns.AccrualMonth[row]},2022-{columns.Month[row]:D2}-01,{string.Join(',', fen)}");
        }

        RejectedRows rejects = new();
        RecordTotals totals = ledger.PostContributions(columns.All, rejects);
        Ledger expected = policy.CreateLedger(TestRecords.Year);
        using MemoryStream stream = new();
        using (RejectWriter writer = new(stream, leaveOpen: true))
        {
            expected.IngestContributionsAsync(
                [
                    TestRecords.Source(TestRecords.File(TestRecords.ContributionHeader, text)),
                ], IngestOptions.Default with { Rejects = writer, Path = HardwarePath.Scalar }).GetAwaiter().GetResult();
        }

        Assert.True(totals.RowsRejected > 0);
        Assert.Equal(expected.ToBytes(), ledger.ToBytes());
        string[] lines =
        [
            .. System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n').Skip(1).SkipLast(1).Select(line => string.Join(',', line.Split(',')[1..4])),
        ];
        Assert.Equal(lines, rejects.Lines);
    }

    private sealed class Columns(int rows)
    {
        public byte[] Area { get; } = new byte[rows];

        public byte[] InsuranceType { get; } = new byte[rows];

        public byte[] PayerType { get; } = new byte[rows];

        public byte[] Month { get; } = new byte[rows];

        public int[] AccrualMonth { get; } = new int[rows];

        public long[][] Amounts { get; } = [new long[rows], new long[rows], new long[rows], new long[rows], new long[rows]];

        public ContributionColumns All => new()
        {
            Area = Area,
            InsuranceType = InsuranceType,
            PayerType = PayerType,
            Month = Month,
            AccrualMonth = AccrualMonth,
            Base = Amounts[0],
            Employer = Amounts[1],
            Member = Amounts[2],
            Subsidy = Amounts[3],
            Other = Amounts[4],
        };
    }
}
