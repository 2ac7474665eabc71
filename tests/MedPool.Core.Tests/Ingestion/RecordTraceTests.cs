using System.IO.Compression;
using System.Text;

namespace MedPool.Tests.Ingestion;

/// <summary>The records behind a figure: found by the definition of a row, with file and line, and adding up to the ledger.</summary>
public class RecordTraceTests
{
    [Fact]
    public async Task Find_MonthOfAnAccount_NamesFileLineIdTypeTimeAndAmount()
    {
        string[] rows =
        [
            TestRecords.Claim(1),
            TestRecords.Claim(2, "setl_time", "2022-04-01"), // Another month.
            TestRecords.Claim(3, "insu_admdvs", "330703"), // Another area.
            TestRecords.Claim(4, "med_type", "11"), // Another account.
            TestRecords.Claim(5, "setl_id", "\"S,\"\"5\""),
            TestRecords.Claim(6, "medfee_sumamt", "99.00"), // Unbalanced: rejected.
            TestRecords.Claim(1), // A duplicate: rejected.
        ];
        RecordSource[] sources = [TestRecords.Source(TestRecords.File(TestRecords.ClaimHeader, rows), "march.csv")];
        Ledger ledger = TestRecords.IngestClaims(rows).Ledger;
        var found = new List<TracedRecord>();

        RecordTrace trace = TestRecords.Policy.Trace(ledger, new LedgerFigure("330702", Account.BenefitInpatient) { Month = 3 });
        AmountSum sum = await trace.FindAsync(sources, found.Add);

        // Rows 1 and 5 in lines 2 and 6: 60.00 of the pooled fund each.
        Assert.Equal(
            [
                new TracedRecord("march.csv", 2, "S1", "310", "2022-03-05 10:11:12", new Fen(6_000)),
                new TracedRecord("march.csv", 6, "S,\"5", "310", "2022-03-05 10:11:12", new Fen(6_000)),
            ],
            found);
        Assert.Equal((new AmountSum(12_000), new AmountSum(12_000)), (sum, trace.Amount));
    }

    /// <summary>Whatever the files are like, the records of every account add up to the cells of the ledger, and are as many.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    public async Task Find_EveryFigureOfRandomFiles_AddsUpToTheLedger(int seed, int threads)
    {
        string[] claims = [RandomRecords.Claims(seed, 400), RandomRecords.Claims(seed + 100, 300)];
        string[] contributions = [RandomRecords.Contributions(seed, 400)];
        Ledger ledger = TestRecords.PartedPolicy.CreateLedger(TestRecords.Year);
        await ledger.IngestClaimsAsync(Sources(claims));
        await ledger.IngestContributionsAsync(Sources(contributions));
        IngestOptions options = IngestOptions.Default with { Threads = threads };

        foreach (Account account in AccountNames.All)
        {
            var figure = new LedgerFigure("330723", account)
            {
                InsuranceType = account == Account.Fee ? "390" : null,
                Month = account == Account.Cash ? 7 : null,
            };
            long count = 0;
            RecordTrace trace = TestRecords.PartedPolicy.Trace(ledger, figure);
            AmountSum sum = await trace.FindAsync(Sources(trace.Kind == RecordKind.Claims ? claims : contributions), _ => count++, options);

            LedgerEntry[] cells = [.. ledger.Entries.Where(entry => entry.Area == "330723" && entry.Account == account
                && (figure.InsuranceType ?? entry.InsuranceType) == entry.InsuranceType && (figure.Month ?? entry.Month) == entry.Month)];
            Assert.Equal((trace.Amount, cells.Sum(cell => cell.Cell.Count)), (sum, count));
            Assert.Equal(sum.Value, cells.Sum(cell => cell.Cell.Amount.Value));
        }
    }

    [Fact]
    public async Task Find_GzipCutShort_IsAnErrorThatNamesTheFile()
    {
        string[] rows = [.. Enumerable.Range(1, 3_000).Select(TestRecords.Claim)];
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(TestRecords.File(TestRecords.ClaimHeader, rows)));
        }

        RecordTrace trace = TestRecords.Policy.Trace(TestRecords.IngestClaims(rows).Ledger, new LedgerFigure("330702", Account.Fee));
        RecordSource Whole(int length) => RecordSource.FromStream(new MemoryStream(compressed.ToArray(), 0, length), "claims.csv.gz");

        Assert.Equal(trace.Amount, await trace.FindAsync([Whole((int)compressed.Length)], _ => { }));
        RecordFileException error = await Assert.ThrowsAsync<RecordFileException>(() => trace.FindAsync([Whole((int)compressed.Length * 3 / 10)], _ => { }));
        Assert.Contains("claims.csv.gz", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_ColumnUnderAnotherName_IsReadByTheMap()
    {
        string text = TestRecords.File(TestRecords.ClaimHeader.Replace("psn_cash_pay", "自付", StringComparison.Ordinal), TestRecords.Claim(1));
        RecordTrace trace = TestRecords.Policy.Trace(TestRecords.IngestClaims(TestRecords.Claim(1)).Ledger, new LedgerFigure("330702", Account.Cash));
        IngestOptions options = IngestOptions.Default with { Map = new Dictionary<string, string> { ["psn_cash_pay"] = "自付" } };

        Assert.Equal(new AmountSum(1_100), await trace.FindAsync([TestRecords.Source(text)], _ => { }, options));
    }

    [Fact]
    public async Task Find_RecordsOfAnotherLedger_AddsUpToAnotherSum()
    {
        RecordTrace trace = TestRecords.Policy.Trace(
            TestRecords.IngestClaims(TestRecords.Claim(1), TestRecords.Claim(2)).Ledger,
            new LedgerFigure("330702", Account.Fee));
        AmountSum sum = await trace.FindAsync([TestRecords.Source(TestRecords.File(TestRecords.ClaimHeader, TestRecords.Claim(1)))], _ => { });
        Assert.Equal((new AmountSum(10_000), new AmountSum(20_000)), (sum, trace.Amount));
    }

    [Fact]
    public async Task Find_ReceiverThatThrows_EndsTheRunWithItsError()
    {
        RecordTrace trace = TestRecords.Policy.Trace(TestRecords.IngestClaims(TestRecords.Claim(1)).Ledger, new LedgerFigure("330702", Account.Fee));
        RecordSource source = TestRecords.Source(TestRecords.File(TestRecords.ClaimHeader, TestRecords.Claim(1)));
        await Assert.ThrowsAsync<EndOfStreamException>(() => trace.FindAsync([source], _ => throw new EndOfStreamException()));
    }

    [Fact]
    public void Trace_LedgerOfAnotherPolicyOrUnknownFigure_IsRefused()
    {
        Ledger ledger = TestRecords.IngestClaims(TestRecords.Claim(1)).Ledger;
        LedgerFileException other = Assert.Throws<LedgerFileException>(() => Policies.Yichun2021.Trace(ledger, new LedgerFigure("330702", Account.Fee)));
        Assert.Contains("yichun", other.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => TestRecords.Policy.Trace(ledger, new LedgerFigure("999999", Account.Fee)));
        Assert.Throws<ArgumentException>(() => TestRecords.Policy.Trace(ledger, new LedgerFigure("330702", Account.Fee) { InsuranceType = "999" }));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestRecords.Policy.Trace(ledger, new LedgerFigure("330702", Account.Fee) { Month = 13 }));
    }

    private static RecordSource[] Sources(string[] texts) => [.. texts.Select((text, index) => TestRecords.Source(text, $"{index}.csv"))];
}
