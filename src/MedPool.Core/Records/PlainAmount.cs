using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// The form of most amounts: two decimals, no sign, below 100 000 yuan. Read without a branch for each digit: the eight bytes that end where the text
/// ends are loaded, the point is removed, and digits are multiplied together, first in pairs, then pairs of pairs.
/// <code>
/// 12.50      . . . 1 2 . 5 0   →   0 0 0 0 1 2 5 0   →   00 00 12 50   →   0000 1250   →   1250 fen
/// </code>
/// A text of any other form is left to <see cref="AmountField"/>.
/// </summary>
internal static class PlainAmount
{
    private const int LengthMin = 4;
    private const int LengthMax = 8;
    private const ulong Zeros = 0x3030_2E30_3030_3030;
    // Added to a digit, or to the zero in place of the point, these set the high bit of a byte that is too large.
    private const ulong Limits = 0x7676_7F76_7676_7676;
    private const ulong HighBits = 0x8080_8080_8080_8080;
    private const ulong Decimals = 0xFFFF_0000_0000_0000;
    private const ulong Whole = 0x0000_00FF_FFFF_FFFF;

    /// <summary>Reads an amount of that form.</summary>
    /// <param name="text">The field's text.</param>
    /// <param name="fen">Receives the amount in fen.</param>
    /// <returns>False: the text has another form, and may still be an amount.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse(ReadOnlySpan<byte> text, out long fen)
    {
        fen = 0;
        if (text.Length is < LengthMin or > LengthMax)
        {
            return false;
        }

        unchecked
        {
            int empty = 8 * (LengthMax - text.Length);
            ulong first = BinaryPrimitives.ReadUInt32LittleEndian(text);
            ulong last = BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]);
            ulong digits = (((last << 32) | (uint)(first << empty)) ^ Zeros) & (ulong.MaxValue << empty);
            if ((((digits + Limits) | digits) & HighBits) != 0)
            {
                return false;
            }

            ulong all = (digits & Decimals) | ((digits & Whole) << 8);
            all = (((all * ((10 << 8) + 1)) >> 8) & 0x00FF_00FF_00FF_00FF) * ((100 << 16) + 1);
            all = ((all >> 16) & 0x0000_FFFF_0000_FFFF) * ((10_000UL << 32) + 1);
            fen = (long)(all >> 32);
            return true;
        }
    }
}
