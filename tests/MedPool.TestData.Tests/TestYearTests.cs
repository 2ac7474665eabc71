using System.Security.Cryptography;
using System.Text;

namespace MedPool.TestData.Tests;

public sealed class TestYearTests
{
    [Fact]
    public void Write_SameSeed_GivesTheseBytesOnEveryMachine()
    {
        TestYear year = Invented(claims: 3_000, seed: 7);

        // The bytes are a promise to whoever keeps results of generated data: a change of the generator changes them on purpose, here.
        Assert.Equal("7a11acb1c3712bdf", Digest(year.WriteClaims));
        Assert.Equal("bc49514d990dc55d", Digest(year.WriteContributions));
        Assert.Equal("5b2e21a63e626b04", Digest(year.WriteFacts));
    }

    [Fact]
    public void Write_FilesInAnyOrder_GivesTheSameBytes()
    {
        TestYear year = Invented(claims: 3_000, seed: 7);

        Assert.Equal("5b2e21a63e626b04", Digest(year.WriteFacts)); // Claims and contributions have not been written.
        Assert.Equal("bc49514d990dc55d", Digest(year.WriteContributions));
        Assert.Equal("7a11acb1c3712bdf", Digest(year.WriteClaims));
    }

    [Fact]
    public void Write_OtherSeed_GivesOtherBytes() =>
        Assert.NotEqual(Digest(Invented(claims: 500, seed: 1).WriteClaims), Digest(Invented(claims: 500, seed: 2).WriteClaims));

    [Fact]
    public void Write_Claims_BalanceExceptTheRowsThatAreBadOnPurpose()
    {
        string[] lines = Lines(Invented(claims: 20_000, seed: 3).WriteClaims);

        int unbalanced = lines.Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length == 18).Count(cells =>
            cells[6..17].All(text => Fen.TryParse(text, out _))
            && Amount(cells[6]) != cells[7..17].Sum(Amount));

