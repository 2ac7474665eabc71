namespace MedPool.Internals;

/// <summary>Posts columns of one kind of records to sums of its own. A ledger keeps it, so that its tables are allocated once.</summary>
/// <typeparam name="TColumns">The pinned columns.</typeparam>
internal interface IColumnPoster<TColumns>
    where TColumns : allows ref struct
{
    /// <summary>Posts the rows of some columns.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rejects">Receives the rejected rows with their numbers, from 1; or <see langword="null"/>.</param>
    void Post(in TColumns columns, RejectSink? rejects);

    /// <summary>Everything posted since the sums were last cleared.</summary>
    LedgerSums Finish();
}
