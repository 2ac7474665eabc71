using System.Diagnostics;
using System.Globalization;

namespace MedPool.Cli.Output;

/// <summary>
/// One line of progress on a screen, with rate and time left. Nothing is written in the first two seconds, nor when standard error is
/// not a screen. Safe to report to from several threads.
/// </summary>
internal sealed class ProgressLine : IProgress<long>, IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    private readonly Terminal _terminal;
    private readonly string _what;
    private readonly string _unit;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Timer? _timer;
    private readonly Lock _writing = new();
    private long _total;
    private long _counted;
    private long _position;
    private int _shown;

    /// <summary>Starts a line.</summary>
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="what">What is being done: <c>Reading claims</c>.</param>
    /// <param name="unit">What is counted: <c>rows</c>, <c>bytes</c>.</param>
    /// <param name="total">The position at the end, in units of its own (bytes of a file, say), or 0 where that is not known.</param>
    public ProgressLine(Terminal terminal, string what, string unit, long total)
    {
        (_terminal, _what, _unit, _total) = (terminal, what, unit, total);
        _timer = terminal.ShowsProgress ? new Timer(_ => Show(), null, Quiet, Period) : null;
    }

    /// <summary>The position at the end, where it becomes known on the way.</summary>
    public long Total
    {
        set => Interlocked.Exchange(ref _total, value);
    }

    /// <summary>Says how many are done by now, where these are also the position.</summary>
    public void Report(long value) => Report(value, value);

    /// <summary>Says how many are done by now, and how far that is towards the end.</summary>
    public void Report(long counted, long position)
    {
        Interlocked.Exchange(ref _counted, counted);
        Interlocked.Exchange(ref _position, position);
    }

    /// <summary>Stops, and clears the line.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_writing)
        {
            if (_shown > 0)
            {
                _terminal.Error.Write("\r" + new string(' ', _shown) + "\r");
            }

            _shown = -1; // A timer call still under way writes nothing more.
        }
    }

    /// <summary>The line's text.</summary>
    internal static string Format(string what, string unit, long counted, long position, long total, long milliseconds)
    {
        long rate = milliseconds > 0 ? (long)((Int128)counted * 1000 / milliseconds) : 0;
        string line = $"{what}: {Count(counted)} {unit}, {Count(rate)} {unit}/s";
        if (total <= 0 || position <= 0)
        {
            return line;
        }

        long percent = Math.Min(100, (long)((Int128)position * 100 / total));
        long seconds = (long)((((Int128)Math.Max(0, total - position) * milliseconds / position) + 999) / 1000);
        return string.Create(CultureInfo.InvariantCulture, $"{line}, {percent}%, {seconds / 60}:{seconds % 60:D2} left");
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private void Show()
    {
        lock (_writing)
        {
            if (_shown < 0)
            {
                return;
            }

            string line = Format(
                _what, _unit, Interlocked.Read(ref _counted), Interlocked.Read(ref _position), Interlocked.Read(ref _total), (long)Stopwatch.GetElapsedTime(_started).TotalMilliseconds);
            _terminal.Error.Write("\r" + line.PadRight(_shown));
            _shown = Math.Max(_shown, line.Length);
        }
    }
}
