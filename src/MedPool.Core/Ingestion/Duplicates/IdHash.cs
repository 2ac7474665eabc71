using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace MedPool.Internals;

/// <summary>
/// The hash of ids. Its key is random for each run, so that nobody can prepare a file whose ids all have the same hash. Two ids with the same hash only cost a
/// comparison.
/// </summary>
/// <param name="First">Any number.</param>
/// <param name="Second">An odd number, for texts.</param>
/// <param name="Third">An odd number, for words.</param>
internal readonly record struct IdHash(ulong First, ulong Second, ulong Third)
{
    /// <summary>A random hash.</summary>
    public static IdHash Draw()
    {
        Span<byte> bytes = stackalloc byte[24];
        RandomNumberGenerator.Fill(bytes);
        return new IdHash(BitConverter.ToUInt64(bytes), BitConverter.ToUInt64(bytes[8..]) | 1, BitConverter.ToUInt64(bytes[16..]) | 1);
    }

    /// <summary>
    /// The hash of a key: 64 well-mixed bits. Keys that differ only in the low word never have the same hash. The hash of a long id does not depend on the
    /// position of its text.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(IdKey key) => OfLow(key.Low, OfHigh(key.IsLong ? 0 : key.High));

    /// <summary>The part of the high word in the hash of a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong OfHigh(ulong high) => Mix(high ^ First);

    /// <summary>The hash of a key.</summary>
    /// <param name="low">Its low word.</param>
    /// <param name="mixed">The part of its high word: <see cref="OfHigh"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong OfLow(ulong low, ulong mixed) => Mix(low ^ mixed);

    /// <summary>The low word of the key with a hash and a high word: the inverse of <see cref="Of(IdKey)"/>.</summary>
    public ulong LowOf(ulong hash, ulong high)
    {
        ulong inverse = Inverse(Third);
        ulong mixed = unchecked((hash ^ (hash >> 32)) * inverse);
        mixed = unchecked((mixed ^ (mixed >> 32)) * inverse);
        return mixed ^ OfHigh(high);
    }

    /// <summary>The hash of the text of a long id, of 16 bytes or more. The last eight bytes may overlap the ones before.</summary>
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

    // The factor that undoes a product with an odd number. Each step doubles the number of correct bits; an odd number itself has three.
    private static ulong Inverse(ulong odd)
    {
        ulong inverse = odd;
        for (int bits = 3; bits < 64; bits *= 2)
        {
            inverse = unchecked(inverse * (2 - (odd * inverse)));
        }

        return inverse;
    }

    // Every step can be undone: a product with an odd number, and a shift by half of the word.
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
