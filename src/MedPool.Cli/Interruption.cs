using System.Runtime.InteropServices;

using MedPool.Internals;

namespace MedPool.Cli;

/// <summary>
/// Ends the run when the process is asked to stop: by Ctrl-C, by <c>kill</c>, or because its terminal is closed. The command is told through a token and
/// removes what it has begun. Where it does not end in some seconds, because it waits for a pipe in which nothing arrives, the process ends without it.
/// </summary>
internal sealed class Interruption : IDisposable
{
    // Long enough to remove temporary files, short enough for who waits.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // SIGXFSZ, the same on Linux and macOS: a file has reached the size that is allowed. The write that follows fails with that message.
    private const PosixSignal FileSizeExceeded = (PosixSignal)25;

    private readonly CancellationTokenSource _stop = new(); // Not disposed: a signal may arrive while the process ends.
    private readonly Terminal _terminal;
    private readonly PosixSignalRegistration[] _signals;

    /// <summary>Waits for signals.</summary>
    /// <param name="terminal">Receives the message of a run that is ended.</param>
    public Interruption(Terminal terminal)
    {
        _terminal = terminal;
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop),
            .. OperatingSystem.IsWindows() ? [] : new[] { PosixSignalRegistration.Create(FileSizeExceeded, static context => context.Cancel = true) },
        ];
    }

    /// <summary>Tells a command to stop.</summary>
    public CancellationToken Token => _stop.Token;

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_signals, signal => signal.Dispose());

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (!_stop.IsCancellationRequested)
        {
            _ = _stop.CancelAsync();
            _ = EndAsync();
        }
    }

    private async Task EndAsync()
    {
        await Task.Delay(Patience);
        Draft.RemoveLiving();
        Task message = Task.Run(() => _terminal.Error.WriteLine(Failure.Stopped)); // Not over the output, which may be what the command waits for.
        await Task.WhenAny(message, Task.Delay(TimeSpan.FromSeconds(1)));
        Environment.Exit(ExitCode.Interrupted);
    }
}
