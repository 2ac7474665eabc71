using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

/// <summary>What the fast way of a small file leaves to the careful way: the paths agree all the same, so that nothing else tells.</summary>
internal static unsafe class DeferredRows
{
    /// <summary>The number of rows left; without ways of reading amounts, all that the near stage leaves is odd.</summary>
    public static int Count(RecordKind kind, byte[] text, HardwarePath path, bool withAmounts)
    {
        (RecordLayout layout, int headerLength) = Header.Read(text, kind, IngestOptions.Default, "x");
        DocumentTables tables = new(TestRecords.PartedPolicy.Document);
        LedgerSums sums = new(LedgerShape.Of(TestRecords.PartedPolicy.Document, TestRecords.Year), kind);
        ChunkPoster fast = kind == RecordKind.Claims
            ? new ClaimChunkPoster<DocumentTables>(tables, new ClaimTable(sums, 2), TestRecords.Year, path, Stages<ClaimCellPosting>())
            : new ContributionChunkPoster<DocumentTables>(tables, new ContributionTable(sums, tables.PersonalAccountShare), TestRecords.Year, path, Stages<ContributionCellPosting>());
        fast.Begin(layout);
        byte[] chunk = GC.AllocateArray<byte>(RowIndex.ChunkBytes + (2 * Block.Padding), pinned: true);
        text.AsSpan(headerLength).CopyTo(chunk.AsSpan(Block.Padding));
        RowIndex index = new();
        path.CreateIndexer().Index(Pinned.PointerTo(chunk) + Block.Padding, text.Length - headerLength, index);
        int[] odd = GC.AllocateArray<int>(RowIndex.ChunkBytes, pinned: true);
        return fast.Run(Pinned.PointerTo(chunk) + Block.Padding, index, Pinned.PointerTo(odd));
        AmountPass<TPosting>[] Stages<TPosting>()
            where TPosting : struct, ICellPosting => withAmounts ? RecordKernel<DocumentTables>.AmountStages<TPosting>(path) : [];
    }
}
