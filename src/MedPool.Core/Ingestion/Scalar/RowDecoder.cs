namespace MedPool.Internals;

/// <summary>Decodes and judges one row: the definition of what a row means, one reason after another.</summary>
/// <param name="fields">Cuts rows into fields.</param>
internal abstract class RowDecoder(RowFields fields)
{
    private const int IdColumn = 0; // Of both kinds.

    protected RowFields Fields { get; } = fields;

    /// <summary>The id of the row last decoded, if it was well-formed.</summary>
    public ReadOnlySpan<byte> Id(ReadOnlySpan<byte> row) => Fields.Text(row, IdColumn);

    /// <summary>Decodes a row without its terminator.</summary>
    public void Decode(ReadOnlySpan<byte> row, RecordLayout layout, ref DecodedRow decoded)
    {
        decoded = default;
        decoded.Column = -1;
        if (row.Length > RowFields.LengthMax)
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

    /// <summary>Judges a row that is well-formed.</summary>
    protected abstract void DecodeFields(ReadOnlySpan<byte> row, ref DecodedRow decoded);
}
