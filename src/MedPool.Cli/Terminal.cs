using System.Text;

using Spectre.Console;

namespace MedPool.Cli;

/// <summary>
/// Where a command writes: results to <see cref="Out"/>, messages and progress to <see cref="Error"/>. Always UTF-8 with line feeds, so that
/// the same input gives the same bytes on every machine. Tests make one over their own writers.
/// </summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>Width that nothing reaches: a table written to a file or a pipe is not folded.</summary>
    private const int Unlimited = 10_000;

    private readonly Lazy<IAnsiConsole> _console;

    /// <summary>Makes a terminal over two writers.</summary>
    /// <param name="output">Receives results.</param>
    /// <param name="error">Receives messages and progress.</param>
    /// <param name="width">Columns of the screen that <paramref name="output"/> is, or <see langword="null"/> when it is a file or a pipe.</param>
    /// <param name="showsColours">Whether <paramref name="output"/> may carry colours.</param>
    /// <param name="showsProgress">Whether <paramref name="error"/> is a screen, on which a line can be overwritten.</param>
    /// <param name="openInput">Opens standard input; nothing stands there unless given.</param>
    public Terminal(
        TextWriter output,
        TextWriter error,
        int? width = null,
        bool showsColours = false,
        bool showsProgress = false,
        Func<Stream>? openInput = null)
    {
        Out = output;
        Error = error;
        Width = width ?? Unlimited;
        ShowsColours = showsColours;
        ShowsProgress = showsProgress;
        OpenInput = openInput ?? (() => Stream.Null);
        _console = new Lazy<IAnsiConsole>(CreateConsole);
    }

    /// <summary>Results.</summary>
    public TextWriter Out { get; }

    /// <summary>Messages and progress.</summary>
    public TextWriter Error { get; }

    /// <summary>Opens standard input.</summary>
    public Func<Stream> OpenInput { get; }

    /// <summary>Columns that a line of <see cref="Out"/> may have.</summary>
    public int Width { get; }

    /// <summary>Whether <see cref="Out"/> may carry colours.</summary>
    public bool ShowsColours { get; }

    /// <summary>Whether progress may be shown on <see cref="Error"/>.</summary>
    public bool ShowsProgress { get; }

    /// <summary>Tables and colours over <see cref="Out"/>; no colours when it is not a screen.</summary>
    public IAnsiConsole Console => _console.Value;

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (!System.Console.IsOutputRedirected && OperatingSystem.IsWindows())
        {
            System.Console.OutputEncoding = utf8;
        }

        var output = new StreamWriter(System.Console.OpenStandardOutput(), utf8, 1 << 16) { NewLine = "\n" };
        var error = new StreamWriter(System.Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
        return new Terminal(output, error, ScreenWidth(), !System.Console.IsOutputRedirected, !System.Console.IsErrorRedirected, OpenProcessInput);
    }

    /// <summary>Writes a line to <see cref="Error"/>.</summary>
    public void Message(string text)
    {
        _ = TryWrite(static (terminal, _) => terminal.Out.Flush(), text); // What was printed before the message stands before it.
        _ = TryWrite(static (terminal, line) => terminal.Error.WriteLine(line), text);
    }

    /// <summary>Writes what is left, and says how the process ends: a result that could not be written whole is an error, whatever came before.</summary>
    /// <param name="exitCode">How the command ended.</param>
    public int Close(int exitCode)
    {
        if (TryWrite(static (terminal, _) => terminal.Out.Flush(), "") is not { } problem)
        {
            return exitCode;
        }

        Message($"error: standard output: {problem.Message} Give it more room, or another place.");
        return exitCode == ExitCode.Success ? ExitCode.BadInput : exitCode;
    }

    /// <summary>Flushes both writers.</summary>
    public void Dispose()
    {
        _ = TryWrite(static (terminal, _) => terminal.Out.Flush(), "");
        _ = TryWrite(static (terminal, _) => terminal.Error.Flush(), "");
    }

    // A full disk or a closed output must not hide the message that says so.
    private IOException? TryWrite(Action<Terminal, string> write, string text)
    {
        try
        {
            write(this, text);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            return problem as IOException ?? new IOException(problem.Message, problem);
        }
    }

    private static Stream OpenProcessInput() => OperatingSystem.IsLinux() && IsInputClosed()
        ? throw new InputException("-: standard input is closed.", "Pipe records into the command, or give a file.")
        : System.Console.OpenStandardInput();

    // Where standard input was closed, the runtime has given its number to a pipe of its own, which would be read without end: this process holds its other
    // end.
    private static bool IsInputClosed()
    {
        const string Descriptors = "/proc/self/fd";
        string? input = new FileInfo(Descriptors + "/0").LinkTarget;
        return input is null
            || (input.StartsWith("pipe:", StringComparison.Ordinal)
                && Directory.EnumerateFiles(Descriptors).Any(path => new FileInfo(path).LinkTarget == input && IsWritable(Path.GetFileName(path))));
    }

    private static bool IsWritable(string descriptor)
    {
        const int AccessMode = 3; // O_ACCMODE: 0 is reading alone.
        string? flags = File.ReadLines("/proc/self/fdinfo/" + descriptor).FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal));
        return flags is not null && (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & AccessMode) != 0;
    }

    private static int? ScreenWidth()
    {
        if (System.Console.IsOutputRedirected)
        {
            return null;
        }

        int width = System.Console.WindowWidth;
        return width > 0 ? width : 80;
    }

    private IAnsiConsole CreateConsole()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ShowsColours ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = ShowsColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Out),
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
