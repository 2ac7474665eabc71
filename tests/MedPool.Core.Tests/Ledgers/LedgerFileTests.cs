using MedPool.Tests.Ingestion;

namespace MedPool.Tests.Ledgers;

public class LedgerFileTests
{
    private static Ledger Sample() => TestRecords.IngestClaims(TestRecords.Claim(1), TestRecords.Claim(2), "bad").Ledger;

    [Fact]
    public void Ledger_SavedAndLoaded_IsTheSame()
    {
        using TemporaryFolder folder = new();
        Ledger ledger = Sample();
        ledger.Merge(TestRecords.IngestContributions(TestRecords.Contribution(1)).Ledger);
        ledger.Save(folder.PathOf("a.ledger"));
        Ledger loaded = Ledger.Load(folder.PathOf("a.ledger"));
        Assert.Equal(ledger.ToBytes(), loaded.ToBytes());
        Assert.Equal(ledger.Entries, loaded.Entries);
        Assert.Equal(("jinhua", TestRecords.Year), (loaded.PolicyId, loaded.Year));
        Assert.Equal(
            (3, 2, 1, 1),
            (loaded.Claims.RowsRead, loaded.Claims.RowsPosted, loaded.Claims.RejectedBy(RejectReason.MalformedRow), loaded.Contributions.RowsPosted));
        Assert.Equal(ledger.Claims.Columns, loaded.Claims.Columns);
        Assert.Equal(["a.ledger"], folder.Files);
    }

    [Fact]
    public void LedgerFile_CutAnywhere_IsRefused()
    {
        byte[] bytes = Sample().ToBytes();
        int[] lengths =
        [
            .. Enumerable.Range(0, 600),
            .. Enumerable.Range(bytes.Length - 600, 600),
            .. Enumerable.Range(1, 40).Select(part => bytes.Length * part / 41),
        ];
        Assert.All(lengths, length => Assert.Contains("truncated", Refuse(bytes[..length]).Message, StringComparison.Ordinal));
        Refuse([.. bytes, 0]);
    }

    [Fact]
    public void LedgerFile_WithAnyByteChanged_IsRefused()
    {
        byte[] bytes = Sample().ToBytes();
        int[] positions =
        [
            .. Enumerable.Range(0, 600),
            .. Enumerable.Range(bytes.Length - 100, 100),
            .. Enumerable.Range(1, 400).Select(part => (int)((long)bytes.Length * part / 401)),
        ];
        Assert.All(positions, position =>
        {
            byte[] altered = [.. bytes];
            altered[position] ^= (byte)(1 << (position & 7));
            Refuse(altered);
        });
    }

    [Fact]
    public void LedgerFile_OfANewerVersion_IsRefusedWithItsVersion()
    {
        byte[] bytes = Sample().ToBytes();
        bytes[8] = 7;
        Assert.Contains("version 7", Refuse(bytes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_OfAnotherKind_IsRefused() => Assert.Contains("not a ledger", Refuse("setl_id,psn_no\n"u8.ToArray()).Message, StringComparison.Ordinal);

    [Fact]
    public void Save_ThatFails_LeavesTheOldFile()
    {
        using TemporaryFolder folder = new();
        string path = folder.PathOf("a.ledger");
        Sample().Save(path);
        byte[] old = File.ReadAllBytes(path);

        // A killed run leaves a temporary file beside the old one; neither is in the way of the next.
        File.WriteAllBytes(path + ".killed.tmp", old[..100]);
        Assert.Equal(old, Ledger.Load(path).ToBytes());
        TestRecords.IngestClaims().Ledger.Save(path);
        Assert.Empty(Ledger.Load(path).Entries);

        // Where the name cannot be replaced, nothing else is left behind.
        Directory.CreateDirectory(folder.PathOf("b.ledger"));
        Assert.ThrowsAny<Exception>(() => Sample().Save(folder.PathOf("b.ledger")));
        Assert.Equal(["a.ledger", "a.ledger.killed.tmp"], folder.Files);
    }

    private static LedgerFileException Refuse(byte[] bytes) => Assert.Throws<LedgerFileException>(() => Ledger.Parse(bytes));
}
