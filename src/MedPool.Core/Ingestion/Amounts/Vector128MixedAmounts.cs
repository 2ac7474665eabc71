using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Vectors of 16 bytes, on any machine: amounts with no, one or two decimals, with or without a sign, up to 13 digits before the point. A window ends as many
/// bytes behind its field as the field lacks of a point and two decimals, so that the point is, or would be, byte 13. The mask clears the sign and the bytes
/// that do not belong to the field.
/// <code>
/// -12.50    … , - 1 2 . 5 0     ends with the field      masked   0 0 1 2 . 5 0
/// 12.5      … , 1 2 . 5 , ?     one byte behind                   0 0 1 2 . 5 0
/// 12        , 1 2 , ? ? ?       three                             0 0 1 2 0 0 0
/// words     D0  D1  D2  D3      as Vector128Amounts has them
/// × 10⁴ 1 / 10³ 1               H = 10⁴·D0 + D1,  L = 10³·D2 + D3,  fen = 10⁷·H + L
/// </code>
/// </summary>
internal readonly unsafe struct Vector128MixedAmounts : IAmountPath<Vector128MixedAmounts>
{
    private const int LengthMin = 4; // 0.00
    private const int LengthMax = AmountWindow.Length;

    private readonly AmountLocator _locator;

    private Vector128MixedAmounts(PaddedLayout layout) => _locator = new AmountLocator(layout);

    /// <inheritdoc/>
    public static Vector128MixedAmounts Of(PaddedLayout layout) => new(layout);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryDecode(byte* text, ushort* starts, int carriageReturn, int count, long* amounts)
    {
        unchecked
        {
            Vector128<byte> worst = default;
            int lengths = 0;
            for (int i = 0; i < count; i += 2)
            {
                Vector128<byte> first = LoadDigits(text, starts, carriageReturn, i, ref lengths, out long firstSign);
                Vector128<byte> second = LoadDigits(text, starts, carriageReturn, i + 1, ref lengths, out long secondSign);
                worst = Vector128.Max(worst, Vector128.Max(first, second));
                Vector128<long> signs = Vector128.Create(firstSign, secondSign);
                (((Fen(first, second) ^ signs) - signs) & Vector128.Load(_locator.Keep + i)).Store(amounts + i);
            }

            // A length out of range sets the sign bit.
            return lengths >= 0 && !Vector128.GreaterThanAny(worst, Vector128.Create(AmountWindow.DigitMax));
        }
    }

    /// <summary>The digits of an amount, at the places that they have with two decimals. The sign is -1 or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<byte> LoadDigits(byte* text, ushort* starts, int carriageReturn, int amount, ref int lengths, out long sign)
    {
        unchecked
        {
            byte* end = text + _locator.End(starts, carriageReturn, amount, out int length);
            int minus = end[-length] == (byte)'-' ? 1 : 0;
            int twoDecimals = end[-3] == (byte)'.' ? 1 : 0;
            int oneDecimal = end[-2] == (byte)'.' ? 1 : 0;

            // The point may belong to the field before; the field is then so short that its length is out of range.
            int behind = (twoDecimals - 1) & (3 - (2 * oneDecimal));
            int whole = length - minus + behind;
            lengths |= (whole - LengthMin) | (LengthMax - whole);
            sign = -minus;
            return (Vector128.Load(end + behind - AmountWindow.Length) ^ Vector128Amounts.Zeros) & AmountWindow.Mask(_locator.Masks, whole, behind);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> Fen(Vector128<byte> first, Vector128<byte> second)
    {
        unchecked
        {
            Vector128<uint> fours = Vector128Amounts.Fours(first, second).AsUInt32();
            Vector128<uint> left = (fours & Vector128.Create(0xFFFFu)) * Vector128.Create(10_000u, 1_000, 10_000, 1_000);
            Vector128<ulong> halves = (left + (fours >>> 16)).AsUInt64();
            return (((halves & Vector128.Create((ulong)uint.MaxValue)) * 10_000_000) + (halves >>> 32)).AsInt64();
        }
    }
}
