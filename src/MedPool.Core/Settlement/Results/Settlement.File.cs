using MedPool.Internals;

namespace MedPool;

public sealed partial record Settlement
{
    /// <summary>Reads a settlement that <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file, plain or compressed (gzip).</param>
    /// <exception cref="FactsException">The file is not a settlement; the message gives place and reason.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Settlement Load(string path) => FactsFile.Load(path, Parse);

    /// <summary>Reads a settlement.</summary>
    /// <param name="utf8">JSON in UTF-8, with or without byte order mark.</param>
    /// <exception cref="FactsException">The text is not a settlement; the message gives place and reason.</exception>
    public static Settlement Parse(ReadOnlyMemory<byte> utf8) => SettlementDocument.Read(FactsFile.Checked(utf8));

    /// <summary>The settlement as <c>settlement.json</c>: the same bytes for equal settlements.</summary>
    public byte[] ToUtf8() => SettlementWriter.ToUtf8(this);

    /// <summary>Writes <c>settlement.json</c>. A run that is cut off leaves the old file or the new one, never half of one.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written, or the disk did not accept it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written.</exception>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        OutputFile.Write(path, ToUtf8());
    }
}
