namespace MedPool.Internals;

/// <summary>
/// One thread's work on blocks: rows are found, decoded and posted to the worker's own sums. What each row came to is left in the
/// block, for the part of the run that goes in order. Not safe for concurrent use.
/// </summary>
internal sealed class BlockWorker(IRowDecoder decoder, IRowPoster poster, LedgerSums sums, IdSecret? idSecret)
{
    private readonly int _amountCount = TotalsTally.AmountCount(sums.Totals.Kind);
    private DecodedRow _decoded;

    public LedgerSums Sums => sums;

    public void Process(Block block)
    {
        block.RowCount = 0;
        int at = block.Start;
        while (at < block.End)
        {
            block.Reserve(block.RowCount + 1);
            block.RowStarts[block.RowCount++] = at;
            at += block.Buffer.AsSpan(at, block.End - at).IndexOf((byte)'\n') + 1;
            block.RowStarts[block.RowCount] = at;
            if (!block.IsSkipped)
            {
                ProcessRow(block, block.RowCount - 1);
            }
        }
    }

    /// <summary>Takes back a posted row that turned out to have an earlier row's id.</summary>
    public void Revoke(Block block, int row, int idColumn)
    {
        decoder.Decode(block.Row(row), block.Feed.Layout, ref _decoded);
        poster.Post(_decoded, -1);
        Tally(sums.Totals.Posted, -1);
        Tally(sums.Totals.Rejected, 1);
        sums.Totals.Rows[(int)RejectReason.None]--;
        sums.Totals.Rows[(int)RejectReason.DuplicateId]++;
        block.Reasons[row] = (byte)RejectReason.DuplicateId;
        block.Columns[row] = (sbyte)idColumn;
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
            block.Keys[row] = idSecret is { } secret ? IdKey.Of(decoder.Id(text), secret) : default;
        }
        else if (_decoded.AmountsRead)
        {
            Tally(sums.Totals.Rejected, 1);
        }
    }

    private void Tally(Int128[] columnSums, int times)
    {
        for (int i = 0; i < _amountCount; i++)
        {
            columnSums[i] += _decoded.Amounts[i] * times;
        }
    }
}
