using MedPool.Internals;

namespace MedPool;

// The ledger file.
public partial class Ledger
{
    /// <summary>
    /// Writes the ledger file: into a draft beside it, flushed, then renamed, so that a crash leaves either the old file or the new one. Equal ledgers give the
    /// same bytes. A symbolic link is followed, and the mode of the file that is replaced is kept.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written, or the disk did not accept it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        OutputFile.Write(path, LedgerFile.Write(this));
    }

    /// <summary>The bytes of the ledger file.</summary>
    public byte[] ToBytes() => LedgerFile.Write(this);

    /// <summary>Reads a ledger file.</summary>
    /// <exception cref="LedgerFileException">Not a ledger file, truncated, altered, or of a newer version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Ledger Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return LedgerFile.Read(LedgerFile.ReadBytes(path), path);
    }

    /// <summary>Reads the bytes of a ledger file.</summary>
    /// <exception cref="LedgerFileException">Not a ledger file, truncated, altered, or of a newer version.</exception>
    public static Ledger Parse(ReadOnlySpan<byte> bytes) => LedgerFile.Read(bytes, "ledger");
}
