using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// The keys of a block's ids, by row, and the texts of the long ids. The worker sets them; they are compared when the block is finished, in order.
/// </summary>
internal sealed unsafe class BlockIds
{
    private const int RowsFirst = 4096;

    private IdKey[] _keys = [];
    private ulong[] _hashes = [];
    private byte[] _long = [];
    private int _longLength;

    /// <summary>By row: the key of its id, if the row is posted.</summary>
    public ReadOnlySpan<IdKey> Keys => _keys;

    /// <summary>By row: the key's hash.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes;

    /// <summary>The text of a long id.</summary>
    public ReadOnlySpan<byte> Text(IdKey key)
    {
        int at = (int)key.Position;
        return _long.AsSpan(at + 1, _long[at]);
    }

    /// <summary>Forgets the ids of the block before.</summary>
    public void Clear() => _longLength = 0;

    /// <summary>Makes room for so many rows. Only runs that check duplicates call it.</summary>
    public void Reserve(int rows)
    {
        if (rows > _keys.Length)
        {
            Array.Resize(ref _keys, Math.Max(RowsFirst, rows * 2));
            Array.Resize(ref _hashes, _keys.Length);
        }
    }

    /// <summary>Sets the id of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int row, ReadOnlySpan<byte> id, IdHash hash)
    {
        if (!IdKey.TryPack(id, out IdKey key))
        {
            key = KeepLong(id, hash);
        }

        _keys[row] = key;
        _hashes[row] = hash.Of(key);
    }

    /// <summary>Sets the ids of the rows of a chunk that have as many fields as the header. Deferred rows are set again or not used.</summary>
    /// <param name="text">The chunk's text.</param>
    /// <param name="index">The chunk's index.</param>
    /// <param name="layout">The layout of the rows.</param>
    /// <param name="hash">Hashes ids.</param>
    /// <param name="firstRow">The chunk's first row in its block.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SetRows(byte* text, RowIndex index, RecordLayout layout, IdHash hash, int firstRow)
    {
        unchecked
        {
            nint field = layout.FieldOfColumn[RecordColumns.Id];
            nint fieldCount = layout.FieldCount;
            int lastField = field == fieldCount - 1 ? 1 : 0;
            ushort* starts = Pinned.PointerTo(index.Starts);
            int* rowEnds = Pinned.PointerTo(index.RowEnds);
            nint delimiterCount = index.DelimiterCount;
            Span<IdKey> keys = _keys.AsSpan(firstRow, index.RowCount);
            Span<ulong> hashes = _hashes.AsSpan(firstRow, index.RowCount);
            (nint first, ulong lastHigh, ulong mixed) = (0, 0, 0);
            for (int row = 0; row < keys.Length; row++)
            {
                int end = rowEnds[row];
                nint next = first + fieldCount;
                if (next > delimiterCount || starts[next] != end)
                {
                    first = IndexedChunk.Skip(starts, first, end);
                    continue;
                }

                byte* id = text + starts[first + field];
                int length = starts[first + field + 1] - starts[first + field] - 1;
                length -= lastField & (id[length - 1] == (byte)'\r' ? 1 : 0);
                first = next;
                if (!IdKey.TryPackFrequent(new ReadOnlySpan<byte>(id, length), out ulong low, out ulong high))
                {
                    SetRare(firstRow + row, new ReadOnlySpan<byte>(id, length), hash);
                    continue;
                }

                // Most ids have the same prefix as the id before, and the prefix is half of the hash.
                if (high != lastHigh)
                {
                    (lastHigh, mixed) = (high, hash.OfHigh(high));
                }

                keys[row] = new IdKey(low, high);
                hashes[row] = hash.OfLow(low, mixed);
            }
        }
    }

    /// <summary>Sets the ids of rows that were copied without their quotation marks.</summary>
    /// <param name="quoted">The copied rows.</param>
    /// <param name="layout">The layout of the rows.</param>
    /// <param name="hash">Hashes ids.</param>
    /// <param name="firstRow">The chunk's first row in its block.</param>
    public void SetRows(QuotedRows quoted, RecordLayout layout, IdHash hash, int firstRow)
    {
        int field = layout.FieldOfColumn[RecordColumns.Id];
        ReadOnlySpan<int> rows = quoted.Rows;
        for (int row = 0; row < rows.Length; row++)
        {
            int first = row * layout.FieldCount;
            int start = quoted.Index.Starts[first + field];
            int length = quoted.Index.Starts[first + field + 1] - 1 - start;
            if (length <= TextField.LengthMax)
            {
                Set(firstRow + rows[row], new ReadOnlySpan<byte>(quoted.Text + start, length), hash);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SetRare(int row, ReadOnlySpan<byte> id, IdHash hash)
    {
        if (id.Length <= TextField.LengthMax)
        {
            Set(row, id, hash);
        }
    }

    private IdKey KeepLong(ReadOnlySpan<byte> id, IdHash hash)
    {
        if (_longLength + 1 + id.Length > _long.Length)
        {
            Array.Resize(ref _long, Math.Max(4096, _long.Length * 2));
        }

        int at = _longLength;
        _long[at] = (byte)id.Length;
        id.CopyTo(_long.AsSpan(at + 1));
        _longLength += 1 + id.Length;
        return IdKey.Long(hash.Of(id), at);
    }
}
