using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>Rows of one kind, layout and form: what checks and posts one of them without a call, in two steps.</summary>
internal unsafe interface ICommonRows
{
    /// <summary>Bytes of a row between the steps.</summary>
    static abstract int TakenBytes { get; }

    /// <summary>Takes out of a row that has as many fields as the header what matters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fields">Where the row's fields begin.</param>
    /// <param name="taken">Takes it.</param>
    /// <returns>False: it is not of the common form.</returns>
    bool TryTake(byte* text, ushort* fields, byte* taken);

    /// <summary>Posts what was taken.</summary>
    /// <param name="taken">It.</param>
    /// <returns>False: it is not of the common form, and nothing was added.</returns>
    bool TryPost(byte* taken);
}

/// <summary>
/// The whole way of the common row, from field ends to sums, on machines with AVX-512, which leaves every row that it is not sure of to the
/// other stages. For chunks without quotes, NULs and bytes from 0x80.
/// <code>
/// rows    0 … 63   text → what matters of it, a vector or two a row      without a call
///         0 … 63   what matters → key, amounts → cell                    without a call
/// rows   64 … 127  …
/// </code>
/// In two loops, because a row is a long chain of steps that wait for one another: the processor sees some three hundred instructions ahead,
/// which are two rows of one long loop, and four to seven of two short ones. Measured: a quarter less time (decision 20).
/// </summary>
internal abstract unsafe class CommonRowPass
{
    /// <summary>The stage of rows that end as the form says.</summary>
    public static CommonRowPass Create<TRows>(TRows rows, CommonRowForm form, ExtractedBatch turn)
        where TRows : struct, ICommonRows =>
        form.HasCarriageReturn ? new CommonRowPass<TRows, CarriageReturnLineFeed>(rows, turn) : new CommonRowPass<TRows, LineFeed>(rows, turn);

    /// <summary>Goes through the rows of a chunk.</summary>
    /// <param name="chunk">The chunk, whose index is closed.</param>
    /// <param name="fieldCount">Fields of a row, at most <see cref="CommonRowLoader.FieldsMax"/>.</param>
    /// <param name="rows">Takes the rows of as many fields that were not posted.</param>
    /// <param name="deferredRows">Takes the numbers of the rows of more or fewer fields.</param>
    /// <param name="deferredCount">The number of the latter.</param>
    /// <returns>The number of the former.</returns>
    public abstract int Run(IndexedChunk chunk, nint fieldCount, PendingRow* rows, int* deferredRows, out int deferredCount);

    /// <summary>Goes through rows that another stage left.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="rows">The rows; those that were not posted move to the front.</param>
    /// <param name="count">Their number.</param>
    /// <returns>The number of those that were not posted.</returns>
    public abstract int RunLeft(IndexedChunk chunk, PendingRow* rows, int count);
}

/// <inheritdoc/>
/// <param name="rows">The rows.</param>
/// <param name="turn">Memory of a turn; must outlive this.</param>
internal sealed unsafe class CommonRowPass<TRows, TEnding>(TRows rows, ExtractedBatch turn) : CommonRowPass
    where TRows : struct, ICommonRows
    where TEnding : struct, ILineEnding
{
    private const int CacheLine = 64;

    private readonly TRows _rows = rows;
    private readonly byte* _taken = turn.Taken.Pointer;
    private readonly RowPlace* _places = turn.Places.Pointer;

    public override int Run(IndexedChunk chunk, nint fieldCount, PendingRow* rows, int* deferredRows, out int deferredCount)
    {
        Progress at = new() { Fields = chunk.Starts, Left = rows, DeferredRows = deferredRows };
        while (at.Row < chunk.RowCount)
        {
            int taken = Take(chunk, fieldCount, ref at);
            at.Left = Post(taken, chunk.Starts, at.Left);
        }

        deferredCount = (int)(at.DeferredRows - deferredRows);
        return (int)(at.Left - rows);
    }

    public override int RunLeft(IndexedChunk chunk, PendingRow* rows, int count)
    {
        PendingRow* left = rows;
        for (int row = 0; row < count; row += ExtractedBatch.Rows)
        {
            int taken = TakeLeft(chunk, rows + row, Math.Min(ExtractedBatch.Rows, count - row), ref left);
            left = Post(taken, chunk.Starts, left);
        }

        return (int)(left - rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Take(in IndexedChunk chunk, nint fieldCount, ref Progress at)
    {
        unchecked
        {
            TRows near = _rows;
            byte* taken = _taken;
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

                // Written whether it is needed or not.
                place->Fields = fields;
                place->Row = (int)row;
                if ((text[end - 2] == (byte)'\r') == TEnding.HasCarriageReturn && near.TryTake(text, fields, taken))
                {
                    place++;
                    taken += TRows.TakenBytes;
                }
                else
                {
                    at.Left++->Set((int)row, (int)(fields - chunk.Starts), text[end - 2] == (byte)'\r');
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
    private int TakeLeft(in IndexedChunk chunk, PendingRow* rows, int count, ref PendingRow* left)
    {
        unchecked
        {
            TRows near = _rows;
            byte* taken = _taken;
            RowPlace* places = _places;
            RowPlace* place = places;
            for (PendingRow* row = rows; row < rows + count; row++)
            {
                place->Fields = chunk.Starts + row->First;
                place->Row = row->Row;
                if ((row->CarriageReturn != 0) == TEnding.HasCarriageReturn && near.TryTake(chunk.Text, place->Fields, taken))
                {
                    place++;
                    taken += TRows.TakenBytes;
                }
                else
                {
                    *left++ = *row;
                }
            }

            return (int)(place - places);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private PendingRow* Post(int count, ushort* starts, PendingRow* left)
    {
        unchecked
        {
            TRows near = _rows;
            byte* taken = _taken;
            byte* end = taken + (count * TRows.TakenBytes);
            for (byte* row = taken; row < end; row += TRows.TakenBytes)
            {
                if (!near.TryPost(row))
                {
                    RowPlace* place = _places + ((row - taken) / TRows.TakenBytes);
                    left++->Set(place->Row, (int)(place->Fields - starts), TEnding.HasCarriageReturn);
                }
            }

            return left;
        }
    }

    /// <summary>Asks for what the index of the next chunk will read: the memory works while the stages do. No harm where there is nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(byte* text)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(text);
            Sse.Prefetch1(unchecked(text + CacheLine));
        }
    }

    /// <summary>How far a chunk is done.</summary>
    private ref struct Progress
    {
        public nint Row;
        public ushort* Fields;
        public PendingRow* Left;
        public int* DeferredRows;
    }
}
