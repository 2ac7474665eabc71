using System.Numerics;

namespace MedPool.Internals;

/// <summary>
/// What turns the key columns of a policy's rows into cells: limits, the class of each medical or payer type, and which areas are valid
/// in which months. Key = ((area × types + type) × 12 + month) × classes + class.
/// </summary>
internal sealed unsafe class ColumnKeys
{
    /// <summary>The class of a type that has none.</summary>
    public const byte NoClass = 255;

    /// <summary>Types from here on have no class.</summary>
    public const int TypesMax = 128;

    private readonly byte[] _classes = GC.AllocateArray<byte>(256, pinned: true);
    private readonly bool[]? _validity;

    /// <param name="shape">Areas and insurance types; at most 256 of each can be named by a byte.</param>
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

        bool[] validity = [.. Enumerable.Range(0, shape.Areas.Count * LedgerShape.Months).Select(i => isAreaValid(i / LedgerShape.Months, (i % LedgerShape.Months) + 1))];
        _validity = Array.TrueForAll(validity, valid => valid) ? null : validity;
    }

    public byte AreaMax { get; }

    public byte InsuranceTypeMax { get; }

    public int InsuranceTypeCount { get; }

    public int ClassCount { get; }

    /// <summary>By type, 256 of them: its class, or <see cref="NoClass"/>.</summary>
    public byte* Classes => Pinned.PointerTo(_classes);

    /// <summary>Adds to the rows with unknown codes those whose area is not valid in their month; nothing to do for a policy without dated areas.</summary>
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
