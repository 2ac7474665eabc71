using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// The keys of claims with AVX-512, where the codes and the date stand close together.
/// <code>
/// window   area . . | type . med . | 2-mm-dd . | 2022 . . . .
/// </code>
/// </summary>
/// <param name="codes">What codes mean.</param>
/// <param name="days">The year.</param>
/// <param name="layout">Where they are; must outlive this.</param>
internal readonly unsafe struct Avx512ClaimKeys<TTables>(ClaimCodes<TTables> codes, DayTable days, FastLayout layout) : IRowKeys
    where TTables : struct, IRecordTables
{
    private readonly ClaimCodes<TTables> _codes = codes;
    private readonly FieldLengths _lengths = new(layout);
    private readonly KeyWindow _window = MakeWindow(days, layout);
    private readonly nint _time = layout.Field(ClaimColumn.Time);
    private readonly nint _isTimeLast = layout.IsLast(ClaimColumn.Time);
    private readonly nint _refund = layout.Field(ClaimColumn.RefundFlag);
    private readonly nint _id = layout.Field(ClaimColumn.Id);
    private readonly nint _member = layout.Field(ClaimColumn.Member);

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
            ulong types = parts.GetElement(1);
            nint medicalType = (nint)(((types >> 32) | (types >> 36)) & 0xFF);
            uint refund = text[starts[_refund]] ^ (uint)'0';
            return _codes.TryFind(parts.ToScalar(), (uint)types, medicalType, DayTable.SlotOf(parts.GetElement(2)), refund, error, ref entry);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AreTextsAscii(byte* text, ushort* starts) => AsciiText.IsAscii(text, starts, _id) & AsciiText.IsAscii(text, starts, _member);

    private static KeyWindow MakeWindow(DayTable days, FastLayout layout)
    {
        int time = layout.Field(ClaimColumn.Time);
        return new KeyWindow(
        [
            KeyPart.Code(0, layout.Field(ClaimColumn.Area), CodeField.AreaLength),
            KeyPart.Code(8, layout.Field(ClaimColumn.InsuranceType), CodeField.InsuranceTypeLength),
            KeyPart.Digits(12, layout.Field(ClaimColumn.MedicalType), 4),
            KeyPart.MonthAndDay(16, time, days.YearText),
            KeyPart.Exactly(24, time, days.YearText),
        ]);
    }
}
