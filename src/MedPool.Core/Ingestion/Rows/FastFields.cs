using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// Decodes the short fields of a row whose ends are known, eight bytes at a time and without a branch that depends on their content.
/// Everything here accepts only what the careful decoder accepts; what it does not accept goes the careful way.
/// </summary>
internal static unsafe class FastFields
{
    private const ulong Zeros = 0x3030303030303030;
    private const ulong HighBits = 0x8080808080808080;

    // "HH:mm:ss": what to take away from each byte, and what added to a digit sets the high bit if it is too large.
    private const ulong TimeZeros = 0x30303A30303A3030;
    private const ulong TimeLimits = 0x767A7F767A7F767D;

    // "yyyy-MM-": the same for the year known and months below 20.
    private const ulong DateLimits = 0x7F767E7F7F7F7F7F;

    /// <summary>Length of a field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LengthOf(int* ends, int field) => unchecked(ends[field] - ends[field - 1] - 1);

    /// <summary>Where a field begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* StartOf(byte* text, int* ends, int field) => unchecked(text + ends[field - 1] + 1);

    /// <summary>A code of a known length, packed; zero if the length is another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Code(byte* text, int* ends, int field, int length) =>
        Unsafe.ReadUnaligned<ulong>(StartOf(text, ends, field)) & (LengthOf(ends, field) == length ? unchecked((1UL << (8 * length)) - 1) : 0);

    /// <summary>The number that the first two of 2–4 digits make, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MedicalType(byte* text, int* ends, int field)
    {
        unchecked
        {
            int length = LengthOf(ends, field);
            uint digits = unchecked((Unsafe.ReadUnaligned<uint>(StartOf(text, ends, field)) ^ (uint)Zeros) & (uint)((1UL << (8 * (length & 7))) - 1));
            bool good = unchecked((uint)(length - 2)) <= 2 && (((digits + 0x76767676) | digits) & 0x80808080) == 0;
            return good ? (int)(((digits & 0xFF) * 10) + ((digits >> 8) & 0xFF)) : -1;
        }
    }

    /// <summary>The packed <c>yyyy-00-</c> of a year, for <see cref="MonthAndDay"/>.</summary>
    public static ulong YearPrefix(int year) => CodeField.Pack(FormattableString.Invariant($"{year:D4}-00-"));

    /// <summary>Month (1 to 12) × 100 + day of a date of the given year, with or without time; 0 if it is anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MonthAndDay(byte* text, int* ends, int field, ulong yearPrefix, byte* daysOfMonth)
    {
        unchecked
        {
            int length = LengthOf(ends, field);
            byte* start = StartOf(text, ends, field);
            ulong date = Unsafe.ReadUnaligned<ulong>(start) ^ yearPrefix;
            uint day = Unsafe.ReadUnaligned<ushort>(start + 8) ^ 0x3030u;
            ulong bad = (unchecked(date + DateLimits) | date) & HighBits;
            bad |= (unchecked(day + 0x767C) | day) & 0x8080;
            int month = (int)((((date >> 40) & 0xFF) * 10) + ((date >> 48) & 0xFF)) & 31;
            int dayOfMonth = (int)(((day & 0xFF) * 10) + (day >> 8)) & 63;
            int days = daysOfMonth[month];
            if (length == 19)
            {
                ulong time = Unsafe.ReadUnaligned<ulong>(start + 11) ^ TimeZeros;
                bad |= (unchecked(time + TimeLimits) | time) & HighBits;
                int hour = (int)(((time & 0xFF) * 10) + ((time >> 8) & 0xFF));
                bad |= (uint)(hour <= 23 && start[10] is (byte)' ' or (byte)'T' ? 0 : 1);
            }
            else
            {
                bad |= (uint)(length == 10 ? 0 : 1);
            }

            return bad == 0 && unchecked((uint)(dayOfMonth - 1)) < (uint)days ? (month * 100) + dayOfMonth : 0;
        }
    }

    /// <summary>Whether a field is <c>yyyyMM</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsMonth(byte* text, int* ends, int field)
    {
        unchecked
        {
            ulong digits = (Unsafe.ReadUnaligned<ulong>(StartOf(text, ends, field)) ^ Zeros) & 0xFFFF_FFFF_FFFF;
            ulong month = (((digits >> 32) & 0xFF) * 10) + (digits >> 40);
            return LengthOf(ends, field) == 6 && ((unchecked(digits + 0x7676_7676_7676) | digits) & HighBits) == 0
                && unchecked(month - 1) < 12 && (uint)digits != 0;
        }
    }

    /// <summary>Whether a text has a length in range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasLength(int* ends, int field, int lengthMin) =>
        unchecked((uint)(LengthOf(ends, field) - lengthMin) <= (uint)(FieldChecks.TextLengthMax - lengthMin));

    /// <summary>Whether a text is ASCII; others are checked with care. Asked only in chunks that have other bytes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsAscii(byte* text, int* ends, int field) =>
        System.Text.Ascii.IsValid(new ReadOnlySpan<byte>(StartOf(text, ends, field), LengthOf(ends, field)));

    /// <summary>By month, 0 to 31: its days in a year; none for what is no month.</summary>
    public static byte[] DaysOfMonths(int year)
    {
        byte[] days = GC.AllocateArray<byte>(32, pinned: true);
        for (int month = 1; month <= LedgerShape.Months; month++)
        {
            days[month] = (byte)DateField.DaysInMonth(year, month);
        }

        return days;
    }
}
