using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// Posts common rows, from the ends of their fields to the sums, on machines with AVX-512. Rows of any other form stay pending for the other passes. For
/// chunks without quotation marks, NULs and bytes from 0x80 on.
/// <code>
/// rows    0 … 63   extract: text → a vector or two of each row      a loop without a call
///         0 … 63   post:    vectors → key, amounts → cell           a loop without a call
/// rows   64 … 127  …
/// </code>
/// There are two loops because each step of a row waits for the step before. The processor looks about three hundred instructions ahead: two rows of one
/// long loop, but four to seven rows of two short loops. This takes a quarter less time (decision 20).
/// </summary>
internal abstract unsafe class CommonRowPass
{
    /// <summary>The pass for rows of a form.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="form">Their form.</param>
    /// <param name="batch">Memory of a batch.</param>
    public static CommonRowPass Create<TRows>(TRows rows, CommonRowForm form, ExtractedBatch batch)
        where TRows : struct, ICommonRows =>
        form.HasCarriageReturn ? new CommonRowPass<TRows, CarriageReturnLineFeed>(rows, batch) : new CommonRowPass<TRows, LineFeed>(rows, batch);

    /// <summary>Goes through the rows of a chunk.</summary>
    /// <param name="chunk">The chunk; its index was closed by <see cref="RowIndex.Close"/>.</param>
    /// <param name="fieldCount">Number of fields of the header, at most <see cref="CommonRowLoader.FieldsMax"/>.</param>
    /// <param name="rows">Receives the rows with as many fields that were not posted: they stay pending.</param>
    /// <param name="deferredRows">Receives the numbers of the rows with more or fewer fields.</param>
    /// <param name="deferredCount">Receives the number of deferred rows.</param>
    /// <returns>The number of pending rows.</returns>
    public abstract int Run(IndexedChunk chunk, nint fieldCount, PendingRow* rows, int* deferredRows, out int deferredCount);

    /// <summary>Goes through the rows that a pass for another form left pending.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="rows">The rows; those that stay pending move to the front.</param>
    /// <param name="count">The number of rows.</param>
    /// <returns>The number of rows that stay pending.</returns>
    public abstract int RunPending(IndexedChunk chunk, PendingRow* rows, int count);
}

/// <inheritdoc/>
/// <param name="rows">The rows.</param>
/// <param name="batch">Memory of a batch; the caller keeps it alive.</param>
internal sealed unsafe class CommonRowPass<TRows, TEnding>(TRows rows, ExtractedBatch batch) : CommonRowPass
    where TRows : struct, ICommonRows
    where TEnding : struct, ILineEnding
{
    private const int CacheLine = 64;

    private readonly TRows _rows = rows;
    private readonly byte* _extracts = batch.Extracts.Pointer;
    private readonly RowPlace* _places = batch.Places.Pointer;

    /// <inheritdoc/>
    public override int Run(IndexedChunk chunk, nint fieldCount, PendingRow* rows, int* deferredRows, out int deferredCount)
    {
        Progress at = new() { Fields = chunk.Starts, Pending = rows, DeferredRows = deferredRows };
        while (at.Row < chunk.RowCount)
        {
            int extracted = Extract(chunk, fieldCount, ref at);
            at.Pending = Post(extracted, chunk.Starts, at.Pending);
        }

        deferredCount = (int)(at.DeferredRows - deferredRows);
        return (int)(at.Pending - rows);
    }

    /// <inheritdoc/>
    public override int RunPending(IndexedChunk chunk, PendingRow* rows, int count)
    {
        PendingRow* pending = rows;
        for (int row = 0; row < count; row += ExtractedBatch.Rows)
        {
            int extracted = ExtractPending(chunk, rows + row, Math.Min(ExtractedBatch.Rows, count - row), ref pending);
            pending = Post(extracted, chunk.Starts, pending);
        }

        return (int)(pending - rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Extract(in IndexedChunk chunk, nint fieldCount, ref Progress at)
    {
        unchecked
        {
            TRows common = _rows;
            byte* extract = _extracts;
            RowPlace* places = _places;
            RowPlace* place = places;
            byte* text = chunk.Text;
            int* rowEnds = chunk.RowEnds;
            ushort* fields = at.Fields;
            nint row = at.Row;
            nint rowEnd = Math.Min(row + ExtractedBatch.Rows, chunk.RowCount);
            do
            {
                nint end = rowEnds[row];
                ushort* next = fields + fieldCount;
                Prefetch(text + end + RowIndex.ChunkBytes);
                if (*next != end)
                {
                    *at.DeferredRows++ = (int)row;
                    fields += IndexedChunk.Skip(fields, 0, (int)end);
                    continue;
                }

                // Written even if it is not needed.
                place->Fields = fields;
                place->Row = (int)row;
                if ((text[end - 2] == (byte)'\r') == TEnding.HasCarriageReturn && common.TryExtract(text, fields, extract))
                {
                    place++;
                    extract += TRows.ExtractBytes;
                }
                else
                {
                    at.Pending++->Set((int)row, (int)(fields - chunk.Starts), text[end - 2] == (byte)'\r');
                }

                fields = next;
            }
            while (++row < rowEnd);
            at.Fields = fields;
            at.Row = row;
            return (int)(place - places);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ExtractPending(in IndexedChunk chunk, PendingRow* rows, int count, ref PendingRow* pending)
    {
        unchecked
        {
            TRows common = _rows;
            byte* extract = _extracts;
            RowPlace* places = _places;
            RowPlace* place = places;
            for (PendingRow* row = rows; row < rows + count; row++)
            {
                place->Fields = chunk.Starts + row->First;
                place->Row = row->Row;
                if ((row->CarriageReturn != 0) == TEnding.HasCarriageReturn && common.TryExtract(chunk.Text, place->Fields, extract))
                {
                    place++;
                    extract += TRows.ExtractBytes;
                }
                else
                {
                    *pending++ = *row;
                }
            }

            return (int)(place - places);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private PendingRow* Post(int count, ushort* starts, PendingRow* pending)
    {
        unchecked
        {
            TRows common = _rows;
            byte* extracts = _extracts;
            byte* end = extracts + (count * TRows.ExtractBytes);
            for (byte* extract = extracts; extract < end; extract += TRows.ExtractBytes)
            {
                if (!common.TryPost(extract))
                {
                    RowPlace* place = _places + ((extract - extracts) / TRows.ExtractBytes);
                    pending++->Set(place->Row, (int)(place->Fields - starts), TEnding.HasCarriageReturn);
                }
            }

            return pending;
        }
    }

    /// <summary>Prefetches the text of the next chunk for its indexer. Harmless where there is no text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(byte* text)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(text);
            Sse.Prefetch1(unchecked(text + CacheLine));
        }
    }

    /// <summary>How far the chunk has been gone through.</summary>
    private ref struct Progress
    {
        public nint Row;
        public ushort* Fields;
        public PendingRow* Pending;
        public int* DeferredRows;
    }
}
