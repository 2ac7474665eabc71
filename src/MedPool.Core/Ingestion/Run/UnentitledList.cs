using MedPool.Contributions;

namespace MedPool.Internals;

/// <summary>Counts and reports the claims that <see cref="EntitlementMarker"/> marked.</summary>
internal sealed class UnentitledList(UnentitledClaimSink? sink) : MarkedRows
{
    private readonly RowFields _fields = new();

    /// <summary>Number of marked claims that are posted.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    protected override void Add(Block block, int row, long line)
    {
        Count++;
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
            Month = EntitlementMarker.MonthOf(_fields, text),
        });
    }
}
