using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>A list of keys, numbered from 1, in pieces of two megabytes after a first small one. Keys are never moved.</summary>
internal sealed unsafe class IdKeys
{
    private const int PieceBits = 17;
    private const int PieceKeys = 1 << PieceBits;
    private const int FirstPieceKeys = 1 << 13;

    private readonly List<nint> _pieces = [];
    private IdKey* _next;
    private IdKey* _end;

    /// <summary>Number of keys.</summary>
    public long Count { get; private set; }

    /// <summary>Bytes allocated.</summary>
    public long Bytes { get; private set; }

    /// <summary>The key of a number.</summary>
    public IdKey this[uint number]
    {
        get
        {
            long index = number - 1L;
            return index < FirstPieceKeys
                ? ((IdKey*)_pieces[0])[index]
                : ((IdKey*)_pieces[1 + (int)((index - FirstPieceKeys) >> PieceBits)])[(index - FirstPieceKeys) & (PieceKeys - 1)];
        }
    }

    /// <summary>Adds a key.</summary>
    /// <returns>Its number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Add(IdKey key)
    {
        if (_next == _end)
        {
            AddPiece();
        }

        *_next++ = key;
        return (uint)++Count;
    }

    /// <summary>Removes all keys and frees their memory.</summary>
    public void Clear()
    {
        for (int piece = 0; piece < _pieces.Count; piece++)
        {
            LargeMemory.Free((IdKey*)_pieces[piece], LengthOf(piece));
        }

        _pieces.Clear();
        _next = null;
        _end = null;
        (Count, Bytes) = (0, 0);
    }

    private static int LengthOf(int piece) => piece == 0 ? FirstPieceKeys : PieceKeys;

    private void AddPiece()
    {
        int length = LengthOf(_pieces.Count);
        _next = LargeMemory.Allocate<IdKey>(length);
        _end = _next + length;
        _pieces.Add((nint)_next);
        Bytes += length * sizeof(IdKey);
    }
}
