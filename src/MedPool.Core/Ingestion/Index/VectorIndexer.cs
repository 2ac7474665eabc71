using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>What 64 bytes hold: one bit a byte, the first byte in the lowest bit.</summary>
/// <param name="Ends">Commas and line feeds.</param>
/// <param name="LineFeeds">Line feeds.</param>
/// <param name="Specials">Quotes and NULs.</param>
/// <param name="NonAscii">Bytes from 0x80.</param>
internal readonly record struct ByteMasks(ulong Ends, ulong LineFeeds, ulong Specials, ulong NonAscii);

/// <summary>Classifies 64 bytes.</summary>
internal unsafe interface IByteMasks
{
    static abstract ByteMasks Load(byte* text);
}

/// <summary>64 bytes at a time into masks, masks into positions bit by bit.</summary>
internal sealed unsafe class VectorIndexer<TMasks> : DelimiterIndexer
    where TMasks : struct, IByteMasks
{
    private const int Step = 64;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Index(byte* chunk, int length, RowIndex index)
    {
        ushort* starts = Pinned.PointerTo(index.Starts);
        int* rowEnds = Pinned.PointerTo(index.RowEnds);
        int* specials = Pinned.PointerTo(index.Specials);
        unchecked
        {
            starts[0] = 0;
            (int startCount, int rowCount, int specialCount, ulong nonAscii) = (1, 0, 0, 0);
            for (int offset = 0; offset < length; offset += Step)
            {
                ulong within = length - offset >= Step ? ulong.MaxValue : (1UL << (length - offset)) - 1;
                ByteMasks masks = TMasks.Load(chunk + offset);
                ulong mask = masks.Ends & within;
                nonAscii |= masks.NonAscii & within;
                for (ulong lineFeeds = masks.LineFeeds & within; lineFeeds != 0; lineFeeds &= lineFeeds - 1)
                {
                    rowEnds[rowCount++] = offset + BitOperations.TrailingZeroCount(lineFeeds) + 1;
                }

                for (ulong odd = masks.Specials & within; odd != 0; odd &= odd - 1)
                {
                    specials[specialCount++] = offset + BitOperations.TrailingZeroCount(odd);
                }

                startCount = AppendMany(starts, startCount, mask, offset + 1);
            }

            specials[specialCount] = int.MaxValue;
            index.DelimiterCount = startCount - 1;
            index.RowCount = rowCount;
            index.HasNonAscii = nonAscii != 0;
        }
    }

    /// <summary>Eight positions at a time without asking how many there are; what is too many is overwritten by the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AppendMany(ushort* positions, int count, ulong mask, int offset)
    {
        unchecked
        {
            int total = BitOperations.PopCount(mask);
            for (ushort* to = positions + count; mask != 0; to += 8)
            {
                to[0] = TakeFirst(ref mask, offset);
                to[1] = TakeFirst(ref mask, offset);
                to[2] = TakeFirst(ref mask, offset);
                to[3] = TakeFirst(ref mask, offset);
                to[4] = TakeFirst(ref mask, offset);
                to[5] = TakeFirst(ref mask, offset);
                to[6] = TakeFirst(ref mask, offset);
                to[7] = TakeFirst(ref mask, offset);
            }

            return count + total;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort TakeFirst(ref ulong mask, int offset)
    {
        unchecked
        {
            ushort position = (ushort)(offset + BitOperations.TrailingZeroCount(mask));
            mask &= mask - 1;
            return position;
        }
    }
}

/// <summary>AVX2: two vectors of 32 bytes.</summary>
internal readonly unsafe struct Avx2Masks : IByteMasks
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ByteMasks Load(byte* text)
    {
        Vector256<byte> low = Vector256.Load(text);
        Vector256<byte> high = Vector256.Load(text + 32);
        ulong lineFeeds = Mask(low, high, (byte)'\n');
        return new ByteMasks(
            Mask(low, high, (byte)',') | lineFeeds,
            lineFeeds,
            Mask(low, high, (byte)'"') | Mask(low, high, 0),
            low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(Vector256<byte> low, Vector256<byte> high, byte character) =>
        Vector256.Equals(low, Vector256.Create(character)).ExtractMostSignificantBits()
        | ((ulong)Vector256.Equals(high, Vector256.Create(character)).ExtractMostSignificantBits() << 32);
}

/// <summary>
/// Any machine with vectors of 16 bytes, or none: the framework falls back by itself. Four vectors; since bits are dear to take out of one on
/// some machines, what is rare is first asked of all four at once.
/// </summary>
internal readonly unsafe struct Vector128Masks : IByteMasks
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ByteMasks Load(byte* text)
    {
        Vector128<byte> v0 = Vector128.Load(text);
        Vector128<byte> v1 = Vector128.Load(text + 16);
        Vector128<byte> v2 = Vector128.Load(text + 32);
        Vector128<byte> v3 = Vector128.Load(text + 48);
        ulong lineFeeds = Bits(Equal(v0, '\n'), Equal(v1, '\n'), Equal(v2, '\n'), Equal(v3, '\n'));
        ulong commas = Bits(Equal(v0, ','), Equal(v1, ','), Equal(v2, ','), Equal(v3, ','));
        return new ByteMasks(commas | lineFeeds, lineFeeds, RareBits(Special(v0), Special(v1), Special(v2), Special(v3)), RareBits(v0, v1, v2, v3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Equal(Vector128<byte> bytes, char character) => Vector128.Equals(bytes, Vector128.Create((byte)character));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Special(Vector128<byte> bytes) => Equal(bytes, '"') | Equal(bytes, '\0');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong RareBits(Vector128<byte> v0, Vector128<byte> v1, Vector128<byte> v2, Vector128<byte> v3) =>
        (v0 | v1 | v2 | v3).ExtractMostSignificantBits() == 0 ? 0 : Bits(v0, v1, v2, v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector128<byte> v0, Vector128<byte> v1, Vector128<byte> v2, Vector128<byte> v3) =>
        v0.ExtractMostSignificantBits() | (v1.ExtractMostSignificantBits() << 16) | ((ulong)(v2.ExtractMostSignificantBits() | (v3.ExtractMostSignificantBits() << 16)) << 32);
}