        Assert.Equal(20_001, lines.Length);
        Assert.Equal(1, unbalanced);
    }

    [Fact]
    public void Write_Claims_HaveRefundsThatRepeatAnEarlierClaimWithItsSignChanged()
    {
        string[][] rows = Rows(Invented(claims: 20_000, seed: 3).WriteClaims, 18);
        var originals = rows.Where(cells => cells[17] == "0")
            .Select(cells => string.Join(',', cells[1..5].Concat(cells[6..17])))
            .ToHashSet(StringComparer.Ordinal);

        string[][] refunds = [.. rows.Where(cells => cells[17] == "1" && cells[6].StartsWith('-'))];

        Assert.InRange(refunds.Length, 20, 200);
        Assert.All(refunds, cells => Assert.Contains(string.Join(',', cells[1..5].Concat(cells[6..17].Select(text => text.TrimStart('-')))), originals));
    }

    [Fact]
    public void Write_Contributions_RoughlyBalanceTheClaimsOfEachFund()
    {
        TestYear year = Invented(claims: 60_000, seed: 5);
        long pooled = Rows(year.WriteClaims, 18)
            .Where(cells => cells[3] == "390" && Fen.TryParse(cells[7], out _))
            .Sum(cells => Amount(cells[7]) + Amount(cells[10]));
        long income = Rows(year.WriteContributions, 13).Where(cells => cells[4] == "390" && Fen.TryParse(cells[9], out _)).Sum(cells => cells[9..].Sum(Amount));

        Assert.InRange(income * 100 / pooled, 88, 112);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 3)]
    [InlineData(1_000, 5_000)]
    public void Write_AnySize_WritesSoManyRows(int claims, int contributions)
    {
        TestYear year = Invented(claims, seed: 1, contributions);

        Assert.Equal(claims + 1, Lines(year.WriteClaims).Length);
        Assert.Equal(contributions + 1, Lines(year.WriteContributions).Length);
    }

    [Fact]
    public void Write_Stopped_EndsWithTheUsualException()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        TestYear year = Invented(claims: 100, seed: 1);

        Assert.Throws<OperationCanceledException>(() => year.WriteClaims(Stream.Null, stop.Token));
        Assert.Throws<OperationCanceledException>(() => year.WriteContributions(Stream.Null, stop.Token));
        Assert.Throws<OperationCanceledException>(() => year.Facts(stop.Token));
    }

    [Fact]
    public void Write_WithProgress_ReportsEachFileToItsLastRow()
    {
        var reports = new Reports();
        var year = new TestYear(InventedCity.Document, new TestYearOptions { Claims = 10_000, Contributions = 200, Progress = reports });
        year.WriteClaims(Stream.Null);
        year.WriteContributions(Stream.Null);

        // Every 4,096 rows and at the end.
        Assert.Equal([0, 4_096, 8_192, 10_000], reports.All.Where(report => report.Kind == RecordKind.Claims).Select(report => report.Rows));
        Assert.Equal(new TestYearProgress(RecordKind.Contributions, 200, 200), reports.All[^1]);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.24", 20)] // 1,000 rows, 12 reasons: 240 rows, 20 of each reason.
    [InlineData("0.5", 41)] // 500 / 12 = 41.67: as many of each reason, not more than the share.
    public async Task Write_ShareOfBadRows_IsRejectedWithEachReasonAsOften(string share, int ofEachReason)
    {
        var year = new TestYear(Policies.Jinhua2022, new TestYearOptions { Claims = 1_000, BadRows = Rate.Parse(share) });
        IngestResult result = await Ingest(year);

        foreach (RejectReason reason in RejectReasons.All.Where(reason => reason != RejectReason.UnknownPayerType))
        {
            Assert.Equal(ofEachReason, result.Totals.RejectedBy(reason));
        }
    }

    [Fact]
    public async Task Facts_WithTheLedgerOfTheRecords_SettleAndConserveMoney()
    {
        foreach (Policy policy in Policies.All)
        {
            var year = new TestYear(policy, new TestYearOptions { Claims = 2_000, Seed = 5 });
            Ledger ledger = policy.CreateLedger(year.Year);
            await ledger.IngestClaimsAsync([Source(year.WriteClaims)]);
            await ledger.IngestContributionsAsync([Source(year.WriteContributions)]);

            Settlement settlement = policy.Settle(year.Facts(), ledger: ledger);

            Assert.Empty(policy.Verify(settlement, year.Facts(), ledger).Findings);
            Assert.All(settlement.Funds, fund => Assert.Empty(fund.Unused));
        }
    }

    [Fact]
    public async Task OutcomeOf_EveryArea_IsWhatItsFactsSay()
    {
        var year = new TestYear(Policies.Jinhua2022, new TestYearOptions { Claims = 20_000 });
        Ledger ledger = Policies.Jinhua2022.CreateLedger(year.Year);
        await ledger.IngestClaimsAsync([Source(year.WriteClaims)]);
        await ledger.IngestContributionsAsync([Source(year.WriteContributions)]);
        FundYear fund = year.Facts().Funds["employee"];

        Assert.Equal(3, year.Policy.Areas.Count(area => year.OutcomeOf(area.Code) != AreaOutcome.Balanced));
        Assert.All(fund.Areas, pair => Assert.Equal(
            year.OutcomeOf(pair.Key) == AreaOutcome.FailedAssessment ? Assessment.Fail : Assessment.Pass, pair.Value.Assessment));
        Assert.Throws<KeyNotFoundException>(() => year.OutcomeOf("999999"));
    }

    [Theory]
    [InlineData(0, 1, 2022, null, "number of rows is 0")]
    [InlineData(1, 0, 2022, null, "number of rows is 0")]
    [InlineData(1, 1_000_000_000_000, 2022, null, "number of rows is 1000000000000")]
    [InlineData(1, 1, 2021, null, "not in force in 2021")]
    [InlineData(1, 1, 2022, "0.6", "share of bad rows is 0.6")]
    public void Constructor_OptionOutsideItsRange_IsRefusedWithTheRange(long claims, long contributions, int year, string? bad, string message)
    {
        var options = new TestYearOptions
        {
            Claims = claims,
            Contributions = contributions,
            Year = year,
            BadRows = bad is null ? null : Rate.Parse(bad),
        };
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new TestYear(InventedCity.Document, options)).Message, StringComparison.Ordinal);
    }

    private static Task<IngestResult> Ingest(TestYear year) =>
        Policies.Jinhua2022.CreateLedger(year.Year).IngestClaimsAsync([Source(year.WriteClaims)]);

    private static RecordSource Source(Action<Stream, CancellationToken> write) => RecordSource.FromMemory(Bytes(write), "generated");

    private static string[][] Rows(Action<Stream, CancellationToken> write, int columns) =>
        [.. Lines(write).Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length == columns)];

    private static string[] Lines(Action<Stream, CancellationToken> write) => Encoding.UTF8.GetString(Bytes(write)).Split('\n')[..^1];

    private static long Amount(string text) => Fen.Parse(text).Value;

    private static string Digest(Action<Stream, CancellationToken> write) => Convert.ToHexStringLower(SHA256.HashData(Bytes(write)))[..16];

    private static byte[] Bytes(Action<Stream, CancellationToken> write)
    {
        using var text = new MemoryStream();
        write(text, CancellationToken.None);
        return text.ToArray();
    }

    private static TestYear Invented(long claims, ulong seed, long? contributions = null) =>
        new(InventedCity.Document, new TestYearOptions { Year = 2022, Claims = claims, Contributions = contributions, Seed = seed });

    private sealed class Reports : IProgress<TestYearProgress>
    {
        public List<TestYearProgress> All { get; } = [];

        public void Report(TestYearProgress value) => All.Add(value);
    }
}
