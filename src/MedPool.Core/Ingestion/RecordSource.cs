using System.IO.Pipelines;
using CommunityToolkit.HighPerformance;
using MedPool.Internals;

namespace MedPool;

/// <summary>
/// Where records come from: UTF-8 with or without byte order mark, a header row, comma-separated, RFC 4180 quoting, LF or CRLF.
/// Immutable; a stream or pipe can be read once.
/// </summary>
public sealed class RecordSource
{
    private readonly string? _path;
    private readonly Func<Stream>? _open;

    private RecordSource(string name, string? path, Func<Stream>? open)
    {
        Name = name;
        _path = path;
        _open = open;
    }

    /// <summary>The name that rejects and messages give.</summary>
    public string Name { get; }

    /// <summary>A file; gzip by the name's ending <c>.gz</c>.</summary>
    public static RecordSource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new RecordSource(path, path, IsGzip(path) ? () => new GzipTextStream(File.OpenRead(path), leaveOpen: false) : null);
    }

    /// <summary>A stream of text, compressed or not; the run reads it to its end and does not dispose it.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">Its name in rejects and messages; gzip if it ends in <c>.gz</c>.</param>
    public static RecordSource FromStream(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return new RecordSource(name, null, () => IsGzip(name) ? new GzipTextStream(stream, leaveOpen: true) : stream);
    }

    /// <summary>A pipe of text; the run reads it to its end and does not complete it.</summary>
    public static RecordSource FromPipe(PipeReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(name);
        return new RecordSource(name, null, () => reader.AsStream(leaveOpen: true));
    }

    /// <summary>Text in memory.</summary>
    public static RecordSource FromMemory(ReadOnlyMemory<byte> text, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new RecordSource(name, null, () => text.AsStream());
    }

    /// <summary>Whether it can be opened more than once, so that its header can be checked before the run begins.</summary>
    internal bool IsFile => _path is not null;

    internal BlockFeed Open(RecordKind kind, IngestOptions options) =>
        _open is null ? new FileFeed(_path!, kind, options) : new StreamFeed(_open(), Name, kind, options, dispose: IsFile);

    private static bool IsGzip(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
