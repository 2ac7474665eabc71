using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The keys of contributions on any machine: area, insurance type, month and payer type; the detail is the place of the personal-account share.</summary>
/// <param name="codes">What codes mean.</param>
/// <param name="days">The year.</param>
/// <param name="layout">Where they are; must outlive this.</param>
internal readonly unsafe struct ContributionKeys<TTables>(ContributionCodes<TTables> codes, DayTable days, PaddedLayout layout) : IRowKeys
    where TTables : struct, IRecordTables
{
    private readonly ContributionCodes<TTables> _codes = codes;
    private readonly FieldLengthCheck _lengths = new(layout);
    private readonly nint _id = layout.Field(ContributionColumn.Id);
    private readonly nint _member = layout.Field(ContributionColumn.Member);
    private readonly nint _employer = layout.Field(ContributionColumn.Employer);
    private readonly nint _area = layout.Field(ContributionColumn.Area);
    private readonly nint _insuranceType = layout.Field(ContributionColumn.InsuranceType);
    private readonly nint _payerType = layout.Field(ContributionColumn.PayerType);
    private readonly nint _accrual = layout.Field(ContributionColumn.AccrualMonth);
    private readonly TimeField _time = new(days, layout, ContributionColumn.Time);

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
            FieldWords.CheckMonth(text + starts[_accrual], ref error);
            nint day = _time.FindSlot(text, starts, carriageReturn, ref error);
            bool known = _codes.TryFind(FieldWords.Area(text + starts[_area]), FieldWords.InsuranceType(text + starts[_insuranceType]), text[starts[_payerType]], day, out entry.Key, out int share);
            entry.Detail = (ushort)share;
            return known && error == 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AreTextsAscii(byte* text, ushort* starts) =>
        AsciiText.IsAscii(text, starts, _id) & AsciiText.IsAscii(text, starts, _member) & AsciiText.IsAscii(text, starts, _employer);
}
