using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// Amounts as most are, two decimals, no sign, below 100 000 yuan, without a branch for each digit. Eight bytes that end where the text
/// ends, the point taken out, digits multiplied together in pairs of ever greater width.
/// <code>
/// 12.50      . . . 1 2 . 5 0   →   0 0 0 0 1 2 5 0   →   00 00 12 50   →   0000 1250   →   1250 fen
/// </code>
/// Whatever it does not accept is for <see cref="AmountField"/> to judge.
/// </summary>
internal static class PlainAmount
{
    private const int LengthMin = 4;
    private const int LengthMax = 8;
    private const ulong Zeros = 0x3030_2E30_3030_3030;
    private const ulong Limits = 0x7676_7F76_7676_7676; // Added to a digit, or to nothing in place of the point, they set the high bit of what is too large.
    private const ulong HighBits = 0x8080_8080_8080_8080;
    private const ulong Decimals = 0xFFFF_0000_0000_0000;
    private const ulong Whole = 0x0000_00FF_FFFF_FFFF;

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
