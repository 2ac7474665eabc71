using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace MedPool.Internals;

/// <summary>
/// By which ids are placed. Its key is drawn per run, so that nobody can prepare a file whose ids all meet in one place; two ids with one
/// hash cost a comparison and nothing else.
/// </summary>
/// <param name="First">Any number.</param>
/// <param name="Second">Any number, that mixes if it is odd: of texts.</param>
/// <param name="Third">An odd number: of words.</param>
internal readonly record struct IdHash(ulong First, ulong Second, ulong Third)
{
    public static IdHash Draw()
    {
        Span<byte> bytes = stackalloc byte[24];
        RandomNumberGenerator.Fill(bytes);
        return new IdHash(BitConverter.ToUInt64(bytes), BitConverter.ToUInt64(bytes[8..]) | 1, BitConverter.ToUInt64(bytes[16..]) | 1);
    }

    /// <summary>64 well-mixed bits of a key; of keys that differ in the low word alone, never the same. Of a long id's they do not depend on its position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(IdKey key) => OfLow(key.Low, OfHigh(key.IsLong ? 0 : key.High));

    /// <summary>What the high word of a key adds to its hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong OfHigh(ulong high) => Mix(high ^ First);

    /// <summary>The hash of a key.</summary>
    /// <param name="low">Its low word.</param>
    /// <param name="mixed">What its high word adds: <see cref="OfHigh"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong OfLow(ulong low, ulong mixed) => Mix(low ^ mixed);

    /// <summary>The low word of the key that has a hash and a high word: what <see cref="Of(IdKey)"/> did, undone.</summary>
    public ulong LowOf(ulong hash, ulong high)
    {
        ulong inverse = Inverse(Third);
        ulong mixed = unchecked((hash ^ (hash >> 32)) * inverse);
        mixed = unchecked((mixed ^ (mixed >> 32)) * inverse);
        return mixed ^ OfHigh(high);
    }

    /// <summary>64 bits of the text of a long id: of 16 bytes and more. The last eight bytes may overlap those before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Of(ReadOnlySpan<byte> id)
    {
        ulong digest = First ^ (ulong)id.Length;
        for (int at = 0; at + 8 < id.Length; at += 8)
        {
            digest = Fold(digest ^ BitConverter.ToUInt64(id[at..]));
        }

        return Fold(digest ^ BitConverter.ToUInt64(id[^8..]));
    }

    // By which a product with an odd number is undone. Each step doubles the bits that are right, of which an odd number itself has three.
    private static ulong Inverse(ulong odd)
    {
        ulong inverse = odd;
        for (int bits = 3; bits < 64; bits *= 2)
        {
            inverse = unchecked(inverse * (2 - (odd * inverse)));
        }

        return inverse;
    }

    // Each step can be undone: a product with an odd number, and a shift by half of the word.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Mix(ulong word)
    {
        word = unchecked(word * Third);
        word = unchecked((word ^ (word >> 32)) * Third);
        return word ^ (word >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Fold(ulong value)
    {
        ulong high = Math.BigMul(value, Second, out ulong low);
        return high ^ low;
    }
}
