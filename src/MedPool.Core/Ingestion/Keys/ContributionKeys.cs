using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The keys of contributions: area, insurance type, month and payer class. The detail is the index of the personal-account share.</summary>
/// <param name="codes">Finds keys by codes.</param>
/// <param name="days">The days of the year; the caller keeps them alive.</param>
/// <param name="layout">The layout; the caller keeps it alive.</param>
internal readonly unsafe struct ContributionKeys<TTables>(RowCodes<TTables, PayerClasses> codes, DayTable days, PaddedLayout layout) : IRowKeys
    where TTables : struct, IRecordTables
{
    private readonly KeyFields<TTables, PayerClasses> _fields =
        new(codes, days, layout, ContributionColumn.Area, ContributionColumn.InsuranceType, ContributionColumn.Time);

    private readonly nint _id = layout.Field(ContributionColumn.Id);
    private readonly nint _member = layout.Field(ContributionColumn.Member);
    private readonly nint _employer = layout.Field(ContributionColumn.Employer);
    private readonly nint _payerType = layout.Field(ContributionColumn.PayerType);
    private readonly nint _accrual = layout.Field(ContributionColumn.AccrualMonth);

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
            FieldWords.CheckMonth(text + starts[_accrual], ref error);
            nint day = _fields.FindDaySlot(text, starts, carriageReturn, ref error);
            nint payerType = text[starts[_payerType]];
            bool known = _fields.TryFindKey(text, starts, payerType, day, out row.Key, out int insuranceType);
            row.Detail = (ushort)CodeField.ShareIndex(insuranceType, (int)payerType - '0');
            return known && error == 0;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AreIdsAscii(byte* text, ushort* starts) =>
        AsciiText.IsAscii(text, starts, _id) & AsciiText.IsAscii(text, starts, _member) & AsciiText.IsAscii(text, starts, _employer);
}
