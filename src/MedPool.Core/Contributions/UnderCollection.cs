namespace MedPool.Contributions;

/// <summary>Which collection is meant: an area's, for a month, from a payer type.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Month">The month, as the number yyyyMM.</param>
/// <param name="PayerType">The payer type's digit.</param>
public readonly record struct CollectionKey(string Area, int Month, int PayerType);

/// <summary>What was due and what was received of it.</summary>
/// <param name="Key">Of which collection.</param>
/// <param name="Due">In fen.</param>
/// <param name="Received">In fen.</param>
public readonly record struct Collection(CollectionKey Key, Int128 Due, Int128 Received)
{
    /// <summary>Due less received, in fen: above zero is under-collected (欠缴), below zero over-collected.</summary>
    public Int128 Shortfall => Due - Received;
}

/// <summary>Dues against receipts, per area, month and payer type (JN-3-2-1, JP-2a): what feeds the check of the income plan and the list of arrears.</summary>
public static class UnderCollection
{
    /// <summary>Compares what is due with what was received; a collection that only one side names counts 0 on the other.</summary>
    /// <param name="due">Amounts due; several of one collection add up.</param>
    /// <param name="received">Amounts received; several of one collection add up.</param>
    /// <returns>Every collection named, by area, month and payer type.</returns>
    public static Collection[] Compare(IEnumerable<(CollectionKey Key, Fen Amount)> due, IEnumerable<(CollectionKey Key, Fen Amount)> received)
    {
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(received);
        Dictionary<CollectionKey, Collection> collections = [];
        foreach ((CollectionKey key, Fen amount) in due)
        {
            Collection sum = collections.GetValueOrDefault(key);
            collections[key] = new Collection(key, sum.Due + amount.Value, sum.Received);
        }

        foreach ((CollectionKey key, Fen amount) in received)
        {
            Collection sum = collections.GetValueOrDefault(key);
            collections[key] = new Collection(key, sum.Due, sum.Received + amount.Value);
        }

        return [.. collections.Values
            .OrderBy(collection => collection.Key.Area, StringComparer.Ordinal)
            .ThenBy(collection => collection.Key.Month)
            .ThenBy(collection => collection.Key.PayerType)];
    }

    /// <summary>The collections with a shortfall: the list of arrears.</summary>
    public static IEnumerable<Collection> Arrears(IEnumerable<Collection> collections) => collections.Where(collection => collection.Shortfall > 0);
}
