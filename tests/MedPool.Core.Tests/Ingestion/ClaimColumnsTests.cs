namespace MedPool.Tests.Ingestion;

public class ClaimColumnsTests
{
    [Fact]
    public void Columns_AndText_GiveTheSameLedger()
    {
        Random random = new(3);
        const int Rows = 1003;
        (byte[] areas, byte[] types, byte[] care, byte[] months, byte[] flags) = (new byte[Rows], new byte[Rows], new byte[Rows], new byte[Rows], new byte[Rows]);
        long[][] amounts = [.. Enumerable.Range(0, 11).Select(_ => new long[Rows])];
        List<string> text = [];
        Ledger ledger = TestRecords.Policy.CreateLedger(TestRecords.Year);
        for (int row = 0; row < Rows; row++)
        {
            areas[row] = (byte)random.Next(10);
            types[row] = (byte)random.Next(ledger.InsuranceTypes.Count);
            care[row] = (byte)(random.Next(10) == 0 ? 99 : ((int[])[11, 21, 52])[random.Next(3)]);
            months[row] = (byte)random.Next(1, 13);
            flags[row] = (byte)random.Next(2);
            for (int i = 1; i < 11; i++)
            {
                amounts[i][row] = random.Next(2) * random.Next(1000) * (flags[row] == 1 ? -1 : 1) * (random.Next(50) == 0 ? -1 : 1) * (random.Next(50) == 0 ? 1_000_000_000_000L : 1);
                amounts[0][row] += amounts[i][row];
            }

            amounts[0][row] += random.Next(20) == 0 ? 1 : 0;
            string[] fen = [.. amounts.Select(column => new Fen(column[row]).ToString())];
            text.Add($"S{row},P,{ledger.Areas[areas[row]]},{ledger.InsuranceTypes[types[row]]},{care[row]},2022-{months[row]:D2}-01,{string.Join(',', fen)},{flags[row]}");
        }

        Collector rejects = new();
        RecordTotals totals = ledger.PostClaims(
            new ClaimColumns
            {
                Area = areas,
                InsuranceType = types,
                MedicalType = care,
                Month = months,
                RefundFlag = flags,
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
        Collector rejects = new();
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
        Assert.Equal(["3,unknown-area,insu_admdvs", "4,unknown-insurance-type,insutype", "5,unknown-medical-type,med_type", "6,outside-period,setl_time", "7,outside-period,setl_time", "8,bad-number,medfee_sumamt"], rejects.Lines);
        Assert.Equal(1, ledger.Claims.RowsPosted);
    }

    [Fact]
    public void Columns_OfDifferentLength_AreAnError() =>
        Assert.Throws<ArgumentException>(() => TestRecords.Policy.CreateLedger(TestRecords.Year).PostClaims(
            new ClaimColumns { Area = [0], InsuranceType = [0], MedicalType = [11], Month = [1], Total = [100], Cash = [100, 2] }));

    [Fact]
    public void Columns_AfterWarmUp_AllocateNothingPerRow()
    {
        Ledger ledger = TestRecords.Policy.CreateLedger(TestRecords.Year);
        long small = Allocated(ledger, 100);
        long large = Allocated(ledger, 50_000);
        Assert.Equal(small, large);
    }

    private static long Allocated(Ledger ledger, int rows)
    {
        (byte[] zeros, byte[] care, byte[] months, long[] amounts) = (new byte[rows], new byte[rows], new byte[rows], new long[rows]);
        Array.Fill(care, (byte)11);
        Array.Fill(months, (byte)1);
        Array.Fill(amounts, 100);
        long least = long.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            ledger.PostClaims(new ClaimColumns { Area = zeros, InsuranceType = zeros, MedicalType = care, Month = months, Total = amounts, Cash = amounts });
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private sealed class Collector : RejectSink
    {
        // Text has a header line, columns have none.
        public List<string> Lines { get; } = [];

        public override void Write(in Reject reject) => Lines.Add($"{reject.Line + 1},{reject.Reason.Name()},{reject.Column}");
    }
}
