using System.Text;

using MedPool.Cli.Output;
using MedPool.Internals;

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
    private readonly TextWriter _screen;
    private IOException? _outputProblem;

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
        _screen = output;
        Out = showsColours ? new SafeWriter(output) : output;
        Error = error;
        Width = width ?? Unlimited;
        ShowsColours = showsColours;
        ShowsProgress = showsProgress;
        OpenInput = openInput ?? (() => Stream.Null);
        _console = new Lazy<IAnsiConsole>(CreateConsole);
    }

    /// <summary>Results. On a screen, control characters are shown, not sent.</summary>
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

        var output = new StreamWriter(OpenProcessOutput(1, "standard output"), utf8, 1 << 16) { NewLine = "\n" };
        var error = new StreamWriter(OpenProcessOutput(2, "standard error"), utf8) { NewLine = "\n", AutoFlush = true };
        return new Terminal(output, error, ScreenWidth(), !System.Console.IsOutputRedirected, !System.Console.IsErrorRedirected, OpenProcessInput);
    }

    /// <summary>
    /// Writes a line to <see cref="Error"/>; control characters are shown, not sent. Where standard error is full or closed, nobody can be told.
    /// </summary>
    public void Message(string text)
    {
        FlushOutput(); // What was printed before the message stands before it.
        try
        {
            Error.WriteLine(SafeText.OfMessage(text));
        }
        catch (IOException)
        {
            // The exit code says what it can.
        }
    }

    /// <summary>Writes what is left, and says how the process ends: a result that could not be written whole is an error, whatever came before.</summary>
    /// <param name="exitCode">How the command ended.</param>
    public int Close(int exitCode)
    {
        FlushOutput();
        return _outputProblem is { } problem && exitCode == ExitCode.Success ? Failure.Report(problem, this) : exitCode;
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose() => FlushOutput();

    // The first error is kept until the command ends: it must not hide a message.
    private void FlushOutput()
    {
        try
        {
            Out.Flush();
        }
        catch (IOException problem)
        {
            _outputProblem ??= problem;
        }
    }

    private static Stream OpenProcessOutput(int descriptor, string name) => (descriptor, OperatingSystem.IsWindows()) switch
    {
        (_, false) => new DescriptorStream(descriptor, name),
        (1, true) => System.Console.OpenStandardOutput(),
        _ => System.Console.OpenStandardError(),
    };

    private static Stream OpenProcessInput() => !OperatingSystem.IsWindows() && !DescriptorStream.IsInherited(0)
        ? throw new InputException("-: standard input is closed.", "Pipe records into the command, or give a file.")
        : System.Console.OpenStandardInput();

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
            Out = new AnsiConsoleOutput(_screen),
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        console.Pipeline.Attach(new SafeRendering());
        return console;
    }
}
