using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// The keys of contributions with AVX-512, where the codes, the month and the date stand close together.
/// <code>
/// window   area . p | type . . . . . | 2-mm-dd . | yyyymm . .       p: payer type; the year of the date is checked apart
/// </code>
/// </summary>
/// <param name="codes">What codes mean.</param>
/// <param name="days">The year.</param>
/// <param name="layout">Where they are; must outlive this.</param>
internal readonly unsafe struct Avx512ContributionKeys<TTables>(ContributionCodes<TTables> codes, DayTable days, FastLayout layout) : IRowKeys
    where TTables : struct, IRecordTables
{
    private const ulong AreaBits = (1UL << (8 * CodeField.AreaLength)) - 1;

    private readonly ContributionCodes<TTables> _codes = codes;
    private readonly FieldLengths _lengths = new(layout);
    private readonly KeyWindow _window = MakeWindow(days, layout);
    private readonly nint _time = layout.Field(ContributionColumn.Time);
    private readonly nint _isTimeLast = layout.IsLast(ContributionColumn.Time);
    private readonly nint _id = layout.Field(ContributionColumn.Id);
    private readonly nint _member = layout.Field(ContributionColumn.Member);
    private readonly nint _employer = layout.Field(ContributionColumn.Employer);

    /// <summary>Whether rows of the layout can be read this way.</summary>
    public bool IsPossible => _lengths.Are512 && _window.IsPossible;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(byte* text, ushort* starts, nint carriageReturn, ref RowEntry entry)
    {
        unchecked
        {
            bool possible = _lengths.ArePossible512(starts, carriageReturn) & _window.TryFill(text, starts, out Vector256<byte> window);
            ulong error = possible ? 0 : 1UL;
            FastFields.CheckTime(text + starts[_time], starts[_time + 1] - starts[_time] - 1 - (carriageReturn & _isTimeLast), ref error);
            Vector256<ulong> parts = window.AsUInt64();
            ulong area = parts.ToScalar();
            ulong types = parts.GetElement(1);
            ulong accrual = parts.GetElement(3);
            ulong month = (((accrual >> 32) & 0xFF) * 10) + ((accrual >> 40) & 0xFF);
            error |= month - 1 < LedgerShape.Months && (uint)accrual != 0 ? 0 : 1UL;
            return _codes.TryFind(area & AreaBits, (uint)types, (nint)(area >> 56), DayTable.SlotOf(parts.GetElement(2)), error, ref entry);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AreTextsAscii(byte* text, ushort* starts) =>
        AsciiText.IsAscii(text, starts, _id) & AsciiText.IsAscii(text, starts, _member) & AsciiText.IsAscii(text, starts, _employer);

    private static KeyWindow MakeWindow(DayTable days, FastLayout layout)
    {
        int time = layout.Field(ContributionColumn.Time);
        return new KeyWindow(
        [
            KeyPart.Code(0, layout.Field(ContributionColumn.Area), CodeField.AreaLength),
            KeyPart.Code(7, layout.Field(ContributionColumn.PayerType), 1),
            KeyPart.Code(8, layout.Field(ContributionColumn.InsuranceType), CodeField.InsuranceTypeLength),
            KeyPart.Exactly(12, time, days.YearText),
            KeyPart.MonthAndDay(16, time, days.YearText),
            KeyPart.Digits(24, layout.Field(ContributionColumn.AccrualMonth), 6),
        ]);
    }
}
