using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>Rows of one kind, layout and form: what checks and posts one of them without a call.</summary>
internal unsafe interface INearRows
{
    /// <summary>Posts a row that has as many fields as the header.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fields">Where the row's fields begin.</param>
    /// <returns>False: it is not of the common form, and nothing was added.</returns>
    bool TryPost(byte* text, ushort* fields);
}

/// <summary>
/// The whole way of the common row, from field ends to sums, on machines with AVX-512: one loop without a call, which leaves every row
/// that it is not sure of to the other stages. For chunks without quotes, NULs and bytes from 0x80.
/// </summary>
internal abstract unsafe class NearStage
{
    /// <summary>Goes through the rows of a chunk.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="fieldCount">Fields of a row.</param>
    /// <param name="rows">Takes the rows of as many fields that were not posted.</param>
    /// <param name="oddRows">Takes the numbers of the rows of more or fewer fields.</param>
    /// <param name="oddCount">The number of the latter.</param>
    /// <returns>The number of the former.</returns>
    public abstract int Run(RowChunk chunk, nint fieldCount, RowEntry* rows, int* oddRows, out int oddCount);
}

/// <inheritdoc/>
/// <param name="rows">The rows.</param>
/// <param name="form">Their form.</param>
internal sealed unsafe class NearStage<TRows>(TRows rows, NearForm form) : NearStage
    where TRows : struct, INearRows
{
    private const int CacheLine = 64;

    private readonly TRows _rows = rows;
    private readonly byte _beforeLineFeed = form.HasCarriageReturn ? (byte)'\r' : (byte)0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Run(RowChunk chunk, nint fieldCount, RowEntry* rows, int* oddRows, out int oddCount)
    {
        unchecked
        {
            TRows near = _rows;
            byte* text = chunk.Text;
            ushort* starts = chunk.Starts;
            int* rowEnds = chunk.RowEnds;
            int rowCount = chunk.RowCount;
            nint delimiterCount = chunk.DelimiterCount;
            bool hasCarriageReturn = _beforeLineFeed != 0;
            (nint first, int left, int odd) = (0, 0, 0);
            for (int row = 0; row < rowCount; row++)
            {
                nint end = rowEnds[row];
                nint next = first + fieldCount;
                Prefetch(text + end + RowIndex.ChunkBytes);
                if (starts[next] != end || next > delimiterCount)
                {
                    oddRows[odd++] = row;
                    first = RowChunk.Skip(starts, first, (int)end);
                    continue;
                }

                bool carriageReturn = text[end - 2] == (byte)'\r';
                if (carriageReturn != hasCarriageReturn || !near.TryPost(text, starts + first))
                {
                    rows[left].Row = (ushort)row;
                    rows[left].First = (ushort)first;
                    rows[left].CarriageReturn = carriageReturn ? (ushort)1 : (ushort)0;
                    left++;
                }

                first = next;
            }

            oddCount = odd;
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
}
