using System.Runtime.InteropServices;

namespace MedPool.Internals;

/// <summary>The receipts of one part of both sides, side by side. A receipt's part follows from its id, so that both sides agree on it.</summary>
internal sealed class ReceiptTable(int parts, int part)
{
    private readonly Dictionary<string, Pair> _pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _areas = new(StringComparer.Ordinal); // One copy of each code, however many receipts.

    public void Add(Receipt receipt, bool isLeft)
    {
        if (parts > 1 && PartOf(receipt.Id) != part)
        {
            return;
        }

        if (!_areas.TryGetValue(receipt.Area, out string? area))
        {
            _areas.Add(receipt.Area, area = receipt.Area);
        }

        ref Pair pair = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, receipt.Id, out _);
        ref Side side = ref isLeft ? ref pair.Left : ref pair.Right;
        side = side.Area is null ? new Side(area, receipt.Month, receipt.Amount) : side with { Amount = side.Amount + receipt.Amount };
    }

    /// <summary>The receipts that differ, in the order in which they were first added.</summary>
    public IEnumerable<ReceiptDifference> Differences()
    {
        foreach ((string id, Pair pair) in _pairs)
        {
            Side known = pair.Left.Area is null ? pair.Right : pair.Left;
            if (KindOf(pair) is { } kind)
            {
                yield return new ReceiptDifference(id, kind, known.Area!, known.Month, pair.Left.Amount, pair.Right.Amount);
            }
        }
    }

    private static ReceiptDifferenceKind? KindOf(in Pair pair)
    {
        if (pair.Right.Area is null)
        {
            return ReceiptDifferenceKind.LeftOnly;
        }

        if (pair.Left.Area is null)
        {
            return ReceiptDifferenceKind.RightOnly;
        }

        bool sameAmount = pair.Left.Amount == pair.Right.Amount;
        bool samePlace = pair.Left.Month == pair.Right.Month && pair.Left.Area == pair.Right.Area;
        return sameAmount && samePlace ? null : sameAmount ? ReceiptDifferenceKind.Place : ReceiptDifferenceKind.Amount;
    }

    // FNV-1a: string.GetHashCode differs from process to process, and the order of the differences must not.
    private int PartOf(string id)
    {
        uint hash = 2166136261;
        foreach (char character in id)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return (int)(hash % (uint)parts);
    }

    private readonly record struct Side(string? Area, int Month, Fen Amount);

    private struct Pair
    {
        public Side Left;
        public Side Right;
    }
}
