using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>What a contribution's codes mean in a policy and a year, and the key of the row's cells that they make.</summary>
/// <param name="tables">The policy's tables.</param>
/// <param name="days">The year's days; must outlive this.</param>
/// <param name="payers">Classes of payer types; must outlive this.</param>
internal readonly unsafe struct ContributionCodes<TTables>(TTables tables, DayTable days, PayerClassTable payers)
    where TTables : struct, IRecordTables
{
    private readonly TTables _tables = tables;
    private readonly sbyte* _classes = payers.Classes;
    private readonly ushort* _days = days.Days;
    private readonly int _yearNumber = days.YearNumber * 10000;

    /// <summary>Finds the key.</summary>
    /// <param name="areaCode">The area's code, packed.</param>
    /// <param name="insuranceTypeCode">The insurance type's code, packed.</param>
    /// <param name="payerType">The payer type's character.</param>
    /// <param name="daySlot">The day's slot in the table.</param>
    /// <param name="key">Takes the key; of no meaning if a code is unknown, or the day none of the year.</param>
    /// <param name="share">Takes the place of the personal-account share; likewise.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ulong areaCode, uint insuranceTypeCode, nint payerType, nint daySlot, out int key, out int share)
    {
        unchecked
        {
            int area = _tables.FindArea(areaCode);
            int insuranceType = _tables.FindInsuranceType(insuranceTypeCode);
            int payerClass = _classes[payerType];
            int day = _days[daySlot];
            share = (insuranceType * PersonalShares.PayerTypes) + (int)payerType - '0';
            key = ContributionTable.Key(_tables.InsuranceTypeCount, area, insuranceType, day >> DayTable.DayBits, payerClass);
            return (area | insuranceType | payerClass | (day - 1)) >= 0 && _tables.IsAreaValid(area, _yearNumber + DayTable.MonthAndDay(day));
        }
    }
}
