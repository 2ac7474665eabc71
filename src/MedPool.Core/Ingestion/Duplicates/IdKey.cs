using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// An id in 16 bytes. Most ids fit as a whole, so that equal keys mean equal ids. The key of a long id is the hash of its text and the position of the text, by
/// which it is compared.
/// <code>
/// tag  bits of the top byte
/// 0x4n up to 15 bytes, as they are                                      n: length
/// 0x9n 16 to 30 digits, four bits each (the national platform's ids)    n: length - 16
/// 0xBn 16 to 20 letters, digits, '-', '_', six bits each                n: length - 16
/// 0xC0 any other id: Low is the hash of its text, the other bits of High are the position
/// </code>
/// </summary>
internal readonly record struct IdKey(ulong Low, ulong High)
{
    private const int TagShift = 56;
    private const ulong LongTag = 0xC0UL << TagShift;

    /// <summary>Whether this is the key of no id. No id has the key zero.</summary>
    public bool IsEmpty => (Low | High) == 0;

    /// <summary>Whether the id is long: its text is kept elsewhere.</summary>
    public bool IsLong => High >= LongTag;

    /// <summary>The position of the text of a long id.</summary>
    public long Position => (long)(High & ~LongTag);

    /// <summary>The key of an id that fits as a whole.</summary>
    /// <returns>False: the id is long.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryPack(ReadOnlySpan<byte> id, out IdKey key)
    {
        if (TryPackFrequent(id, out ulong low, out ulong high))
        {
            key = new IdKey(low, high);
            return true;
        }

        return TryPackLetters(id, out key);
    }

    /// <summary>The words of the key of a frequent form of ids: up to 15 bytes, or up to 30 digits.</summary>
    /// <returns>False: the id has another form.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryPackFrequent(ReadOnlySpan<byte> id, out ulong low, out ulong high)
    {
        unchecked
        {
            if (id.Length <= IdPacking.BytesMax)
            {
                low = IdPacking.Bytes(id, out ulong others);
                high = others | Tag(0x40 + id.Length);
                return true;
            }

            if (id.Length <= IdPacking.DigitsMax && IdPacking.TryDigits(id, out low, out ulong rest))
            {
                high = rest | Tag(0x90 + id.Length - 16);
                return true;
            }

            (low, high) = (0, 0);
            return false;
        }
    }

    /// <summary>The key of a long id.</summary>
    /// <param name="digest">The hash of its text.</param>
    /// <param name="position">The position of its text, below 2⁵⁶.</param>
    public static IdKey Long(ulong digest, long position) => new(digest, LongTag | (ulong)position);

    private static bool TryPackLetters(ReadOnlySpan<byte> id, out IdKey key)
    {
        (ulong low, ulong rest) = (0, 0);
        bool packs = id.Length <= IdPacking.LettersMax && IdPacking.TryLetters(id, out low, out rest);
        key = packs ? new IdKey(low, rest | Tag(0xB0 + id.Length - 16)) : default;
        return packs;
    }

    private static ulong Tag(int tag) => unchecked((ulong)tag) << TagShift;
}
