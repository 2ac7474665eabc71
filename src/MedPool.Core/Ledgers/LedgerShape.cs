using MedPool.Law;

namespace MedPool.Internals;

/// <summary>
/// The policy, year, areas and insurance types of a ledger. Its cells are dense, in the order area, insurance type, account, month.
/// </summary>
internal sealed record LedgerShape(string PolicyId, string PolicyVersion, int Year, EquatableArray<string> Areas, EquatableArray<string> InsuranceTypes)
{
    /// <summary>Months of a year.</summary>
    public const int Months = 12;

    /// <summary>Number of cells.</summary>
    public int CellCount => Areas.Count * InsuranceTypes.Count * AccountNames.Count * Months;

    /// <summary>The shape of a ledger of a policy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not within 1 to 9999.</exception>
    public static LedgerShape Of(PolicyDocument document, int year)
    {
        CalendarArguments.CheckYear(year);
        return new LedgerShape(
            document.Id,
            document.Version,
            year,
            PolicyCodes.Areas(document),
            PolicyCodes.InsuranceTypes(document));
    }

    /// <summary>The index of a cell; <paramref name="month"/> counts from 0.</summary>
    public int CellIndex(int area, int insuranceType, Account account, int month) =>
        (((((area * InsuranceTypes.Count) + insuranceType) * AccountNames.Count) + (int)account) * Months) + month;

    /// <summary>The key of a cell: what <see cref="CellIndex"/> was made from.</summary>
    public (string Area, string InsuranceType, Account Account, int Month) KeyOf(int cell)
    {
        (int rest, int month) = int.DivRem(cell, Months);
        (rest, int account) = int.DivRem(rest, AccountNames.Count);
        (int area, int insuranceType) = int.DivRem(rest, InsuranceTypes.Count);
        return (Areas[area], InsuranceTypes[insuranceType], (Account)account, month);
    }

    /// <summary>The error of a cell that would leave 64 bits.</summary>
    public CellOverflowException Overflow(int cell)
    {
        (string area, string insuranceType, Account account, int month) = KeyOf(cell);
        return new CellOverflowException(area, insuranceType, account, Year, month + 1);
    }
}
