using System.IO.Pipelines;
using CommunityToolkit.HighPerformance;
using MedPool.Internals;

namespace MedPool;

/// <summary>
/// A source of records: text in UTF-8, with or without a byte order mark, with a header row, separated by commas, quoted by RFC 4180, with LF or CRLF.
/// Immutable. A stream or pipe can be read once.
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

    /// <summary>The name in rejects and messages.</summary>
    public string Name { get; }

    /// <summary>A file, or a named pipe or device, which is read once. It is decompressed (gzip) if its name ends in <c>.gz</c>.</summary>
    /// <param name="path">The path, which is also its name in rejects and messages.</param>
    public static RecordSource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!FileIdentity.IsReplaceable(path))
        {
            return new RecordSource(path, isFile: false, (kind, options) => new StreamFeed(
                IsGzip(path) ? new GzipTextStream(File.OpenRead(path), leaveOpen: false) : File.OpenRead(path), path, kind, options, dispose: true));
        }

        return new RecordSource(path, isFile: true, (kind, options) => IsGzip(path)
            ? new StreamFeed(new GzipTextStream(File.OpenRead(path), leaveOpen: false), path, kind, options, dispose: true)
            : new FileFeed(path, kind, options));
    }

    /// <summary>A stream. The run reads it to its end and does not dispose it.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">Its name in rejects and messages. The stream is decompressed (gzip) if the name ends in <c>.gz</c>.</param>
    public static RecordSource FromStream(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return new RecordSource(name, isFile: false, (kind, options) =>
            new StreamFeed(IsGzip(name) ? new GzipTextStream(stream, leaveOpen: true) : stream, name, kind, options, dispose: false));
    }

    /// <summary>A pipe. The run reads it to its end and does not complete it.</summary>
    public static RecordSource FromPipe(PipeReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(name);

        // With several threads or shards, blocks must not depend on the pipe's segments and must outlive them.
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

    /// <summary>Whether the source can be opened more than once, so that its header can be checked before the run begins.</summary>
    internal bool IsFile { get; }

    /// <summary>Opens the source and reads its header.</summary>
    /// <exception cref="RecordFileException">The header is bad.</exception>
    internal BlockFeed Open(RecordKind kind, IngestOptions options) => _open(kind, options);

    private static bool IsGzip(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
