using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The keys of contributions: area, insurance type, month and the account of the other amount; the detail is the place of the personal-account share.</summary>
internal unsafe struct ContributionKeys<TTables> : IRowKeys
    where TTables : struct, IRecordTables
{
    private readonly TTables _tables;
    private readonly sbyte* _otherAccounts;
    private readonly ushort* _days;
    private readonly uint _year;
    private readonly int _yearNumber;
    private int _id;
    private int _member;
    private int _employer;
    private int _area;
    private int _insuranceType;
    private int _payerType;
    private int _accrual;
    private int _time;
    private int _isTimeLast;

    /// <summary>Keys of a year; of a layout only after <see cref="SetLayout"/>.</summary>
    /// <param name="tables">The policy's tables.</param>
    /// <param name="year">The year.</param>
    /// <param name="days">Its days; must outlive this.</param>
    /// <param name="otherAccounts">Must outlive this.</param>
    public ContributionKeys(TTables tables, int year, DayTable days, OtherAccountTable otherAccounts)
    {
        _tables = tables;
        _yearNumber = year * 10000;
        _year = days.Year;
        _days = days.Days;
        _otherAccounts = otherAccounts.Accounts;
    }

    /// <summary>By column without the amounts: shortest and longest text.</summary>
    public static ReadOnlySpan<(int Shortest, int Longest)> Lengths => new (int, int)[]
    {
        (1, FieldChecks.TextLengthMax), (0, FieldChecks.TextLengthMax), (0, FieldChecks.TextLengthMax), (CodeField.AreaLength, CodeField.AreaLength),
        (CodeField.InsuranceTypeLength, CodeField.InsuranceTypeLength), (1, 1), (6, 6), (10, 19),
    };

    public void SetLayout(FastLayout layout)
    {
        ReadOnlySpan<int> fieldOf = layout.Layout.FieldOfColumn;
        (_id, _member, _employer) = (fieldOf[ContributionColumn.Id], fieldOf[ContributionColumn.Member], fieldOf[ContributionColumn.Employer]);
        (_area, _insuranceType, _payerType) = (fieldOf[ContributionColumn.Area], fieldOf[ContributionColumn.InsuranceType], fieldOf[ContributionColumn.PayerType]);
        (_accrual, _time, _isTimeLast) = (fieldOf[ContributionColumn.AccrualMonth], fieldOf[ContributionColumn.Time], layout.IsLast(ContributionColumn.Time));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TryRead(byte* text, ushort* starts, int carriageReturn, ref RowEntry entry)
    {
        unchecked
        {
            int area = _tables.FindArea(FastFields.Area(text + starts[_area]));
            int insuranceType = _tables.FindInsuranceType(FastFields.InsuranceType(text + starts[_insuranceType]));
            byte* time = text + starts[_time];
            ulong error = 0;
            int day = DayTable.Find(_days, _year, time, ref error);
            FastFields.CheckTime(time, starts[_time + 1] - starts[_time] - 1 - (carriageReturn & _isTimeLast), ref error);
            FastFields.CheckMonth(text + starts[_accrual], ref error);
            int payer = text[starts[_payerType]];
            int other = _otherAccounts[payer];
            entry.Detail = (ushort)((insuranceType * PersonalShares.PayerTypes) + payer - '0');
            entry.Key = ContributionTable.Key(_tables.InsuranceTypeCount, area, insuranceType, day >> DayTable.DayBits, other);
            return error == 0 && (area | insuranceType | other | (day - 1)) >= 0
                && _tables.IsAreaValid(area, _yearNumber + (((day >> DayTable.DayBits) + 1) * 100) + (day & ((1 << DayTable.DayBits) - 1)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool AreTextsAscii(byte* text, ushort* starts) =>
        AsciiText.IsAscii(text, starts, _id) & AsciiText.IsAscii(text, starts, _member) & AsciiText.IsAscii(text, starts, _employer);
}
