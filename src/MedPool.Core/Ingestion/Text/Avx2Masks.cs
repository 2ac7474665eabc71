using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>AVX2: two vectors of 32 bytes.</summary>
internal readonly unsafe struct Avx2Masks : IByteMasks
{
    /// <inheritdoc/>
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
