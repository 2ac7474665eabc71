using System.Numerics;

namespace MedPool.Internals;

/// <summary>
/// What the key columns of a policy's rows are checked against: the limits of indexes, the class of each medical or payer type, and the months in which each
/// area is valid. With these a path computes the number of each row's <see cref="CellKey"/>.
/// </summary>
internal sealed unsafe class ColumnKeys
{
    /// <summary>The class of a type without a class.</summary>
    public const byte NoClass = 255;

    /// <summary>Types from this number on have no class.</summary>
    public const int TypesMax = 128;

    private readonly byte[] _classes = GC.AllocateArray<byte>(256, pinned: true);
    private readonly bool[]? _validity;

    /// <summary>The keys of a ledger's shape.</summary>
    /// <param name="shape">The areas and insurance types. A byte can name 256 of each.</param>
    /// <param name="classCount">Number of classes.</param>
    /// <param name="classOf">The class of a type below <see cref="TypesMax"/>, or <see cref="NoClass"/>.</param>
    /// <param name="isAreaValid">Whether an area is valid in a month (1 to 12).</param>
    public ColumnKeys(LedgerShape shape, int classCount, Func<int, byte> classOf, Func<int, int, bool> isAreaValid)
    {
        AreaMax = (byte)Math.Min(shape.Areas.Count - 1, byte.MaxValue);
        InsuranceTypeMax = (byte)Math.Min(shape.InsuranceTypes.Count - 1, byte.MaxValue);
        InsuranceTypeCount = shape.InsuranceTypes.Count;
        ClassCount = classCount;
        Array.Fill(_classes, NoClass);
        for (int type = 0; type < TypesMax; type++)
        {
            _classes[type] = classOf(type);
        }

        bool[] validity =
        [
            .. Enumerable.Range(0, shape.Areas.Count * LedgerShape.Months)
                .Select(i => isAreaValid(i / LedgerShape.Months, (i % LedgerShape.Months) + 1)),
        ];
        _validity = Array.TrueForAll(validity, valid => valid) ? null : validity;
    }

    /// <summary>The largest index of an area.</summary>
    public byte AreaMax { get; }

    /// <summary>The largest index of an insurance type.</summary>
    public byte InsuranceTypeMax { get; }

    /// <summary>Number of insurance types.</summary>
    public int InsuranceTypeCount { get; }

    /// <summary>Number of classes.</summary>
    public int ClassCount { get; }

    /// <summary>By type, 0 to 255: its class, or <see cref="NoClass"/>.</summary>
    public byte* Classes => Pinned.PointerTo(_classes);

    /// <summary>Adds the rows whose area is not valid in their month. A policy whose areas have no dates has none.</summary>
    /// <param name="rows">The key columns, beginning at the batch's first row.</param>
    /// <param name="unknown">The mask of the rows with unknown codes.</param>
    /// <returns>The mask with these rows.</returns>
    public ulong AddInvalidAreas(in PinnedKeys rows, ulong unknown)
    {
        if (_validity is null)
        {
            return unknown;
        }

        for (ulong known = ~unknown; known != 0; known &= known - 1)
        {
            int row = BitOperations.TrailingZeroCount(known);
            if (!_validity[(rows.Area[row] * LedgerShape.Months) + rows.Month[row] - 1])
            {
                unknown |= 1UL << row;
            }
        }

        return unknown;
    }
}
