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
    public Terminal(TextWriter output, TextWriter error, int? width = null, bool showsColours = false, bool showsProgress = false, Func<Stream>? openInput = null)
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
        return new Terminal(output, error, ScreenWidth(), !System.Console.IsOutputRedirected, !System.Console.IsErrorRedirected, System.Console.OpenStandardInput);
    }

    /// <summary>Writes a line to <see cref="Error"/>.</summary>
    public void Message(string text)
    {
        Out.Flush(); // What was printed before the message stands before it.
        Error.WriteLine(text);
    }

    /// <summary>Flushes both writers.</summary>
    public void Dispose()
    {
        Out.Flush();
        Error.Flush();
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
