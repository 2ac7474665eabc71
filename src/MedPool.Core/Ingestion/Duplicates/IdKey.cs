using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// An id in 16 bytes. Most ids fit and are held as they are, so that equal keys mean equal ids. Of a long one there is a digest, by which it
/// is placed, and the position of its text, by which it is compared.
/// <code>
/// tag  bits of the top byte
/// 0x4n up to 15 bytes, as they are                                      n: length
/// 0x9n 16 to 30 digits, four bits each (the national platform's ids)    n: length - 16
/// 0xBn 16 to 20 letters, digits, '-', '_', six bits each                n: length - 16
/// 0xC0 anything else: Low is the digest, the other bits of High the position
/// </code>
/// </summary>
internal readonly record struct IdKey(ulong Low, ulong High)
{
    private const int TagShift = 56;
    private const ulong LongTag = 0xC0UL << TagShift;

    /// <summary>Whether this is no id; no id has the key zero.</summary>
    public bool IsEmpty => (Low | High) == 0;

    /// <summary>Whether the id's text is elsewhere.</summary>
    public bool IsLong => High >= LongTag;

    /// <summary>Where the text of a long id is.</summary>
    public long Position => (long)(High & ~LongTag);

    /// <summary>The key of an id that is held as it is; false for a long one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryPack(ReadOnlySpan<byte> id, out IdKey key)
    {
        if (TryPackOften(id, out ulong low, out ulong high))
        {
            key = new IdKey(low, high);
            return true;
        }

        return TryPackLetters(id, out key);
    }

    /// <summary>The words of the key of a short id or one of digits, which most are; false for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryPackOften(ReadOnlySpan<byte> id, out ulong low, out ulong high)
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
    /// <param name="digest">Equal for equal ids.</param>
    /// <param name="position">Where its text is: below 2⁵⁶.</param>
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
