using System.Runtime.InteropServices;
using MedPool.Contributions;

namespace MedPool.Internals;

/// <summary>
/// The receipts of one part of both sides, side by side: some 70 bytes each where ids fit a <see cref="MemberKey"/>. A receipt's part follows from its id, so
/// that both sides agree on it.
/// </summary>
/// <param name="parts">The number of parts.</param>
/// <param name="part">Which part this is, from 0.</param>
/// <param name="expected">For how many receipts to make room at once; there may be more.</param>
internal sealed class ReceiptTable(int parts, int part, int expected)
{
    private readonly Dictionary<MemberKey, Pair> _pairs = new(expected);
    private readonly Dictionary<string, Pair> _others = new(StringComparer.Ordinal); // Ids that have no key.
    private readonly Dictionary<(string Area, int Month), int> _places = [];
    private readonly List<(string Area, int Month)> _placesInOrder = [];

    public void Add(Receipt receipt, bool isLeft)
    {
        if (IdParts.Of(receipt.Id, parts) != part)
        {
            return;
        }

        ref Pair pair = ref IdParts.TryKey(receipt.Id, out MemberKey key)
            ? ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, key, out _)
            : ref CollectionsMarshal.GetValueRefOrAddDefault(_others, receipt.Id, out _);
        ref int place = ref isLeft ? ref pair.LeftPlace : ref pair.RightPlace;
        place = place == 0 ? PlaceOf(receipt.Area, receipt.Month) : place; // Further rows of the id only add to it.
        Add(ref isLeft ? ref pair.Left : ref pair.Right, receipt);
    }

    /// <summary>The receipts that differ, in the order in which they were first added; those with long ids last.</summary>
    public IEnumerable<ReceiptDifference> Differences() =>
        from pair in _pairs.Select(pair => (Id: pair.Key.ToText(), pair.Value)).Concat(_others.Select(pair => (Id: pair.Key, pair.Value)))
        let kind = KindOf(pair.Value)
        where kind is not null
        let place = _placesInOrder[(pair.Value.LeftPlace == 0 ? pair.Value.RightPlace : pair.Value.LeftPlace) - 1]
        select new ReceiptDifference(pair.Id, kind.Value, place.Area, place.Month, new Fen(pair.Value.Left), new Fen(pair.Value.Right));

    private static void Add(ref long sum, in Receipt receipt)
    {
        Int128 total = (Int128)sum + receipt.Amount.Value;
        sum = total >= long.MinValue && total <= long.MaxValue
            ? (long)total
            : throw new FactsException($"receipt {receipt.Id}: its rows add up to more than an amount can be. Check the amounts of rows that share the id.");
    }

    private static ReceiptDifferenceKind? KindOf(in Pair pair) => pair switch
    {
        { RightPlace: 0 } => ReceiptDifferenceKind.LeftOnly,
        { LeftPlace: 0 } => ReceiptDifferenceKind.RightOnly,
        _ when pair.Left != pair.Right => ReceiptDifferenceKind.Amount,
        _ when pair.LeftPlace != pair.RightPlace => ReceiptDifferenceKind.Place,
        _ => null,
    };

    private int PlaceOf(string area, int month)
    {
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, (area, month), out bool known);
        if (!known)
        {
            _placesInOrder.Add((area, month));
            place = _placesInOrder.Count;
        }

        return place;
    }

    private struct Pair
    {
        public long Left;
        public long Right;
        public int LeftPlace; // From 1; 0: the side has no such receipt.
        public int RightPlace;
    }
}
