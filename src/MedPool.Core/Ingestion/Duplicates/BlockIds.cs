using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The keys of a block's ids by row, and the texts of the long ones: found by the worker, compared when the block's turn comes.</summary>
internal sealed unsafe class BlockIds
{
    private const int IdColumn = 0; // Of both kinds.
    private const int RowsFirst = 4096;

    private IdKey[] _keys = [];
    private ulong[] _places = [];
    private byte[] _long = [];
    private int _longLength;

    /// <summary>By row: the key, if the row is posted.</summary>
    public ReadOnlySpan<IdKey> Keys => _keys;

    /// <summary>By row: the key's hash.</summary>
    public ReadOnlySpan<ulong> Places => _places;

    /// <summary>The text of a long id.</summary>
    public ReadOnlySpan<byte> Text(IdKey key)
    {
        int at = (int)key.Position;
        return _long.AsSpan(at + 1, _long[at]);
    }

    /// <summary>Makes room for another block's.</summary>
    public void Clear() => _longLength = 0;

    /// <summary>Makes room for the rows of the block; asked for in runs that check duplicates alone.</summary>
    public void Reserve(int rows)
    {
        if (rows > _keys.Length)
        {
            Array.Resize(ref _keys, Math.Max(RowsFirst, rows * 2));
            Array.Resize(ref _places, _keys.Length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int row, ReadOnlySpan<byte> id, IdHash hash)
    {
        if (!IdKey.TryPack(id, out IdKey key))
        {
            key = KeepLong(id, hash);
        }

        _keys[row] = key;
        _places[row] = hash.Of(key);
    }

    /// <summary>Sets every row of as many fields as the header; odd rows are set again, or not used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SetRows(byte* text, RowIndex index, RecordLayout layout, IdHash hash, int firstRow)
    {
        unchecked
        {
            nint field = layout.FieldOfColumn[IdColumn];
            nint fieldCount = layout.FieldCount;
            int lastField = field == fieldCount - 1 ? 1 : 0;
            ushort* starts = Pinned.PointerTo(index.Starts);
            int* rowEnds = Pinned.PointerTo(index.RowEnds);
            nint delimiterCount = index.DelimiterCount;
            Span<IdKey> keys = _keys.AsSpan(firstRow, index.RowCount);
            Span<ulong> places = _places.AsSpan(firstRow, index.RowCount);
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
                if (!IdKey.TryPackOften(new ReadOnlySpan<byte>(id, length), out ulong low, out ulong high))
                {
                    SetSeldom(firstRow + row, new ReadOnlySpan<byte>(id, length), hash);
                    continue;
                }

                // Most ids begin as the one before, and what they begin with is half of the hash.
                if (high != lastHigh)
                {
                    (lastHigh, mixed) = (high, hash.OfHigh(high));
                }

                keys[row] = new IdKey(low, high);
                places[row] = hash.OfLow(low, mixed);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SetSeldom(int row, ReadOnlySpan<byte> id, IdHash hash)
    {
        if (id.Length <= FieldChecks.TextLengthMax)
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
