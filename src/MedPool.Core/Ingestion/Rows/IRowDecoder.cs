namespace MedPool.Internals;

/// <summary>Decodes and judges one row: the definition of what a row means, one reason after another.</summary>
internal interface IRowDecoder
{
    /// <summary>Decodes a row without its terminator.</summary>
    void Decode(ReadOnlySpan<byte> row, RecordLayout layout, ref DecodedRow decoded);

    /// <summary>The id of the row last decoded, if it was well-formed.</summary>
    ReadOnlySpan<byte> Id(ReadOnlySpan<byte> row);
}
