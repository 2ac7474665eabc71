using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The keys of claims on any machine: area, insurance type, month and care; the detail is the refund flag.</summary>
/// <param name="codes">What codes mean.</param>
/// <param name="days">The year.</param>
/// <param name="layout">Where they are; must outlive this.</param>
internal readonly unsafe struct ClaimKeys<TTables>(ClaimCodes<TTables> codes, DayTable days, PaddedLayout layout) : IRowKeys
    where TTables : struct, IRecordTables
{
    private readonly ClaimCodes<TTables> _codes = codes;
    private readonly FieldLengthCheck _lengths = new(layout);
    private readonly nint _id = layout.Field(ClaimColumn.Id);
    private readonly nint _member = layout.Field(ClaimColumn.Member);
    private readonly nint _area = layout.Field(ClaimColumn.Area);
    private readonly nint _insuranceType = layout.Field(ClaimColumn.InsuranceType);
    private readonly nint _medicalType = layout.Field(ClaimColumn.MedicalType);
    private readonly nint _isMedicalTypeLast = layout.IsLast(ClaimColumn.MedicalType);
    private readonly TimeField _time = new(days, layout, ClaimColumn.Time);
    private readonly nint _refund = layout.Field(ClaimColumn.RefundFlag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(byte* text, ushort* starts, nint carriageReturn, ref PendingRow entry)
    {
        unchecked
        {
            if (!_lengths.ArePossible(starts, carriageReturn))
            {
                return false;
            }

            ulong error = 0;
            nint medicalTypeLength = starts[_medicalType + 1] - starts[_medicalType] - 1 - (carriageReturn & _isMedicalTypeLast);
            nint medicalType = FieldWords.MedicalType(text + starts[_medicalType], (int)medicalTypeLength, ref error);
            nint day = _time.FindSlot(text, starts, carriageReturn, ref error);
            uint refund = text[starts[_refund]] ^ (uint)'0';
            entry.Detail = (ushort)refund;
            return (error | (refund & ~1u)) == 0
                && _codes.TryFind(FieldWords.Area(text + starts[_area]), FieldWords.InsuranceType(text + starts[_insuranceType]), medicalType, day, out entry.Key);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AreTextsAscii(byte* text, ushort* starts) => AsciiText.IsAscii(text, starts, _id) & AsciiText.IsAscii(text, starts, _member);
}
