using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>What a contribution's codes mean in a policy and a year, and the key of the row's cells that they make.</summary>
/// <param name="tables">The policy's tables.</param>
/// <param name="days">The year's days; must outlive this.</param>
/// <param name="others">Accounts by payer type; must outlive this.</param>
internal readonly unsafe struct ContributionCodes<TTables>(TTables tables, DayTable days, OtherAccountTable others)
    where TTables : struct, IRecordTables
{
    private readonly TTables _tables = tables;
    private readonly sbyte* _otherAccounts = others.Accounts;
    private readonly ushort* _days = days.Days;
    private readonly int _yearNumber = days.YearNumber * 10000;

    /// <summary>Finds the key.</summary>
    /// <param name="areaCode">The area's code, packed.</param>
    /// <param name="insuranceTypeCode">The insurance type's code, packed.</param>
    /// <param name="payerType">The payer type's character.</param>
    /// <param name="daySlot">The day's slot in the table.</param>
    /// <param name="error">Zero, or the row is odd anyway.</param>
    /// <param name="entry">Takes key and detail.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ulong areaCode, uint insuranceTypeCode, nint payerType, nint daySlot, ulong error, ref RowEntry entry)
    {
        unchecked
        {
            int area = _tables.FindArea(areaCode);
            int insuranceType = _tables.FindInsuranceType(insuranceTypeCode);
            int other = _otherAccounts[payerType];
            int day = _days[daySlot];
            entry.Detail = (ushort)((insuranceType * PersonalShares.PayerTypes) + payerType - '0');
            entry.Key = ContributionTable.Key(_tables.InsuranceTypeCount, area, insuranceType, day >> DayTable.DayBits, other);
            return error == 0 && (area | insuranceType | other | (day - 1)) >= 0
                && _tables.IsAreaValid(area, _yearNumber + DayTable.MonthAndDay(day));
        }
    }
}
