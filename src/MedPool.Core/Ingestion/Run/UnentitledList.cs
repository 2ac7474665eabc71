namespace MedPool.Internals;

/// <summary>
/// Counts and reports the claims that <see cref="EntitlementPass"/> marked, in the order of files and lines. Called for one block after another, when its
/// duplicates are known.
/// </summary>
internal sealed class UnentitledList(UnentitledClaimSink? sink)
{
    private readonly RowFields _fields = new();

    /// <summary>Number of marked claims that are posted.</summary>
    public long Count { get; private set; }

    /// <summary>Adds the marked claims of a block. Those that were rejected as duplicates since do not count.</summary>
    /// <param name="block">The block.</param>
    /// <param name="firstLine">Line number of its first row.</param>
    public void Add(Block block, long firstLine)
    {
        foreach (int row in block.Unentitled ?? [])
        {
            if (block.Reasons[row] == (byte)RejectReason.None)
            {
                Count++;
                Write(block, row, firstLine + row);
            }
        }
    }

    private void Write(Block block, int row, long line)
    {
        if (sink is null)
        {
            return;
        }

        ReadOnlySpan<byte> text = block.Row(row);
        _fields.TrySplit(text, block.Feed.Layout);
        sink.Write(new UnentitledClaim
        {
            File = block.Feed.Name,
            Line = line,
            Id = _fields.Text(text, ClaimColumn.Id),
            Member = _fields.Text(text, ClaimColumn.Member),
            Month = EntitlementPass.MonthOf(_fields, text),
        });
    }
}
