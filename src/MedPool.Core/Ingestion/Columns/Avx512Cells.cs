using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>AVX-512: finds the cells of 64 rows at once.</summary>
internal readonly unsafe struct Avx512Cells : IColumnCells
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong FindCells(in PinnedKeys rows, ColumnKeys keys, int* cells)
    {
        unchecked
        {
            Vector512<byte> area = Vector512.Load(rows.Area);
            Vector512<byte> insuranceType = Vector512.Load(rows.InsuranceType);
            Vector512<byte> month = Vector512.Load(rows.Month) - Vector512<byte>.One;
            Vector512<byte> type = Vector512.Load(rows.Type);
            Vector512<byte> classes = Avx512Vbmi.PermuteVar64x8x2(Vector512.Load(keys.Classes), type, Vector512.Load(keys.Classes + Vector512<byte>.Count));
            Vector512<byte> outside = Vector512.GreaterThan(area, Vector512.Create(keys.AreaMax))
                | Vector512.GreaterThan(insuranceType, Vector512.Create(keys.InsuranceTypeMax))
                | Vector512.GreaterThan(month, Vector512.Create((byte)(LedgerShape.Months - 1)));

            // The highest bit is set in a type outside the table of classes, and in the class of a type that has none.
            ulong unknown = (outside | type | classes).ExtractMostSignificantBits();
            (Vector512<ushort> areas0, Vector512<ushort> areas1) = Vector512.Widen(area);
            (Vector512<ushort> types0, Vector512<ushort> types1) = Vector512.Widen(insuranceType);
            (Vector512<ushort> months0, Vector512<ushort> months1) = Vector512.Widen(month);
            (Vector512<ushort> classes0, Vector512<ushort> classes1) = Vector512.Widen(classes);
            StoreCells(areas0, types0, months0, classes0, keys, cells);
            StoreCells(areas1, types1, months1, classes1, keys, cells + Vector512<ushort>.Count);
            return unknown;
        }
    }

    /// <summary>The cells of 32 rows, computed in 16 bits as far as these are enough, then in 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreCells(
        Vector512<ushort> area, Vector512<ushort> insuranceType, Vector512<ushort> month, Vector512<ushort> classes, ColumnKeys keys, int* cells)
    {
        unchecked
        {
            int perType = LedgerShape.Months * keys.ClassCount;
            Vector512<ushort> left = (area * Vector512.Create((ushort)keys.InsuranceTypeCount)) + insuranceType;
            Vector512<ushort> right = (month * Vector512.Create((ushort)keys.ClassCount)) + classes;
            (Vector512<uint> left0, Vector512<uint> left1) = Vector512.Widen(left);
            (Vector512<uint> right0, Vector512<uint> right1) = Vector512.Widen(right);
            (((left0 * Vector512.Create((uint)perType)) + right0) << ColumnTable.WidthBits).AsInt32().Store(cells);
            (((left1 * Vector512.Create((uint)perType)) + right1) << ColumnTable.WidthBits).AsInt32().Store(cells + Vector512<int>.Count);
        }
    }
}
