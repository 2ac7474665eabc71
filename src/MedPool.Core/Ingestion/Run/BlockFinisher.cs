namespace MedPool.Internals;

/// <summary>
/// What must happen in (file, line) order whatever the number of threads: duplicates, line numbers, rejects, progress. Called for one
/// block after another.
/// </summary>
/// <param name="kind">Kind of records.</param>
/// <param name="options">The run's options.</param>
/// <param name="ids">The ids of the run, which it disposes; <see langword="null"/> when duplicates are not checked.</param>
/// <param name="createReviser">Makes what takes rows back, with sums of its own: a block's worker may be at work on another by then.</param>
internal sealed class BlockFinisher(RecordKind kind, IngestOptions options, IdSet? ids, Func<BlockWorker> createReviser) : IDisposable
{
    private readonly string[] _columnNames = [.. RecordColumns.Of(kind).Select(column => column.Name)];
    private readonly UnentitledList? _unentitled = kind == RecordKind.Claims && options.Entitlement is not null ? new UnentitledList(options.Unentitled) : null;
    private readonly int[] _repeated = new int[IdSet.BatchRows];
    private BlockFeed? _feed;
    private long _line;
    private long _rowsRead;
    private BlockWorker? _reviser;

    /// <summary>Bytes of rows finished.</summary>
    public long BytesRead { get; private set; }

    /// <summary>What was taken back, below zero; <see langword="null"/> if nothing was.</summary>
    public LedgerSums? Revoked => _reviser?.Finish();

    /// <summary>Posted claims of members who are not entitled.</summary>
    public long ClaimsUnentitled => _unentitled?.Count ?? 0;

    public void Finish(Block block)
    {
        if (block.Feed != _feed)
        {
            _feed = block.Feed;
            _line = _feed.FirstLine;
            ExpectRows(block);
        }

        if (!block.IsSkipped)
        {
            RejectDuplicates(block);
            WriteRejects(block);
            _unentitled?.Take(block, _line);
            _rowsRead += block.RowCount;
            BytesRead += block.End - block.Start;
            options.Progress?.Report(new IngestProgress(BytesRead, _rowsRead, _feed.Name));
        }

        _line += block.RowCount;
    }

    public void Dispose() => ids?.Dispose();

    // The first rows of a file tell how many there will be.
    private void ExpectRows(Block block)
    {
        if (block.RowCount > 0 && block.Feed.Length is { } bytes)
        {
            ids?.Expect(bytes / ((block.End - block.Start) / block.RowCount));
        }
    }

    private void RejectDuplicates(Block block)
    {
        if (ids is null)
        {
            return;
        }

        for (int row = 0; row < block.RowCount; row += IdSet.BatchRows)
        {
            int found = ids.Add(block.Ids, block.Reasons, row, Math.Min(IdSet.BatchRows, block.RowCount - row), _repeated);
            foreach (int repeated in _repeated.AsSpan(0, found))
            {
                (_reviser ??= createReviser()).Revoke(block, repeated);
            }
        }

        ids.SpillIfFull();
    }

    private void WriteRejects(Block block)
    {
        if (options.Rejects is not { } sink)
        {
            return;
        }

        ReadOnlySpan<byte> reasons = block.Reasons.AsSpan(0, block.RowCount);
        int row = 0;
        int next;
        while ((next = reasons[row..].IndexOfAnyExcept((byte)RejectReason.None)) >= 0)
        {
            row += next;
            int column = block.Columns[row];
            ReadOnlySpan<byte> text = block.Row(row);
            sink.Write(new Reject
            {
                File = block.Feed.Name,
                Line = _line + row,
                Reason = (RejectReason)reasons[row],
                Column = column < 0 ? string.Empty : _columnNames[column],
                Row = text[..Math.Min(text.Length, Block.LineTooLong)],
            });
            row++;
        }
    }
}
