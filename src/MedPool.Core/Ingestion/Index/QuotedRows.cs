using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Copies rows whose only irregularity is quotation marks, without these marks, into a chunk of their own, which then goes through the same loops as any
/// other chunk.
/// <code>
/// chunk    "S1","P1",330702,"310",…
/// copy     S1,P1,330702,310,…
/// </code>
/// A quotation mark must enclose a whole field. A field with a quotation mark, a comma or a line break inside stays deferred. Not safe for concurrent use.
/// </summary>
internal sealed unsafe class QuotedRows
{
    private readonly byte[] _text = GC.AllocateUninitializedArray<byte>(RowText.Padding + RowIndex.ChunkBytes + RowText.Padding, pinned: true);
    private readonly int[] _rows = new int[RowIndex.ChunkBytes + 1];

    private int _length;
    private int _fields;

    /// <summary>The text of the copied rows.</summary>
    public byte* Text => Pinned.PointerTo(_text) + RowText.Padding;

    /// <summary>The index of that text.</summary>
    public RowIndex Index { get; } = new();

    /// <summary>By copied row: its number in the chunk.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, Index.RowCount);

    /// <summary>Copies what can be copied of a chunk's deferred rows.</summary>
    /// <param name="chunk">The chunk, which has quotation marks or NULs.</param>
    /// <param name="index">Its index.</param>
    /// <param name="fieldCount">Number of fields of the header.</param>
    /// <param name="deferredRows">The deferred rows, those with quotation marks first and in order; the rows that were not copied move to the front.</param>
    /// <returns>The number of rows that were not copied.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Copy(byte* chunk, RowIndex index, int fieldCount, Span<int> deferredRows)
    {
        unchecked
        {
            (_length, _fields, Index.RowCount, Index.HasNonAscii, Index.Specials[0], Index.Starts[0]) = (0, 0, 0, index.HasNonAscii, int.MaxValue, 0);
            (int left, int special, int at, int first) = (0, 0, 0, 0);
            foreach (int row in deferredRows)
            {
                // A row number that goes back begins the rows that were deferred for another reason.
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
                if (quoted && TryCopyRow(chunk, index, first, next, special))
                {
                    _rows[Index.RowCount] = row;
                    Index.RowEnds[Index.RowCount++] = _length;
                }
                else
                {
                    deferredRows[left++] = row;
                }
            }

            Index.DelimiterCount = _fields;
            Index.Close();
            return left;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryCopyRow(byte* chunk, RowIndex index, int first, int next, int special)
    {
        unchecked
        {
            (int length, int fields) = (_length, _fields);
            byte* to = Text;
            ushort* starts = Pinned.PointerTo(Index.Starts);
            int* specials = Pinned.PointerTo(index.Specials) + special;
            int start = index.Starts[first];
            for (int field = first + 1; field <= next; field++)
            {
                int after = index.Starts[field];
                int end = after - 1;
                end -= field == next && chunk[end - 1] == (byte)'\r' ? 1 : 0;
                if (*specials < end)
                {
                    // The field must have two quotation marks, its first and its last byte.
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
                    return false; // A CR that belongs to the field would be read as part of the line end.
                }

                CopyBytes(chunk + start, to + length, end - start);
                length += end - start + 1;
                to[length - 1] = (byte)(field == next ? '\n' : ',');
                starts[++fields] = (ushort)length;
                start = after;
            }

            (_length, _fields) = (length, fields);
            return true;
        }
    }

    /// <summary>Copies 16 bytes at a time, up to 15 more than asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyBytes(byte* from, byte* to, int length)
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
