using System.Runtime.InteropServices;
using System.Text;
using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

/// <summary>One worker per hardware path, kept from file to file, so that very many small files can be compared.</summary>
internal sealed class PathComparison(RecordKind kind)
{
    private static readonly IdHash Hash = new(1, 3, 0x9E3779B97F4A7C15);

    private readonly LedgerShape _shape = LedgerShape.Of(TestRecords.PartedPolicy.Document, TestRecords.Year);
    private readonly Dictionary<HardwarePath, (BlockWorker Worker, Block Block)> _paths = HardwarePaths.Available.ToDictionary(
        path => path,
        path => (CreateWorker(kind, path), new Block()));

    /// <summary>Compares the paths on one file.</summary>
    public void AssertAgree(byte[] text)
    {
        AssertRowsAgree(text);
        Assert.True(SumsAgree(), $"the sums of the paths differ on:\n{Encoding.Latin1.GetString(text)}");
    }

    /// <summary>Compares the paths on many small files: the results of the rows file by file, and the sums of all files together.</summary>
    public void AssertAgree(IReadOnlyList<byte[]> texts)
    {
        foreach (byte[] text in texts)
        {
            AssertRowsAgree(text);
        }

        if (!SumsAgree())
        {
            Assert.All(texts, AssertAgree);
            Assert.Fail("the sums of the paths differ on all files together and on none of them alone");
        }
    }

    /// <summary>Processes a file several times on one path and returns the rows posted, by cell.</summary>
    public long[] CountsOf(HardwarePath path, byte[] text, int times)
    {
        (BlockWorker worker, Block block) = _paths[path];
        (RecordLayout layout, int headerLength) = Header.Read(text, kind, IngestOptions.Default.Map, "x");
        using LayoutFeed feed = new(layout);
        Fill(block, feed, text.AsSpan(headerLength));
        for (int i = 0; i < times; i++)
        {
            worker.Process(block);
        }

        Ledger ledger = new(_shape);
        ledger.Commit(worker.Finish());
        return ledger.Counts.ToArray();
    }

    private void AssertRowsAgree(byte[] text)
    {
        (RecordLayout layout, int headerLength) = Header.Read(text, kind, IngestOptions.Default.Map, "x");
        using LayoutFeed feed = new(layout);
        foreach ((BlockWorker worker, Block block) in _paths.Values)
        {
            Fill(block, feed, text.AsSpan(headerLength));
            worker.Process(block);
        }

        Block expected = _paths[HardwarePath.Scalar].Block;
        foreach ((HardwarePath path, (_, Block block)) in _paths)
        {
            bool same = RowsAreEqual(expected, block);
            Assert.True(same, $"{path} differs from the definition on:\n{(same ? "" : Encoding.Latin1.GetString(text))}");
        }
    }

    private bool SumsAgree()
    {
        byte[][] sums = [.. _paths.Values.Select(path => Sums(path.Worker))];
        foreach ((BlockWorker worker, _) in _paths.Values)
        {
            worker.Finish().Clear();
        }

        return sums.All(path => path.AsSpan().SequenceEqual(sums[0]));
    }

    private static BlockWorker CreateWorker(RecordKind kind, HardwarePath path)
    {
        CreateBlockWorker create = new(kind, LedgerShape.Of(TestRecords.PartedPolicy.Document, TestRecords.Year), Hash, path);
        return create.Call(new DocumentTables(TestRecords.PartedPolicy.Document));
    }

    private static void Fill(Block block, BlockFeed feed, ReadOnlySpan<byte> rows)
    {
        block.Feed = feed;
        block.Start = RowText.Padding;
        rows.CopyTo(block.Buffer.AsSpan(RowText.Padding));
        block.End = RowText.Padding + rows.Length;
        if (!rows.IsEmpty && rows[^1] != (byte)'\n')
        {
            block.Buffer[block.End++] = (byte)'\n';
        }
    }

    private static bool RowsAreEqual(Block expected, Block actual)
    {
        if (expected.RowCount != actual.RowCount || !expected.RowStarts.AsSpan(0, expected.RowCount).SequenceEqual(actual.RowStarts.AsSpan(0, actual.RowCount)))
        {
            return false;
        }

        for (int row = 0; row < expected.RowCount; row++)
        {
            bool posted = expected.Reasons[row] == 0;
            if (expected.Reasons[row] != actual.Reasons[row]
                || (posted ? !IsSameId(expected.Ids, actual.Ids, row) : expected.Columns[row] != actual.Columns[row]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The bytes of a ledger that has nothing but these sums.</summary>
    private byte[] Sums(BlockWorker worker)
    {
        Ledger ledger = new(_shape);
        ledger.Commit(worker.Finish());
        return LedgerBytes(ledger);
    }

    private static byte[] LedgerBytes(Ledger ledger)
    {
        TotalsTally totals = (ledger.Claims.RowsRead > 0 ? ledger.Claims : ledger.Contributions).Tally;
        return [.. MemoryMarshal.AsBytes(ledger.Amounts), .. MemoryMarshal.AsBytes(ledger.Counts),
            .. MemoryMarshal.AsBytes(totals.Rows.AsSpan()), .. MemoryMarshal.AsBytes(totals.Posted.AsSpan()),
            .. MemoryMarshal.AsBytes(totals.Rejected.AsSpan())];
    }

    private sealed class LayoutFeed(RecordLayout layout) : BlockFeed("x")
    {
        public override RecordLayout Layout => layout;

        public override bool TryTake(Block block) => false;

        public override void Dispose()
        {
        }
    }

    // The position of a long id's text may differ between paths.
    private static bool IsSameId(BlockIds expected, BlockIds actual, int row) =>
        expected.Hashes[row] == actual.Hashes[row] && expected.Keys[row].IsLong == actual.Keys[row].IsLong
        && (expected.Keys[row].IsLong
            ? expected.Text(expected.Keys[row]).SequenceEqual(actual.Text(actual.Keys[row]))
            : expected.Keys[row] == actual.Keys[row]);
}
