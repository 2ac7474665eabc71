using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The keys of claims: area, insurance type, month and care; the detail is the refund flag.</summary>
internal unsafe struct ClaimKeys<TTables> : IRowKeys
    where TTables : struct, IRecordTables
{
    private readonly TTables _tables;
    private readonly sbyte* _careClasses;
    private readonly ushort* _days;
    private readonly uint _year;
    private readonly int _yearNumber;
    private int _id;
    private int _member;
    private int _area;
    private int _insuranceType;
    private int _medicalType;
    private int _isMedicalTypeLast;
    private int _time;
    private int _isTimeLast;
    private int _refund;

    /// <summary>Keys of a year; of a layout only after <see cref="SetLayout"/>.</summary>
    /// <param name="tables">The policy's tables.</param>
    /// <param name="year">The year.</param>
    /// <param name="days">Its days; must outlive this.</param>
    /// <param name="careClasses">Must outlive this.</param>
    public ClaimKeys(TTables tables, int year, DayTable days, CareTable careClasses)
    {
        _tables = tables;
        _yearNumber = year * 10000;
        _year = days.Year;
        _days = days.Days;
        _careClasses = careClasses.Classes;
    }

    /// <summary>By column without the amounts: shortest and longest text.</summary>
    public static ReadOnlySpan<(int Shortest, int Longest)> Lengths => new (int, int)[]
    {
        (1, FieldChecks.TextLengthMax), (1, FieldChecks.TextLengthMax), (CodeField.AreaLength, CodeField.AreaLength),
        (CodeField.InsuranceTypeLength, CodeField.InsuranceTypeLength), (2, 4), (10, 19), (1, 1),
    };

    public void SetLayout(FastLayout layout)
    {
        ReadOnlySpan<int> fieldOf = layout.Layout.FieldOfColumn;
        (_id, _member, _area, _insuranceType) = (fieldOf[ClaimColumn.Id], fieldOf[ClaimColumn.Member], fieldOf[ClaimColumn.Area], fieldOf[ClaimColumn.InsuranceType]);
        (_medicalType, _time, _refund) = (fieldOf[ClaimColumn.MedicalType], fieldOf[ClaimColumn.Time], fieldOf[ClaimColumn.RefundFlag]);
        (_isMedicalTypeLast, _isTimeLast) = (layout.IsLast(ClaimColumn.MedicalType), layout.IsLast(ClaimColumn.Time));
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
            int medicalTypeLength = starts[_medicalType + 1] - starts[_medicalType] - 1 - (carriageReturn & _isMedicalTypeLast);
            int careClass = _careClasses[FastFields.MedicalType(text + starts[_medicalType], medicalTypeLength, ref error)];
            int refund = text[starts[_refund]] ^ '0';
            error |= (uint)(refund & ~1);
            entry.Detail = (ushort)refund;
            entry.Key = ClaimTable.Key(_tables.InsuranceTypeCount, area, insuranceType, day >> DayTable.DayBits, careClass);
            return error == 0 && (area | insuranceType | careClass | (day - 1)) >= 0
                && _tables.IsAreaValid(area, _yearNumber + (((day >> DayTable.DayBits) + 1) * 100) + (day & ((1 << DayTable.DayBits) - 1)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool AreTextsAscii(byte* text, ushort* starts) => AsciiText.IsAscii(text, starts, _id) & AsciiText.IsAscii(text, starts, _member);
}
