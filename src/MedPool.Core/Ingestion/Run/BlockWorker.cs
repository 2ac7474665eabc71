using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// Processes blocks on one thread: indexes them chunk by chunk and posts their rows to sums of its own. The reject reason of each row stays in the block for
/// <see cref="BlockFinisher"/>. Not safe for concurrent use.
/// </summary>
/// <param name="decoder">Decodes deferred rows: the scalar definition.</param>
/// <param name="poster">Posts deferred rows.</param>
/// <param name="sums">The worker's sums.</param>
/// <param name="idHash">Hashes ids; <see langword="null"/> if duplicates are not checked.</param>
/// <param name="chunkPoster">Posts the rows of chunks; <see langword="null"/>: every row is deferred.</param>
/// <param name="path">The hardware path.</param>
internal sealed unsafe class BlockWorker(
    RowDecoder decoder, RowPoster poster, LedgerSums sums, IdHash? idHash, ChunkPoster? chunkPoster, HardwarePath path)
{
    private readonly int _amountCount = TotalsTally.AmountCount(sums.Totals.Kind);
    private readonly DelimiterIndexer _indexer = DelimiterIndexer.Of(path);
    private readonly RowIndex _index = new();
    private readonly int[] _deferredRows = GC.AllocateUninitializedArray<int>(RowIndex.ChunkBytes + 1, pinned: true);
    private QuotedRows? _quoted;
    private int[] _quotedDeferred = [];
    private DecodedRow _decoded;

    /// <summary>Processes a block.</summary>
    public void Process(Block block)
    {
        block.RowCount = 0;
        block.Ids.Clear();
        if (block.IsSkipped)
        {
            block.RowCount = block.Rows.Count((byte)'\n');
            return;
        }

        chunkPoster?.Begin(block.Feed.Layout);
        int at = block.Start;
        while (at < block.End)
        {
            int length = Math.Min(block.End - at, RowIndex.ChunkBytes);
            at = chunkPoster is not null && TryProcessChunk(block, at, length) ? block.RowStarts[block.RowCount] : ProcessOneRow(block, at);
        }
    }

    /// <summary>Everything that this worker posted.</summary>
    public LedgerSums Finish()
    {
        chunkPoster?.Drain();
        return sums;
    }

    /// <summary>Reverses the posting of a row by any worker, because an earlier row has the same id.</summary>
    public void ReverseDuplicate(Block block, int row)
    {
        decoder.Decode(block.Row(row), block.Feed.Layout, ref _decoded);
        poster.Post(_decoded, -1);
        Tally(sums.Totals.Posted, -1);
        Tally(sums.Totals.Rejected, 1);
        sums.Totals.Rows[(int)RejectReason.None]--;
        sums.Totals.Rows[(int)RejectReason.DuplicateId]++;
        block.Reasons[row] = (byte)RejectReason.DuplicateId;
        block.Columns[row] = RecordColumns.Id;
    }

    /// <summary>Processes the rows that end in a chunk.</summary>
    /// <returns>False: no row ends in it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryProcessChunk(Block block, int at, int length)
    {
        int firstRow = block.RowCount;
        byte* chunk = block.Text + at;
        _indexer.Index(chunk, length, _index);
        if (_index.RowCount == 0)
        {
            return false;
        }

        Reserve(block, firstRow + _index.RowCount);
        block.RowCount += _index.RowCount;
        block.Reasons.AsSpan(firstRow, _index.RowCount).Clear();
        _index.CopyRowStarts(at, block.RowStarts.AsSpan(firstRow));
        int deferredCount = chunkPoster!.Run(chunk, _index, Pinned.PointerTo(_deferredRows));
        if (idHash is { } hash)
        {
            block.Ids.SetRows(chunk, _index, block.Feed.Layout, hash, firstRow);
        }

        if (deferredCount > 0 && _index.Specials[0] != int.MaxValue)
        {
            deferredCount = PostQuoted(block, chunk, firstRow, deferredCount);
        }

        sums.Totals.Rows[(int)RejectReason.None] += _index.RowCount - deferredCount;
        foreach (int row in _deferredRows.AsSpan(0, deferredCount))
        {
            ProcessRow(block, firstRow + row);
        }

        return true;
    }

    /// <summary>Posts the deferred rows that are regular without their quotation marks.</summary>
    /// <returns>The number of rows that stay deferred.</returns>
    private int PostQuoted(Block block, byte* chunk, int firstRow, int deferredCount)
    {
        if (_quoted is null)
        {
            _quoted = new QuotedRows();
            _quotedDeferred = GC.AllocateUninitializedArray<int>(RowIndex.ChunkBytes + 1, pinned: true);
        }

        RecordLayout layout = block.Feed.Layout;
        int left = _quoted.Copy(chunk, _index, layout.FieldCount, _deferredRows.AsSpan(0, deferredCount));
        if (_quoted.Index.RowCount == 0)
        {
            return left;
        }

        int deferred = chunkPoster!.Run(_quoted.Text, _quoted.Index, Pinned.PointerTo(_quotedDeferred));
        if (idHash is { } hash)
        {
            block.Ids.SetRows(_quoted, layout, hash, firstRow);
        }

        foreach (int row in _quotedDeferred.AsSpan(0, deferred))
        {
            _deferredRows[left++] = _quoted.Rows[row];
        }

        return left;
    }

    private void Reserve(Block block, int rows)
    {
        block.Reserve(rows);
        if (idHash is not null)
        {
            block.Ids.Reserve(rows);
        }
    }

    private int ProcessOneRow(Block block, int at)
    {
        int row = block.RowCount++;
        Reserve(block, row + 1);
        block.RowStarts[row] = at;
        int end = at + block.Span(at, block.End).IndexOf((byte)'\n') + 1;
        block.RowStarts[row + 1] = end;
        ProcessRow(block, row);
        return end;
    }

    private void ProcessRow(Block block, int row)
    {
        ReadOnlySpan<byte> text = block.Row(row);
        decoder.Decode(text, block.Feed.Layout, ref _decoded);
        block.Reasons[row] = (byte)_decoded.Reason;
        block.Columns[row] = (sbyte)_decoded.Column;
        sums.Totals.Rows[(int)_decoded.Reason]++;
        if (_decoded.Reason == RejectReason.None)
        {
            poster.Post(_decoded, 1);
            Tally(sums.Totals.Posted, 1);
            if (idHash is { } hash)
            {
                block.Ids.Set(row, decoder.Id(text), hash);
            }
        }
        else if (_decoded.AmountsRead)
        {
            Tally(sums.Totals.Rejected, 1);
        }
    }

    private void Tally(Int128[] columnSums, int times)
    {
        Span<Int128> to = columnSums.AsSpan(0, _amountCount);
        for (int i = 0; i < to.Length; i++)
        {
            // Cannot overflow: amounts have at most 17 digits, and there are fewer than 2⁶³ rows.
            to[i] = unchecked(to[i] + (_decoded.Amounts[i] * times));
        }
    }
}
