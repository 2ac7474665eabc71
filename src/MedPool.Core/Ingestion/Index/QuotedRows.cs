using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Odd rows that are odd by their quotation marks alone: where these enclose whole fields, the row is written down again without them,
/// and a chunk of such rows goes the common way.
/// <code>
/// chunk    "S1","P1",330702,"310",…
/// here     S1,P1,330702,310,…
/// </code>
/// A field with a quotation mark, a comma or a line break inside is left to the careful way. Not safe for concurrent use.
/// </summary>
internal sealed unsafe class QuotedRows(ChunkPoster fast)
{
    private readonly byte[] _text = GC.AllocateUninitializedArray<byte>(Block.Padding + RowIndex.ChunkBytes + Block.Padding, pinned: true);
    private readonly RowIndex _index = new();
    private readonly int[] _rows = new int[RowIndex.ChunkBytes + 1];
    private readonly int[] _odd = GC.AllocateUninitializedArray<int>(RowIndex.ChunkBytes + 1, pinned: true);
    private int _length;
    private int _fields;

    /// <summary>Posts what it can of a chunk's odd rows.</summary>
    /// <param name="chunk">The chunk, which has quotes or NULs.</param>
    /// <param name="index">Its index.</param>
    /// <param name="layout">The layout of its rows.</param>
    /// <param name="deferredRows">The odd rows; those that are left move to the front.</param>
    /// <param name="ids">Takes the ids of the rows that were posted, by row of the chunk.</param>
    /// <returns>How many are left.</returns>
    public int Run(byte* chunk, RowIndex index, RecordLayout layout, Span<int> deferredRows, RowIds ids)
    {
        _index.RowCount = 0;
        int left = Rewrite(chunk, index, layout.FieldCount, deferredRows);
        if (_index.RowCount == 0)
        {
            return left;
        }

        _index.DelimiterCount = _fields;
        _index.Close();
        byte* text = Pinned.PointerTo(_text) + Block.Padding;
        int odd = fast.Run(text, _index, Pinned.PointerTo(_odd));
        ids.Set(text, _index, layout, _rows);
        for (int i = 0; i < odd; i++)
        {
            deferredRows[left++] = _rows[_odd[i]];
        }

        return left;
    }

    /// <summary>Rewrites the rows that can be; the others move to the front.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Rewrite(byte* chunk, RowIndex index, int fieldCount, Span<int> deferredRows)
    {
        unchecked
        {
            (_length, _fields, _index.HasNonAscii, _index.Specials[0], _index.Starts[0]) = (0, 0, index.HasNonAscii, int.MaxValue, 0);
            (int left, int special, int at, int first) = (0, 0, 0, 0);
            foreach (int row in deferredRows)
            {
                // Rows with quotes are in order and come first; what goes back is odd by something else.
                for (; at < row; at++)
                {
                    first = index.Next(at, first, fieldCount);
                }

                int next = index.Next(row, first, fieldCount);
                while (index.Specials[special] < index.Starts[first])
                {
                    special++;
                }

                bool quoted = row == at && index.Specials[special] < index.Starts[next] && next - first == fieldCount;
                if (quoted && TryRewriteRow(chunk, index, first, next, special))
                {
                    _rows[_index.RowCount] = row;
                    _index.RowEnds[_index.RowCount++] = _length;
                }
                else
                {
                    deferredRows[left++] = row;
                }
            }

            return left;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryRewriteRow(byte* chunk, RowIndex index, int first, int next, int special)
    {
        unchecked
        {
            (int length, int fields) = (_length, _fields);
            byte* to = Pinned.PointerTo(_text) + Block.Padding;
            ushort* starts = Pinned.PointerTo(_index.Starts);
            int* specials = Pinned.PointerTo(index.Specials) + special;
            int start = index.Starts[first];
            for (int field = first + 1; field <= next; field++)
            {
                int after = index.Starts[field];
                int end = after - 1;
                end -= field == next && chunk[end - 1] == (byte)'\r' ? 1 : 0;
                if (*specials < end)
                {
                    // The only two quotes of the field must be its first and its last byte.
                    if (*specials != start || chunk[start] != (byte)'"' || specials[1] != end - 1 || chunk[end - 1] != (byte)'"')
                    {
                        return false;
                    }

                    specials += 2;
                    start++;
                    end--;
                }

                if (field == next && end > start && chunk[end - 1] == (byte)'\r')
                {
                    return false; // A carriage return of the field's own: without the terminator's it would be taken for that.
                }

                Copy(chunk + start, to + length, end - start);
                length += end - start + 1;
                to[length - 1] = (byte)(field == next ? '\n' : ',');
                starts[++fields] = (ushort)length;
                start = after;
            }

            (_length, _fields) = (length, fields);
            return true;
        }
    }

    /// <summary>Sixteen bytes at a time, a little further than asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(byte* from, byte* to, int length)
    {
        unchecked
        {
            for (int at = 0; at < length; at += Vector128<byte>.Count)
            {
                Vector128.Load(from + at).Store(to + at);
            }
        }
    }
}
