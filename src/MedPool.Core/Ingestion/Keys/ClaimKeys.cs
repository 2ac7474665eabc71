using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The keys of claims: area, insurance type, month and benefit class. The detail is the refund flag.</summary>
/// <param name="codes">Finds keys by codes.</param>
/// <param name="days">The days of the year; the caller keeps them alive.</param>
/// <param name="layout">The layout; the caller keeps it alive.</param>
internal readonly unsafe struct ClaimKeys<TTables>(RowCodes<TTables, BenefitClasses> codes, DayTable days, PaddedLayout layout) : IRowKeys
    where TTables : struct, IRecordTables
{
    private readonly KeyFields<TTables, BenefitClasses> _fields = new(codes, days, layout, ClaimColumn.Area, ClaimColumn.InsuranceType, ClaimColumn.Time);
    private readonly nint _id = layout.Field(ClaimColumn.Id);
    private readonly nint _member = layout.Field(ClaimColumn.Member);
    private readonly nint _medicalType = layout.Field(ClaimColumn.MedicalType);
    private readonly nint _isMedicalTypeLast = layout.IsLast(ClaimColumn.MedicalType);
    private readonly nint _refund = layout.Field(ClaimColumn.RefundFlag);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(byte* text, ushort* starts, nint carriageReturn, ref PendingRow row)
    {
        unchecked
        {
            if (!_fields.HavePossibleLengths(starts, carriageReturn))
            {
                return false;
            }

            ulong error = 0;
            nint medicalTypeLength = starts[_medicalType + 1] - starts[_medicalType] - 1 - (carriageReturn & _isMedicalTypeLast);
            nint medicalType = FieldWords.MedicalType(text + starts[_medicalType], (int)medicalTypeLength, ref error);
            nint day = _fields.FindDaySlot(text, starts, carriageReturn, ref error);
            uint refund = text[starts[_refund]] ^ (uint)'0';
            row.Detail = (ushort)refund;
            return (error | (refund & ~1u)) == 0 && _fields.TryFindKey(text, starts, medicalType, day, out row.Key, out _);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AreIdsAscii(byte* text, ushort* starts) => AsciiText.IsAscii(text, starts, _id) & AsciiText.IsAscii(text, starts, _member);
}
