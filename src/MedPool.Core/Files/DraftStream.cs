namespace MedPool.Internals;

/// <summary>
/// A file that is written. Where it may grow no further, by the file system or by a limit of the process, that is an error of the file like a full disk; the
/// framework's stream calls it a wrong argument.
/// </summary>
internal sealed class DraftStream(string path, FileStreamOptions options) : FileStream(path, options)
{
    /// <exception cref="IOException">The disk did not accept the bytes, or the file may grow no further.</exception>
    public override void Write(byte[] buffer, int offset, int count)
    {
        try
        {
            base.Write(buffer, offset, count);
        }
        catch (ArgumentOutOfRangeException problem)
        {
            throw TooLarge(Name, problem);
        }
    }

    /// <inheritdoc cref="Write(byte[], int, int)"/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            base.Write(buffer);
        }
        catch (ArgumentOutOfRangeException problem)
        {
            throw TooLarge(Name, problem);
        }
    }

    /// <summary>A file may grow no further.</summary>
    public static IOException TooLarge(string path, Exception cause) =>
        new($"{path}: the file would be larger than the file system or a limit (ulimit -f) allows. Write it elsewhere, or raise the limit.", cause);
}
