using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// The key of a cell in the tables that rows are posted to. In a table it is one number: ((area × insurance types + insurance type) × 12 + month) × classes
/// + class.
/// </summary>
/// <param name="Area">Index of the area.</param>
/// <param name="InsuranceType">Index of the insurance type.</param>
/// <param name="Month">Month of posting, from 0.</param>
/// <param name="Class">Class of the row: see <see cref="IRowClasses"/>.</param>
internal readonly record struct CellKey(int Area, int InsuranceType, int Month, int Class)
{
    /// <summary>Number of keys of a ledger's shape.</summary>
    public static int Count(LedgerShape shape, int classCount) => shape.Areas.Count * shape.InsuranceTypes.Count * LedgerShape.Months * classCount;

    /// <summary>The number of a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Pack(int insuranceTypeCount, int classCount, int area, int insuranceType, int month, int rowClass) =>
        unchecked((((((area * insuranceTypeCount) + insuranceType) * LedgerShape.Months) + month) * classCount) + rowClass);

    /// <summary>The key of a number.</summary>
    public static CellKey Unpack(int number, int insuranceTypeCount, int classCount)
    {
        (int rest, int rowClass) = int.DivRem(number, classCount);
        (rest, int month) = int.DivRem(rest, LedgerShape.Months);
        (int area, int insuranceType) = int.DivRem(rest, insuranceTypeCount);
        return new CellKey(area, insuranceType, month, rowClass);
    }
}
