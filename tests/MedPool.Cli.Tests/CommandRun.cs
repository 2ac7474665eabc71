using System.CommandLine;

namespace MedPool.Cli.Tests;

/// <summary>One run of the command within the test's process, and what it wrote.</summary>
public sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs <c>medpool</c> with these arguments, its output not a screen.</summary>
    public static Task<CommandRun> Of(params string[] args) =>
        Of(null, (terminal, cancel) => MedPoolCommand.RunAsync(args, terminal, cancel), CancellationToken.None);

    /// <summary>Runs <c>medpool</c> on a screen of so many columns.</summary>
    public static Task<CommandRun> OnScreen(int width, params string[] args) =>
        Of(width, (terminal, cancel) => MedPoolCommand.RunAsync(args, terminal, cancel), CancellationToken.None);

    /// <summary>Runs <c>medpool</c> with something on standard input.</summary>
    public static Task<CommandRun> WithInput(byte[] input, params string[] args) =>
        Of(null, (terminal, cancel) => MedPoolCommand.RunAsync(args, terminal, cancel), CancellationToken.None, () => new MemoryStream(input));

    /// <summary>Runs a command of the test's own.</summary>
    internal static Task<CommandRun> Of(Func<Terminal, Command> command, CancellationToken cancel, params string[] args) =>
        Of(null, (terminal, token) => MedPoolCommand.RunAsync(args, [command], terminal, token), cancel);

    private static async Task<CommandRun> Of(int? width, Func<Terminal, CancellationToken, Task<int>> run, CancellationToken cancel, Func<Stream>? input = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(output, error, width, openInput: input);
        int exitCode = await run(terminal, cancel);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
