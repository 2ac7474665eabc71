namespace MedPool.Internals;

/// <summary>What a facts file was when it was read, to notice facts that were changed in code since: their digest is no longer that of the file.</summary>
/// <param name="File">SHA-256 of the file.</param>
/// <param name="Canonical">SHA-256 of the canonical text of what was read.</param>
internal sealed record FactsSource(byte[] File, byte[] Canonical);
