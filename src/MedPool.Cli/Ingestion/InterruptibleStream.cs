namespace MedPool.Cli.Ingestion;

/// <summary>
/// A stream whose reads end when the run is interrupted. A read of standard input waits in the operating system until data comes,
/// whatever was cancelled meanwhile; here it waits on a thread of its own, into a buffer of its own, and is left behind.
/// </summary>
internal sealed class InterruptibleStream(Stream inner, CancellationToken interruption) : Stream
{
    private readonly byte[] _buffer = new byte[1 << 18];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public override int Read(Span<byte> buffer)
    {
        int wanted = Math.Min(buffer.Length, _buffer.Length);
        Task<int> read = Task.Run(() => inner.Read(_buffer, 0, wanted), interruption);
        Task.WaitAny([read], interruption);
        int length = read.GetAwaiter().GetResult();
        _buffer.AsSpan(0, length).CopyTo(buffer);
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
