namespace MedPool.Files;

/// <summary>How far a run is in reading its input files. Immutable.</summary>
/// <param name="Rows">Rows read, over all files and all readings of them.</param>
/// <param name="Bytes">Bytes read, compressed where the files are.</param>
/// <param name="BytesTotal">The bytes of all readings together, or 0 where they are not known.</param>
public readonly record struct ReadProgress(long Rows, long Bytes, long BytesTotal);
