using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What a ledger is of: a policy's areas and insurance types in one year. Cells are dense, in the order area, insurance type, account, month.</summary>
internal sealed record LedgerShape(string PolicyId, string PolicyVersion, int Year, EquatableArray<string> Areas, EquatableArray<string> InsuranceTypes)
{
    public const int Months = 12;

    public int CellCount => Areas.Count * InsuranceTypes.Count * AccountNames.Count * Months;

    /// <summary>The cell's position; <paramref name="month"/> counts from 0.</summary>
    public int CellIndex(int area, int insuranceType, Account account, int month) =>
        (((((area * InsuranceTypes.Count) + insuranceType) * AccountNames.Count) + (int)account) * Months) + month;

    /// <exception cref="ArgumentOutOfRangeException">Not a year.</exception>
    public static LedgerShape Of(PolicyDocument document, int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        return new LedgerShape(
            document.Id,
            document.Version,
            year,
            PolicyCodes.Areas(document),
            PolicyCodes.InsuranceTypes(document));
    }

    public CellOverflowException Overflow(int cell)
    {
        (int rest, int month) = int.DivRem(cell, Months);
        (rest, int account) = int.DivRem(rest, AccountNames.Count);
        (int area, int insuranceType) = int.DivRem(rest, InsuranceTypes.Count);
        return new CellOverflowException(Areas[area], InsuranceTypes[insuranceType], (Account)account, Year, month + 1);
    }
}
