using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Vectors of 16 bytes, on any machine: amounts with two decimals and no sign, below ten million yuan, so that they fit 32 bits. Digits are combined by
/// multiplication, first two, then four:
/// <code>
/// bytes    0 0 | 0 0 | 0 0 | b6 b7 | b8 b9 | b10 b11 | b12 . | b14 b15
/// × 10 1   0     0     0     W3      W4      W5        W6      W7       bytes of two digits (W6 × 1 0), of two amounts in a vector
/// × 100 1  0           D1            D2                D3               words of four digits; D3 = yuan units and fen
/// fen = 10⁷·D1 + 10³·D2 + D3
/// </code>
/// </summary>
internal readonly unsafe struct Vector128Amounts : IAmountPath<Vector128Amounts>
{
    private const int LengthMin = 4; // 0.00
    // One less than a power of two, so that the or of all lengths can be checked at once. At 11 bytes the first must be 0.
    private const uint LengthRange = 7;

    private readonly AmountLocator _locator;

    private Vector128Amounts(PaddedLayout layout) => _locator = new AmountLocator(layout);

    /// <inheritdoc/>
    public static Vector128Amounts Of(PaddedLayout layout) => new(layout);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryDecode(byte* text, ushort* starts, int carriageReturn, int count, long* amounts)
    {
        unchecked
        {
            Vector128<byte> worst = default;
            uint lengths = 0;
            for (int i = 0; i < count; i += 4)
            {
                Vector128<byte> d0 = LoadDigits(text, starts, carriageReturn, i, ref lengths);
                Vector128<byte> d1 = LoadDigits(text, starts, carriageReturn, i + 1, ref lengths);
                Vector128<byte> d2 = LoadDigits(text, starts, carriageReturn, i + 2, ref lengths);
                Vector128<byte> d3 = LoadDigits(text, starts, carriageReturn, i + 3, ref lengths);
                worst = Vector128.Max(worst, Vector128.Max(Vector128.Max(d0, d1), Vector128.Max(d2, d3)));
                (Vector256.Create(Fen(d0, d1), Fen(d2, d3)) & Vector256.Load(_locator.Keep + i)).Store(amounts + i);
            }

            // 9 for digits, 0 for the point.
            Vector128<byte> limits = Vector128.Create(0x0909_0009_0909_0909UL, 0x0909_0009_0909_0909UL).AsByte();
            return lengths <= LengthRange && Vector128.SubtractSaturate(worst, limits) == Vector128<byte>.Zero;
        }
    }

    /// <summary>By xor, turns digits into 0 to 9 and the point, at its place, into 0.</summary>
    internal static Vector128<byte> Zeros
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(0x3030_3030_3030_3030UL, 0x3030_2E30_3030_3030UL).AsByte();
    }

    /// <summary>Two amounts as words of four digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<ushort> Fours(Vector128<byte> first, Vector128<byte> second)
    {
        Vector128<ushort> twos = Vector128.NarrowWithSaturation(Twos(first), Twos(second)).AsUInt16();
        return unchecked(((twos & Vector128.Create((ushort)0xFF)) * 100) + (twos >>> 8));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<byte> LoadDigits(byte* text, ushort* starts, int carriageReturn, int amount, ref uint lengths)
    {
        unchecked
        {
            int end = _locator.End(starts, carriageReturn, amount, out int length);
            lengths |= (uint)(length - LengthMin);
            return (Vector128.Load(text + end - AmountWindow.Length) ^ Zeros) & AmountWindow.Mask(_locator.Masks, length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> Fen(Vector128<byte> first, Vector128<byte> second)
    {
        unchecked
        {
            Vector128<uint> fours = Fours(first, second).AsUInt32();
            Vector128<uint> right = (fours & Vector128.Create(0xFFFFu)) * Vector128.Create(0u, 1_000, 0, 1_000);
            Vector128<ulong> parts = (((fours >>> 16) * Vector128.Create(10_000_000u, 1, 10_000_000, 1)) + right).AsUInt64();
            return ((parts & Vector128.Create((ulong)uint.MaxValue)) + (parts >>> 32)).AsInt64();
        }
    }

    /// <summary>Words of two digits: the upper byte of the product with 1 + 10 × 2⁸ is ten times the first digit plus the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Twos(Vector128<byte> digits)
    {
        Vector128<ushort> pairs = Vector128.Create(0x0A01_0A01_0A01_0A01UL, 0x0A01_0100_0A01_0A01UL).AsUInt16();
        return unchecked((digits.AsUInt16() * pairs) >>> 8).AsInt16();
    }
}
