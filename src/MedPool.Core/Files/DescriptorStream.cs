using System.Runtime.InteropServices;

namespace MedPool.Internals;

/// <summary>
/// Writes to a file that the process was started with, such as standard output, by its number. Every write is complete or an error: the framework's own
/// stream ignores a pipe that its reader has closed, and a file stream would write at a position of its own where several processes share a file. What comes
/// after the first error is dropped, so that the error is told once.
/// </summary>
/// <param name="descriptor">The number: 1 is standard output.</param>
/// <param name="name">What messages call it.</param>
internal sealed partial class DescriptorStream(int descriptor, string name) : Stream
{
    // Of <errno.h>, <fcntl.h> and <poll.h>, the same on Linux and macOS unless said otherwise.
    private const int Interrupted = 4;
    private const int BadDescriptor = 9;
    private const int AgainOfLinux = 11;
    private const int AgainOfMacOS = 35;
    private const int BrokenPipe = 32;
    private const int GetFlags = 1;
    private const int CloseOnExecute = 1;
    private const short Writable = 4;

    // Asked before the process opens files of its own, one of which may get the number.
    private readonly bool _isClosed = !IsInherited(descriptor);
    private bool _hasFailed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>
    /// Whether the process was started with a file of this number. Where it was started without one, the runtime may have given the number to a file of its
    /// own; such files are marked to be closed when another program is started, and a file that the process was started with cannot be.
    /// </summary>
    public static bool IsInherited(int descriptor) => GetDescriptorFlags(descriptor, GetFlags) is var flags && flags >= 0 && (flags & CloseOnExecute) == 0;

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <exception cref="BrokenPipeException">It is a pipe, and its reader has closed it.</exception>
    /// <exception cref="IOException">Not all bytes could be written.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_isClosed && !_hasFailed)
        {
            Wait(BadDescriptor);
        }

        while (!buffer.IsEmpty && !_hasFailed)
        {
            nint written = WriteSome(descriptor, buffer, buffer.Length);
            if (written < 0)
            {
                Wait(Marshal.GetLastPInvokeError());
                continue;
            }

            buffer = buffer[(int)written..];
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // Waits for room where there is none at the moment; anything else but an interruption is an error.
    private void Wait(int error)
    {
        if (error is AgainOfLinux or AgainOfMacOS)
        {
            PollEntry entry = new() { Descriptor = descriptor, Events = Writable };
            _ = Poll(ref entry, 1, timeout: -1);
        }
        else if (error != Interrupted)
        {
            _hasFailed = true;
            throw error switch
            {
                BrokenPipe => new BrokenPipeException($"{name}: its reader has closed the pipe."),
                BadDescriptor => new IOException($"{name} is closed. Open it, or give another place for the result."),
                _ => new IOException($"{name}: {Marshal.GetPInvokeErrorMessage(error)}. Give it more room, or another place."),
            };
        }
    }

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteSome(int descriptor, ReadOnlySpan<byte> bytes, nint count);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int GetDescriptorFlags(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(ref PollEntry entries, nint count, int timeout);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollEntry
    {
        public int Descriptor;
        public short Events;
        public short Results;
    }
}
