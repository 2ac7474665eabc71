using System.Diagnostics;

namespace MedPool;

/// <summary>The progress of a run.</summary>
/// <param name="BytesRead">Bytes of text read from all sources so far, after decompression.</param>
/// <param name="RowsRead">Data rows read so far.</param>
/// <param name="Source">Name of the source that is being read.</param>
[DebuggerDisplay("{Source}: {RowsRead} rows, {BytesRead} bytes")]
public readonly record struct IngestProgress(long BytesRead, long RowsRead, string Source);
