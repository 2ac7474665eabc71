using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Tests.Ingestion;

namespace MedPool.Tests.Ledgers;

public class LedgerTests
{
    private const string Fifteen = "999999999999999.99";

    [Property(MaxTest = 50)]
    public bool Merge_AnyLedgers_IsCommutativeAndAssociative(int first, int second, int third)
    {
        byte[] left = Merged(Merged(Random(first), Random(second)), Random(third)).ToBytes();
        byte[] right = Merged(Random(second), Merged(Random(third), Random(first))).ToBytes();
        return left.AsSpan().SequenceEqual(right);
    }

    [Fact]
    public void Merge_WithAnEmptyLedger_ChangesNothing()
    {
        byte[] bytes = Random(1).ToBytes();
        Assert.Equal(bytes, Merged(Random(1), TestRecords.Policy.CreateLedger(TestRecords.Year)).ToBytes());
        Assert.Equal(bytes, Merged(TestRecords.Policy.CreateLedger(TestRecords.Year), Random(1)).ToBytes());
    }

    [Fact]
    public void Merge_OfAnotherYear_IsRefused()
    {
        LedgerFileException error = Assert.Throws<LedgerFileException>(() => Random(1).Merge(TestRecords.Policy.CreateLedger(2023)));
        Assert.Contains("2023", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cell_LeavingSixtyFourBits_FailsTheRunAndIsNamed()
    {
        // 9.2 × 10¹⁸ fen fit; 93 rows of 10¹⁷ fen do not.
        Ledger ledger = TestRecords.Policy.CreateLedger(TestRecords.Year);
        string[] rows = [.. Enumerable.Range(0, 93).Select(number => $"S{number},P,330723,310,11,2022-02-01,{Fifteen},0,0,0,0,0,0,0,0,{Fifteen},0,0")];
        RecordSource source = TestRecords.Source(TestRecords.File(TestRecords.ClaimHeader, rows));
        CellOverflowException error = Assert.Throws<CellOverflowException>(() => ledger.IngestClaimsAsync([source]).GetAwaiter().GetResult());
        Assert.Equal(("330723", "310", Account.Cash, 2), (error.Area, error.InsuranceType, error.Account, error.Month));
        Assert.Contains("330723", error.Message, StringComparison.Ordinal);
        Assert.Empty(ledger.Entries);
        Assert.Equal(0, ledger.Claims.RowsRead);
    }

    [Fact]
    public void Cell_LeavingSixtyFourBitsForAWhile_IsNoError()
    {
        string Row(int number, string sign, int flag) => $"S{number},P,330723,310,11,2022-02-01,{sign}{Fifteen},0,0,0,0,0,0,0,0,{sign}{Fifteen},0,{flag}";
        IEnumerable<string> rows = Enumerable.Range(0, 100)
            .Select(number => Row(number, "", 0))
            .Concat(Enumerable.Range(100, 99).Select(number => Row(number, "-", 1)));
        Ledger ledger = TestRecords.IngestClaims([.. rows]).Ledger;
        Assert.Equal(new LedgerCell(new Fen(99999999999999999), 199), ledger["330723", "310", Account.Fee, 2]);
    }

    [Fact]
    public void Merge_LeavingSixtyFourBits_NamesTheCellAndAddsNothing()
    {
        string[] rows = [.. Enumerable.Range(0, 60).Select(number => $"S{number},P,330723,310,11,2022-02-01,{Fifteen},0,0,0,0,0,0,0,0,{Fifteen},0,0")];
        Ledger ledger = TestRecords.IngestClaims(rows).Ledger;
        byte[] before = ledger.ToBytes();
        Assert.Equal(Account.Cash, Assert.Throws<CellOverflowException>(() => ledger.Merge(TestRecords.IngestClaims(rows).Ledger)).Account);
        Assert.Equal(before, ledger.ToBytes());
    }

    private static Ledger Random(int seed) =>
        TestRecords.Ingest(RecordKind.Claims, null, TestRecords.Source(RandomRecords.Claims(seed, 30))).Ledger;

    private static Ledger Merged(Ledger left, Ledger right)
    {
        left.Merge(right);
        return left;
    }
}
