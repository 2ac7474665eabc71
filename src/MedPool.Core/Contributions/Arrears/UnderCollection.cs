using System.Runtime.InteropServices;
using MedPool.Files;
using MedPool.Internals;

namespace MedPool.Contributions;

/// <summary>
/// Dues against receipts (欠缴), per area, month and payer type (JN-3-2-1, JP-2a): what the check of the income plan and the list of arrears need. Subsidies that
/// areas' governments owe (JH-05, YC-3-1-2) are compared where some are due.
/// </summary>
public static class UnderCollection
{
    /// <summary>Compares what is due with what was received; a collection that only one side names counts 0 on the other.</summary>
    /// <param name="due">Amounts due; several of one collection add up.</param>
    /// <param name="received">Amounts received; several of one collection add up.</param>
    public static ArrearsStatement Compare(IEnumerable<CollectionAmount> due, IEnumerable<CollectionAmount> received)
    {
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(received);
        Dictionary<CollectionKey, Collection> collections = [];
        foreach ((CollectionKey key, Fen amount) in due)
        {
            ref Collection sum = ref CollectionOf(collections, key);
            sum = sum with { Due = sum.Due + amount.Value };
        }

        foreach ((CollectionKey key, Fen amount) in received)
        {
            ref Collection sum = ref CollectionOf(collections, key);
            sum = sum with { Received = sum.Received + amount.Value };
        }

        return new ArrearsStatement(new EquatableArray<Collection>(
        [
            .. collections.Values
                .OrderBy(collection => collection.Key.Area, StringComparer.Ordinal)
                .ThenBy(collection => collection.Key.Month)
                .ThenBy(collection => collection.Key.PayerType),
        ]));
    }

    /// <summary>
    /// Compares what is due with what files of contributions say was received, by the month that a payment is for. Payer types 1 to 4 and 8 count; interest and
    /// recovered money are no dues.
    /// </summary>
    /// <param name="due">Amounts due; several of one collection add up.</param>
    /// <param name="contributions">The files, each read once.</param>
    /// <param name="asOf">The last day on which receipts count, or <see langword="null"/>: all do.</param>
    /// <param name="progress">Receives how far the files are read, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InputException">A file cannot be read, or a row is wrong; the message gives file, line and column.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static ArrearsStatement Compare(
        IReadOnlyList<CollectionAmount> due,
        IReadOnlyList<TextSource> contributions,
        DateOnly? asOf = null,
        IProgress<ReadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(due);
        return Compare(due, AmountsReceived.Read(contributions, HasSubsidies(due), asOf, progress, cancellationToken));
    }

    /// <summary>
    /// Compares what is due with what a year's ledger received. A ledger knows the month of receipt and no payer types: those of contributions are joined
    /// (<see cref="CollectionKey.AllPayers"/>).
    /// </summary>
    /// <param name="due">Amounts due; several of one collection add up.</param>
    /// <param name="ledger">The ledger; what its contributions put into personal accounts is received as well.</param>
    public static ArrearsStatement Compare(IReadOnlyList<CollectionAmount> due, Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(due);
        return Compare(due.Select(JoinPayers), AmountsReceived.Of(ledger, HasSubsidies(due)));
    }

    private static CollectionAmount JoinPayers(CollectionAmount due) =>
        due.Key.PayerType == CollectionKey.Subsidies ? due : due with { Key = due.Key with { PayerType = CollectionKey.AllPayers } };

    private static bool HasSubsidies(IEnumerable<CollectionAmount> due) => due.Any(amount => amount.Key.PayerType == CollectionKey.Subsidies);

    private static ref Collection CollectionOf(Dictionary<CollectionKey, Collection> collections, CollectionKey key)
    {
        ref Collection collection = ref CollectionsMarshal.GetValueRefOrAddDefault(collections, key, out bool known);
        collection = known ? collection : new Collection(key, 0, 0);
        return ref collection;
    }
}
