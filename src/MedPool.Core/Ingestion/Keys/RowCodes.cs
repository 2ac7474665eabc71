using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>Finds the key of a row's cell by the codes of the row, in a policy and a year.</summary>
/// <typeparam name="TTables">The policy's tables.</typeparam>
/// <typeparam name="TClasses">The classes of rows.</typeparam>
/// <param name="tables">The policy's tables.</param>
/// <param name="days">The days of the year; the caller keeps them alive.</param>
/// <param name="classes">The classes; the caller keeps them alive.</param>
internal readonly unsafe struct RowCodes<TTables, TClasses>(TTables tables, DayTable days, ClassTable classes)
    where TTables : struct, IRecordTables
    where TClasses : struct, IRowClasses
{
    private readonly TTables _tables = tables;
    private readonly sbyte* _classes = classes.Classes;
    private readonly ushort* _days = days.Days;
    private readonly int _yearNumber = days.YearNumber * 10000;

    /// <summary>Finds the key.</summary>
    /// <param name="areaCode">The area's code, packed.</param>
    /// <param name="insuranceTypeCode">The insurance type's code, packed.</param>
    /// <param name="classByte">The byte by which the table of classes finds the row's class.</param>
    /// <param name="daySlot">The day's slot in <see cref="DayTable.Days"/>.</param>
    /// <param name="key">Receives the key.</param>
    /// <param name="insuranceType">Receives the index of the insurance type.</param>
    /// <returns>False: a code is unknown, the day is not in the year, or the area is not valid on it. The results are undefined then.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ulong areaCode, uint insuranceTypeCode, nint classByte, nint daySlot, out int key, out int insuranceType)
    {
        unchecked
        {
            int area = _tables.FindArea(areaCode);
            insuranceType = _tables.FindInsuranceType(insuranceTypeCode);
            int rowClass = _classes[classByte];
            int day = _days[daySlot];
            key = CellKey.Pack(_tables.InsuranceTypeCount, TClasses.Count, area, insuranceType, day >> DayTable.DayBits, rowClass);
            return (area | insuranceType | rowClass | (day - 1)) >= 0 && _tables.IsAreaValid(area, _yearNumber + DayTable.MonthAndDay(day));
        }
    }
}
