using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// The common form of amounts: two decimals, no sign, below 100 000 yuan. A <see cref="FieldVector"/> holds eight of them, eight bytes each.
/// <code>
/// 12.50         0 0 0 1 2 0 5 0       digits, and 0 in place of the point
/// × 10 1 10 1 1 0 10 1                W0  W1  W2  W3    words: two digits, two digits, the last digit of the yuan, fen
/// × 1000 10 100 1                     H       L         H = 1000·W0 + 10·W1,  L = 100·W2 + W3
/// × (100 · 2³² + 1)                   fen = 100·H + L in the upper half
/// </code>
/// </summary>
internal static class CommonAmounts
{
    /// <summary>Amounts are below this, in fen.</summary>
    public const long Limit = 10_000_000;

    private const ulong Pairs = 0x010A_0001_010A_010A; // 10, 1, 10, 1, 1, 0, 10, 1
    private const ulong Fours = 0x0001_0064_000A_03E8; // 1000, 10, 100, 1
    private const ulong Hundred = (100UL << 32) + 1;

    /// <summary>The weights of eight amounts.</summary>
    public static Vector512<sbyte> All
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(Pairs).AsSByte();
    }

    /// <summary>The weights of the first three amounts; the others become zero.</summary>
    public static Vector512<sbyte> FirstThree
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(Pairs, Pairs, Pairs, 0, 0, 0, 0, 0).AsSByte();
    }

    /// <summary>The weights of the first five amounts; the others become zero.</summary>
    public static Vector512<sbyte> FirstFive
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(Pairs, Pairs, Pairs, Pairs, Pairs, 0, 0, 0).AsSByte();
    }

    /// <summary>The amounts in fen.</summary>
    /// <param name="digits">The digits.</param>
    /// <param name="weights"><see cref="All"/>, <see cref="FirstThree"/> or <see cref="FirstFive"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Fen(Vector512<byte> digits, Vector512<sbyte> weights)
    {
        Vector512<short> words = Avx512BW.MultiplyAddAdjacent(digits, weights);
        Vector512<ulong> halves = Avx512BW.MultiplyAddAdjacent(words, Vector512.Create(Fours).AsInt16()).AsUInt64();
        return unchecked((halves * Vector512.Create(Hundred)) >>> 32).AsInt64();
    }

    /// <summary>A bit for each amount that is not zero. For amounts without signs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint NotZero(Vector512<long> amounts) =>
        unchecked((nint)Vector512.GreaterThan(amounts, Vector512<long>.Zero).ExtractMostSignificantBits());
}
