using System.Text;

namespace MedPool.Internals;

/// <summary>Marks the rows that post to a figure.</summary>
internal sealed class TraceMarker(FigurePostings postings) : RowMarker
{
    protected override bool IsMarked(ReadOnlySpan<byte> row, RecordLayout layout) => postings.AmountOf(row, layout) != 0;
}

/// <summary>Hands over the rows that post to a figure, and adds up what they post.</summary>
internal sealed class TracedRows(RecordKind kind, FigurePostings postings, Action<TracedRecord> found) : MarkedRows
{
    private readonly RowFields _fields = new();

    /// <summary>The sum of the rows.</summary>
    public AmountSum Sum { get; private set; }

    protected override void Add(Block block, int row, long line)
    {
        ReadOnlySpan<byte> text = block.Row(row);
        RecordLayout layout = block.Feed.Layout;
        var amount = new Fen((long)postings.AmountOf(text, layout));
        _fields.TrySplit(text, layout);
        (int id, int type, int time) = kind == RecordKind.Claims
            ? (ClaimColumn.Id, ClaimColumn.InsuranceType, ClaimColumn.Time)
            : (ContributionColumn.Id, ContributionColumn.InsuranceType, ContributionColumn.Time);
        found(new TracedRecord(block.Feed.Name, line, Text(text, id), Text(text, type), Text(text, time), amount));
        Sum += amount;
    }

    private string Text(ReadOnlySpan<byte> row, int column) => Encoding.UTF8.GetString(_fields.Text(row, column));
}
