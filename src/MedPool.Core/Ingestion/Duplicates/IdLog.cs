namespace MedPool.Internals;

/// <summary>
/// The texts of long ids: for each a length byte, then the id. The last megabyte is in memory, everything before it in a temporary file, so that long ids need
/// no more memory than short ones and are still compared by their text. Not safe for concurrent use.
/// </summary>
/// <param name="open">Opens a temporary file with a prefix of its name.</param>
internal sealed class IdLog(Func<string, TemporaryFile> open) : IDisposable
{
    private const int TailBytes = 1 << 20;

    private readonly byte[] _found = new byte[1 + TextField.LengthMax];
    private byte[] _tail = [];
    private int _tailLength;
    private long _flushed;
    private TemporaryFile? _file;

    /// <summary>Adds an id.</summary>
    /// <returns>The position of its text.</returns>
    public long Append(ReadOnlySpan<byte> id)
    {
        if (_tail.Length == 0)
        {
            _tail = new byte[TailBytes];
        }

        if (_tailLength + 1 + id.Length > TailBytes)
        {
            _file ??= open("medpool-long-ids-");
            _file.Write(_tail.AsSpan(0, _tailLength), _flushed);
            _flushed += _tailLength;
            _tailLength = 0;
        }

        long position = _flushed + _tailLength;
        _tail[_tailLength] = (byte)id.Length;
        id.CopyTo(_tail.AsSpan(_tailLength + 1));
        _tailLength += 1 + id.Length;
        return position;
    }

    /// <summary>Whether the id at a position is this one.</summary>
    public bool Holds(long position, ReadOnlySpan<byte> id)
    {
        if (position >= _flushed)
        {
            int at = (int)(position - _flushed);
            return id.SequenceEqual(_tail.AsSpan(at + 1, _tail[at]));
        }

        Span<byte> found = _found.AsSpan(0, (int)Math.Min(_found.Length, _flushed - position));
        _file!.Read(found, position);
        return id.SequenceEqual(found.Slice(1, found[0]));
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();
}
