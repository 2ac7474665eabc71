using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// Decodes the short fields of a row as machine words of four or eight bytes, without a branch on their content. Their lengths were checked before. A text
/// that is accepted here is accepted by the scalar definition; a row with any other text is deferred.
/// </summary>
internal static unsafe class FieldWords
{
    /// <summary>Bytes of a date with a time of day.</summary>
    public const int TimeLength = 19;

    /// <summary>Bytes of a date.</summary>
    public const int DayLength = 10;

    /// <summary>The bits of a packed area code.</summary>
    public const ulong AreaBits = (1UL << (8 * CodeField.AreaLength)) - 1;

    /// <summary>The bits of a packed insurance type.</summary>
    public const uint InsuranceTypeBits = (1u << (8 * CodeField.InsuranceTypeLength)) - 1;

    private const uint Zeros = 0x30303030;

    // Added to a digit, a limit sets the highest bit of its byte if the digit is too large.
    private const ulong HighBits = 0x8080808080808080;
    private const ulong DigitLimits = 0x7676767676767676;

    // "HH:mm:ss": the byte to remove at each place, and the limit of each place.
    private const ulong TimeZeros = 0x30303A30303A3030;
    private const ulong TimeLimits = 0x767A7F767A7F767D;

    /// <summary>An area code, packed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Area(byte* text) => Unsafe.ReadUnaligned<ulong>(text) & AreaBits;

    /// <summary>An insurance type's code, packed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint InsuranceType(byte* text) => Unsafe.ReadUnaligned<uint>(text) & InsuranceTypeBits;

    /// <summary>The first two of 2 to 4 digits, four bits each, the first in the lower bits. Sets error bits if a byte is not a digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint MedicalType(byte* text, int length, ref ulong error)
    {
        unchecked
        {
            uint digits = (Unsafe.ReadUnaligned<uint>(text) ^ Zeros) & (uint.MaxValue >> (32 - (8 * length)));
            error |= ((digits + (uint)DigitLimits) | digits) & (uint)HighBits;
            return (nint)((digits | (digits >> 4)) & 0xFF);
        }
    }

    /// <summary>Sets error bits unless a time has ten bytes, or nineteen with a time of day in the last nine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckTime(byte* text, nint length, ref ulong error)
    {
        unchecked
        {
            if (length == DayLength)
            {
                return;
            }

            ulong time = Unsafe.ReadUnaligned<ulong>(text + 11) ^ TimeZeros;
            error |= ((time + TimeLimits) | time) & HighBits;
            uint hour = (uint)(((time & 0xFF) * 10) + ((time >> 8) & 0xFF));
            error |= hour <= 23 && text[10] is (byte)' ' or (byte)'T' && length == TimeLength ? 0 : 1UL;
        }
    }

    /// <summary>Sets error bits unless six bytes are <c>yyyyMM</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckMonth(byte* text, ref ulong error)
    {
        unchecked
        {
            ulong digits = (Unsafe.ReadUnaligned<ulong>(text) ^ (Zeros | ((ulong)Zeros << 32))) & AreaBits;
            ulong month = (((digits >> 32) & 0xFF) * 10) + (digits >> 40);
            error |= ((digits + (DigitLimits & AreaBits)) | digits) & HighBits;
            error |= month - 1 < LedgerShape.Months && (uint)digits != 0 ? 0 : 1UL;
        }
    }
}
