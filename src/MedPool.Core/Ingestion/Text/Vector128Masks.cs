using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Any machine: four vectors of 16 bytes, which the framework emulates where there are none. On some machines it is slow to get bits out of a vector, so
/// rare bytes are first looked for in all four vectors at once.
/// </summary>
internal readonly unsafe struct Vector128Masks : IByteMasks
{
    /// <inheritdoc/>
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
        v0.ExtractMostSignificantBits()
        | (v1.ExtractMostSignificantBits() << 16)
        | ((ulong)(v2.ExtractMostSignificantBits() | (v3.ExtractMostSignificantBits() << 16)) << 32);
}
