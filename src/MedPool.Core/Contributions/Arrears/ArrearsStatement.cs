namespace MedPool.Contributions;

/// <summary>Dues against receipts (应收实收). Immutable.</summary>
/// <param name="Collections">Every collection that was due or received, by area, month and payer type.</param>
public sealed record ArrearsStatement(EquatableArray<Collection> Collections)
{
    /// <summary>The collections with a shortfall: the list of arrears (欠费清单).</summary>
    public IEnumerable<Collection> Arrears => Collections.Where(collection => collection.Shortfall > 0);

    /// <summary>The sum of the arrears, in fen; what other collections received too much is not set off.</summary>
    public Int128 Outstanding => Arrears.Aggregate(Int128.Zero, (sum, collection) => sum + collection.Shortfall);
}
