using Microsoft.Win32.SafeHandles;

namespace MedPool.Internals;

/// <summary>A file for what memory does not hold. It is removed when the run ends, however it ends. Every read is complete or an error.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly PositionedRead _read;

    private TemporaryFile(SafeFileHandle file, PositionedRead read) => (_file, _read) = (file, read);

    /// <summary>Makes one in the system's folder for temporary files.</summary>
    /// <param name="prefix">The beginning of its name.</param>
    /// <param name="read">Reads from it; tests read less at a time than is there.</param>
    public static TemporaryFile Open(string prefix, PositionedRead? read = null)
    {
        string path = Path.Combine(Path.GetTempPath(), prefix + Path.GetRandomFileName());
        SafeFileHandle file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path); // The open file lives on without a name, and a killed run leaves nothing behind.
        }

        return new TemporaryFile(file, read ?? RandomAccess.Read);
    }

    /// <summary>Writes bytes at a position.</summary>
    /// <exception cref="IOException">They cannot be written, all of them.</exception>
    public void Write(ReadOnlySpan<byte> bytes, long position)
    {
        try
        {
            RandomAccess.Write(_file, bytes, position);
        }
        catch (ArgumentOutOfRangeException problem)
        {
            throw DraftStream.TooLarge(Path.GetTempPath(), problem);
        }
    }

    /// <summary>Reads as many bytes as the buffer has room for.</summary>
    /// <exception cref="IOException">The file has fewer, or they cannot be read.</exception>
    public void Read(Span<byte> buffer, long position)
    {
        if (_read.Fill(_file, buffer, position) < buffer.Length)
        {
            throw new IOException(
                "A temporary file of this run lost bytes that were written to it. Check the disk of the folder for temporary files, and run again.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
