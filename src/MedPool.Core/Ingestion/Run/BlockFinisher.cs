namespace MedPool.Internals;

/// <summary>
/// Finishes blocks in the order of files and lines, for any number of threads: finds duplicates, counts lines, reports rejects, claims of members who are not
/// entitled, and progress. Called for one block after another.
/// </summary>
/// <param name="kind">Kind of records.</param>
/// <param name="options">The run's options.</param>
/// <param name="ids">The ids of the run, disposed with this; <see langword="null"/> if duplicates are not checked.</param>
/// <param name="markedRows">Receives the rows that were marked; <see langword="null"/> if none are.</param>
/// <param name="createReverser">Creates a worker that reverses duplicates. It needs sums of its own, since a block's worker may process another block.</param>
internal sealed class BlockFinisher(RecordKind kind, IngestOptions options, IdSet? ids, MarkedRows? markedRows, Func<BlockWorker> createReverser) : IDisposable
{
    private readonly string[] _columnNames = [.. RecordColumns.Of(kind).Select(column => column.Name)];
    private readonly int[] _repeated = new int[IdSet.BatchRows];

    private BlockFeed? _feed;
    private long _line;
    private long _rowsRead;
    private BlockWorker? _reverser;

    /// <summary>Bytes of the rows of finished blocks.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The reversed postings, as negative sums; <see langword="null"/> if there are none.</summary>
    public LedgerSums? Reversed => _reverser?.Finish();

    /// <summary>Finishes a block.</summary>
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
            markedRows?.Add(block, _line);
            _rowsRead += block.RowCount;
            BytesRead += block.End - block.Start;
            options.Progress?.Report(new IngestProgress(BytesRead, _rowsRead, _feed.Name));
        }

        _line += block.RowCount;
    }

    /// <inheritdoc/>
    public void Dispose() => ids?.Dispose();

    // The first rows of a file tell how many rows it has.
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
                (_reverser ??= createReverser()).ReverseDuplicate(block, repeated);
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
                Row = text[..Math.Min(text.Length, RowText.LineTooLong)],
            });
            row++;
        }
    }
}
