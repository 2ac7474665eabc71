using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// The days of a year, found by eleven bits of the date's text. Of <c>2022-03-05</c>, the eight bytes from the year's last digit on:
/// <code>
/// bytes     2  -  0  3  -  0  5  .         xor the pattern:  ?  0  m  m  0  d  d  ?
/// bits            1  4     2  4            that a month and a day can set; any other bit is an error
/// slot      one multiplication moves these bits to the top: m mmmm dd dddd
/// </code>
/// </summary>
internal sealed unsafe class DayTable
{
    /// <summary>Bits of the day within an entry.</summary>
    public const int DayBits = 5;

    private const int SlotShift = 64 - 11;
    private const ulong Pattern = 0x0030_302D_3030_2D00;
    private const ulong DigitBits = 0x000F_0300_0F01_0000;
    private const ulong ErrorBits = 0x00F0_FCFF_F0FE_FF00;
    private const ulong Gather = (1UL << 47) | (1UL << 35) | (1UL << 17) | (1UL << 5);

    private readonly VectorArray<ushort> _days = new(1 << 11);

    /// <summary>The days of a year.</summary>
    public DayTable(int year)
    {
        YearNumber = year;
        YearText = FormattableString.Invariant($"{year:D4}");
        for (int month = 1; month <= LedgerShape.Months; month++)
        {
            for (int day = 1; day <= DateField.DaysInMonth(year, month); day++)
            {
                ulong written = CodeField.Pack(FormattableString.Invariant($"0-{month:D2}-{day:D2}"));
                _days.Span[(int)SlotOf((written ^ Pattern) & DigitBits)] = (ushort)(((month - 1) << DayBits) | day);
            }
        }
    }

    /// <summary>The year.</summary>
    public int YearNumber { get; }

    /// <summary>The year's four digits.</summary>
    public string YearText { get; }

    /// <summary>The year's four digits, packed.</summary>
    public uint Year => (uint)CodeField.Pack(YearText);

    /// <summary>By slot: the month, from 0, above <see cref="DayBits"/> bits of the day; 0 if the slot is not a day of the year.</summary>
    public ushort* Days => _days.Pointer;

    /// <summary>The slot of a date.</summary>
    /// <param name="year">The year, as <see cref="Year"/>.</param>
    /// <param name="text">The date's first byte.</param>
    /// <param name="error">Receives bits if the text is not a date of the year; the slot is undefined then.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint FindSlot(uint year, byte* text, ref ulong error)
    {
        unchecked
        {
            ulong written = Unsafe.ReadUnaligned<ulong>(text + 3) ^ Pattern;
            error |= (written & ErrorBits) | (Unsafe.ReadUnaligned<uint>(text) ^ year);
            return SlotOf(written & DigitBits);
        }
    }

    /// <summary>The slot of digits whose values are in place of the characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint SlotOf(ulong digits) => unchecked((nint)((digits * Gather) >> SlotShift));

    /// <summary>Month (from 1) × 100 + day of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MonthAndDay(int entry) => unchecked((((entry >> DayBits) + 1) * 100) + (entry & ((1 << DayBits) - 1)));
}
