using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>Machines without AVX-512: finds the cells of rows one by one.</summary>
internal readonly unsafe struct ScalarCells : IColumnCells
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong FindCells(in PinnedKeys rows, ColumnKeys keys, int* cells)
    {
        unchecked
        {
            (uint areaMax, uint typeMax, int typeCount, int classCount) = (keys.AreaMax, keys.InsuranceTypeMax, keys.InsuranceTypeCount, keys.ClassCount);
            byte* classes = keys.Classes;
            ulong unknown = 0;
            for (int row = 0; row < ColumnBatch.Rows; row++)
            {
                uint area = rows.Area[row];
                uint insuranceType = rows.InsuranceType[row];
                uint month = rows.Month[row] - 1u;
                int rowClass = classes[rows.Type[row]];
                bool outside = (area > areaMax) | (insuranceType > typeMax) | (month >= LedgerShape.Months) | (rowClass == ColumnKeys.NoClass);
                unknown |= (outside ? 1UL : 0) << row;
                cells[row] = CellKey.Pack(typeCount, classCount, (int)area, (int)insuranceType, (int)month, rowClass) << ColumnTable.WidthBits;
            }

            return unknown;
        }
    }
}
