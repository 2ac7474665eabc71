using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>What a claim's codes mean in a policy and a year, and the key of the row's cells that they make.</summary>
/// <param name="tables">The policy's tables.</param>
/// <param name="days">The year's days; must outlive this.</param>
/// <param name="care">Care classes; must outlive this.</param>
internal readonly unsafe struct ClaimCodes<TTables>(TTables tables, DayTable days, CareTable care)
    where TTables : struct, IRecordTables
{
    private readonly TTables _tables = tables;
    private readonly sbyte* _careClasses = care.Classes;
    private readonly ushort* _days = days.Days;
    private readonly int _yearNumber = days.YearNumber * 10000;

    /// <summary>Finds the key.</summary>
    /// <param name="areaCode">The area's code, packed.</param>
    /// <param name="insuranceTypeCode">The insurance type's code, packed.</param>
    /// <param name="medicalType">As <see cref="FieldWords.MedicalType"/> packs it.</param>
    /// <param name="daySlot">The day's slot in the table.</param>
    /// <param name="key">Takes the key; of no meaning if a code is unknown, or the day none of the year.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ulong areaCode, uint insuranceTypeCode, nint medicalType, nint daySlot, out int key)
    {
        unchecked
        {
            int area = _tables.FindArea(areaCode);
            int insuranceType = _tables.FindInsuranceType(insuranceTypeCode);
            int benefitClass = _careClasses[medicalType];
            int day = _days[daySlot];
            key = ClaimTable.Key(_tables.InsuranceTypeCount, area, insuranceType, day >> DayTable.DayBits, benefitClass);
            return (area | insuranceType | benefitClass | (day - 1)) >= 0 && _tables.IsAreaValid(area, _yearNumber + DayTable.MonthAndDay(day));
        }
    }
}
