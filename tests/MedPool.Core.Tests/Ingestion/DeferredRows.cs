using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

/// <summary>
/// The rows of a small file that no pass posts. The result of a run does not tell, since the scalar definition posts these rows in the same way.
/// </summary>
internal static unsafe class DeferredRows
{
    /// <summary>The number of deferred rows.</summary>
    /// <param name="kind">Kind of records.</param>
    /// <param name="text">The file.</param>
    /// <param name="path">The hardware path.</param>
    /// <param name="withAmounts">Whether there are amount passes; without them, every row is deferred that the common-row pass does not post.</param>
    public static int Count(RecordKind kind, byte[] text, HardwarePath path, bool withAmounts)
    {
        (RecordLayout layout, int headerLength) = Header.Read(text, kind, IngestOptions.Default.Map, "x");
        ChunkPoster poster = Poster(kind, path, withAmounts);
        poster.Begin(layout);
        byte[] chunk = GC.AllocateArray<byte>(RowIndex.ChunkBytes + (2 * RowText.Padding), pinned: true);
        text.AsSpan(headerLength).CopyTo(chunk.AsSpan(RowText.Padding));
        RowIndex index = new();
        byte* rows = Pinned.PointerTo(chunk) + RowText.Padding;
        DelimiterIndexer.Of(path).Index(rows, text.Length - headerLength, index);
        int[] deferred = GC.AllocateArray<int>(RowIndex.ChunkBytes, pinned: true);
        return poster.Run(rows, index, Pinned.PointerTo(deferred));
    }

    private static ChunkPoster Poster(RecordKind kind, HardwarePath path, bool withAmounts)
    {
        DocumentTables tables = new(TestRecords.PartedPolicy.Document);
        LedgerSums sums = new(LedgerShape.Of(TestRecords.PartedPolicy.Document, TestRecords.Year), kind);
        return kind == RecordKind.Claims
            ? new ClaimChunkPoster<DocumentTables>(tables, new ClaimTable(sums, 2), TestRecords.Year, path, Passes<ClaimCellPosting>())
            : new ContributionChunkPoster<DocumentTables>(
                tables,
                PersonalShares.Of(tables),
                new ContributionTable(sums, tables.PersonalAccountShare),
                TestRecords.Year,
                path,
                Passes<ContributionCellPosting>());

        AmountPass<TPosting>[] Passes<TPosting>()
            where TPosting : struct, ICellPosting => withAmounts ? AmountPass<TPosting>.Of(path) : [];
    }
}
