using CommunityToolkit.HighPerformance;
using MedPool.Internals;

namespace MedPool.Files;

/// <summary>
/// Where a file of text comes from: wages, arrears, monitors and the other inputs that are not records. Compressed text (gzip) is recognised by a name that
/// ends in <c>.gz</c> or by its first bytes. Immutable; a stream can be read once.
/// </summary>
public sealed class TextSource
{
    private readonly Func<Stream> _open;
    private readonly Func<long> _length;

    private TextSource(string name, TextEncoding encoding, Func<Stream> open, Func<long> length) =>
        (Name, Encoding, _open, _length) = (name, encoding, open, length);

    /// <summary>The name that messages give.</summary>
    public string Name { get; }

    /// <summary>How bytes become text.</summary>
    public TextEncoding Encoding { get; }

    /// <summary>A file. It is opened when it is read.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="encoding">How its bytes become text.</param>
    public static TextSource FromFile(string path, TextEncoding encoding = TextEncoding.Utf8)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new TextSource(
            path,
            encoding,
            () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan),
            () => LengthOf(path));
    }

    /// <summary>A stream, which is read once, to its end, and closed.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="encoding">How its bytes become text.</param>
    public static TextSource FromStream(Stream stream, string name, TextEncoding encoding = TextEncoding.Utf8)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return new TextSource(name, encoding, () => stream, () => stream.CanSeek ? stream.Length : 0);
    }

    /// <summary>Bytes in memory.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">What messages call them.</param>
    /// <param name="encoding">How they become text.</param>
    public static TextSource FromMemory(ReadOnlyMemory<byte> bytes, string name, TextEncoding encoding = TextEncoding.Utf8)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new TextSource(name, encoding, () => bytes.AsStream(), () => bytes.Length);
    }

    /// <summary>Opens it for reading.</summary>
    /// <exception cref="InputException">There is no such file, or its name says that it is compressed and it is not.</exception>
    internal OpenedText Open() => new(Name, _open());

    /// <summary>The bytes of several sources as they are, compressed or not; 0 where those of one are not known.</summary>
    internal static long LengthOf(IReadOnlyList<TextSource> sources)
    {
        long[] lengths = [.. sources.Select(source => source._length())];
        return lengths.Contains(0) ? 0 : lengths.Sum();
    }

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
