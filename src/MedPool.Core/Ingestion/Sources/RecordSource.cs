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
    private readonly Func<RecordKind, IngestOptions, BlockFeed> _open;

    private RecordSource(string name, bool isFile, Func<RecordKind, IngestOptions, BlockFeed> open)
    {
        Name = name;
        IsFile = isFile;
        _open = open;
    }

    /// <summary>The name that rejects and messages give.</summary>
    public string Name { get; }

    /// <summary>A file; gzip by the name's ending <c>.gz</c>.</summary>
    public static RecordSource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new RecordSource(path, isFile: true, (kind, options) => IsGzip(path)
            ? new StreamFeed(new GzipTextStream(File.OpenRead(path), leaveOpen: false), path, kind, options, dispose: true)
            : new FileFeed(path, kind, options));
    }

    /// <summary>A stream of text, compressed or not; the run reads it to its end and does not dispose it.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">Its name in rejects and messages; gzip if it ends in <c>.gz</c>.</param>
    public static RecordSource FromStream(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return new RecordSource(name, isFile: false, (kind, options) =>
            new StreamFeed(IsGzip(name) ? new GzipTextStream(stream, leaveOpen: true) : stream, name, kind, options, dispose: false));
    }

    /// <summary>A pipe of text; the run reads it to its end and does not complete it.</summary>
    public static RecordSource FromPipe(PipeReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(name);

        // Side by side or in parts, blocks must be cut alike however the pipe's segments fall, and outlive them.
        return new RecordSource(name, isFile: false, (kind, options) => options.Threads == 1 && options.Shard.Count == 1
            ? new SequenceFeed(reader, name, kind, options)
            : new StreamFeed(reader.AsStream(leaveOpen: true), name, kind, options, dispose: false));
    }

    /// <summary>Text in memory.</summary>
    public static RecordSource FromMemory(ReadOnlyMemory<byte> text, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new RecordSource(name, isFile: false, (kind, options) => options.Shard.Count == 1
            ? new SequenceFeed(text, name, kind, options)
            : new StreamFeed(text.AsStream(), name, kind, options, dispose: false));
    }

    /// <summary>Whether it can be opened more than once, so that its header can be checked before the run begins.</summary>
    internal bool IsFile { get; }

    internal BlockFeed Open(RecordKind kind, IngestOptions options) => _open(kind, options);

    private static bool IsGzip(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
