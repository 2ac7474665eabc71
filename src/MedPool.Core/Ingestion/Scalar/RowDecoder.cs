namespace MedPool.Internals;

/// <summary>Decodes one row and checks it, one reject reason after another: the definition of what a row means.</summary>
/// <param name="fields">Cuts rows into fields.</param>
internal abstract class RowDecoder(RowFields fields)
{
    /// <summary>The fields of the row.</summary>
    protected RowFields Fields { get; } = fields;

    /// <summary>The id of the row that was decoded last, if it was well-formed.</summary>
    public ReadOnlySpan<byte> Id(ReadOnlySpan<byte> row) => Fields.Text(row, RecordColumns.Id);

    /// <summary>Decodes a row.</summary>
    /// <param name="row">The row without its line end.</param>
    /// <param name="layout">The layout of its file.</param>
    /// <param name="decoded">Receives the row.</param>
    public void Decode(ReadOnlySpan<byte> row, RecordLayout layout, ref DecodedRow decoded)
    {
        decoded = default;
        decoded.Column = -1;
        if (row.Length > RowText.LengthMax)
        {
            decoded.Reject(RejectReason.LineTooLong, -1);
        }
        else if (!Fields.TrySplit(row, layout))
        {
            decoded.Reject(RejectReason.MalformedRow, -1);
        }
        else
        {
            DecodeFields(row, ref decoded);
        }
    }

    /// <summary>Decodes the fields of a well-formed row.</summary>
    protected abstract void DecodeFields(ReadOnlySpan<byte> row, ref DecodedRow decoded);
}
