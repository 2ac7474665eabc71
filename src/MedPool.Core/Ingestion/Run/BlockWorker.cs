using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// One thread's work on blocks: index, then rows, then posting to the worker's own sums. What each row came to is left in the block, for
/// the part of the run that goes in order. Not safe for concurrent use.
/// </summary>
/// <param name="decoder">The definition, for odd rows.</param>
/// <param name="poster">Posts odd rows.</param>
/// <param name="sums">The worker's sums.</param>
/// <param name="idHash">Places ids, or <see langword="null"/> when duplicates are not checked.</param>
/// <param name="fast">Decodes and posts the common rows, or <see langword="null"/>: every row is odd.</param>
/// <param name="path">How delimiters are found.</param>
internal sealed unsafe class BlockWorker(RowDecoder decoder, IRowPoster poster, LedgerSums sums, IdHash? idHash, ChunkPoster? fast, HardwarePath path)
{
    private const int IdColumn = 0; // Of both kinds.

    private readonly int _amountCount = TotalsTally.AmountCount(sums.Totals.Kind);
    private readonly DelimiterIndexer _indexer = path.CreateIndexer();
    private readonly RowIndex _index = new();
    private readonly int[] _deferredRows = GC.AllocateUninitializedArray<int>(RowIndex.ChunkBytes + 1, pinned: true);
    private QuotedRows? _quoted;
    private DecodedRow _decoded;

    public void Process(Block block)
    {
        block.RowCount = 0;
        block.Ids.Clear();
        if (block.IsSkipped)
        {
            block.RowCount = block.Rows.Count((byte)'\n');
            return;
        }

        fast?.Begin(block.Feed.Layout);
        int at = block.Start;
        while (at < block.End)
        {
            int length = Math.Min(block.End - at, RowIndex.ChunkBytes);
            at = fast is not null && TryProcessChunk(block, at, length) ? block.RowStarts[block.RowCount] : ProcessOneRow(block, at);
        }
    }

    /// <summary>Everything that this worker posted.</summary>
    public LedgerSums Finish()
    {
        fast?.Drain();
        return sums;
    }

    /// <summary>Takes back a row that some worker posted and that turned out to have an earlier row's id.</summary>
    public void Revoke(Block block, int row)
    {
        decoder.Decode(block.Row(row), block.Feed.Layout, ref _decoded);
        poster.Post(_decoded, -1);
        Tally(sums.Totals.Posted, -1);
        Tally(sums.Totals.Rejected, 1);
        sums.Totals.Rows[(int)RejectReason.None]--;
        sums.Totals.Rows[(int)RejectReason.DuplicateId]++;
        block.Reasons[row] = (byte)RejectReason.DuplicateId;
        block.Columns[row] = IdColumn;
    }

    /// <summary>The rows that end in a chunk; false if none does.</summary>
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
        int deferredCount = fast!.Run(chunk, _index, Pinned.PointerTo(_deferredRows));

        if (idHash is { } hash)
        {
            block.Ids.SetRows(chunk, _index, block.Feed.Layout, hash, firstRow);
        }

        if (deferredCount > 0 && _index.Specials[0] != int.MaxValue)
        {
            _quoted ??= new QuotedRows(fast);
            deferredCount = _quoted.Run(chunk, _index, block.Feed.Layout, _deferredRows.AsSpan(0, deferredCount), new RowIds(block.Ids, idHash, firstRow));
        }

        sums.Totals.Rows[(int)RejectReason.None] += _index.RowCount - deferredCount;
        foreach (int row in _deferredRows.AsSpan(0, deferredCount))
        {
            ProcessRow(block, firstRow + row);
        }

        return true;
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
            // No overflow to look for: amounts have 17 digits at most, and there are fewer than 2⁶³ rows.
            to[i] = unchecked(to[i] + (_decoded.Amounts[i] * times));
        }
    }
}
