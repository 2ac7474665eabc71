using MedPool.Internals;

namespace MedPool;

/// <content>The ledger file.</content>
public partial class Ledger
{
    /// <summary>
    /// Writes the ledger file: to a temporary name beside it, flushed, then renamed, so that a crash leaves either the old file or the
    /// new one. Equal ledgers give the same bytes.
    /// </summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] bytes = LedgerFile.Write(this);
        string temporary = path + "." + Path.GetRandomFileName() + ".tmp";
        try
        {
            using (FileStream file = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>The bytes of the ledger file.</summary>
    public byte[] ToBytes() => LedgerFile.Write(this);

    /// <summary>Reads a ledger file.</summary>
    /// <exception cref="LedgerFileException">Not a ledger file, truncated, altered, or of a newer version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Ledger Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return LedgerFile.Read(File.ReadAllBytes(path), path);
    }

    /// <summary>Reads the bytes of a ledger file.</summary>
    /// <exception cref="LedgerFileException">Not a ledger file, truncated, altered, or of a newer version.</exception>
    public static Ledger Parse(ReadOnlySpan<byte> bytes) => LedgerFile.Read(bytes, "ledger");
}
