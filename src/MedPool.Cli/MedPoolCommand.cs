using System.CommandLine;
using System.CommandLine.Invocation;

using MedPool.Cli.Commands;
using MedPool.Cli.Output;

namespace MedPool.Cli;

/// <summary>The command <c>medpool</c>: a thin face over the library. Each of its commands is one file in <c>Commands</c>.</summary>
/// <remarks>
/// A command is a static class with <c>Create(Terminal)</c>. It declares its options, sets an asynchronous action, writes results to
/// <see cref="Terminal.Out"/> and messages to <see cref="Terminal.Error"/>, and returns <see cref="ExitCode.Success"/> or throws:
/// <see cref="InputException"/> for what the user can mend, <see cref="CheckException"/> for a check that failed. <see cref="Failure"/> does the rest.
/// </remarks>
internal static class MedPoolCommand
{
    /// <summary>All commands, in the order in which help lists them: each makes its command, which writes to the terminal given.</summary>
    private static readonly Func<Terminal, Command>[] Commands =
    [
        DemoCommand.Create,
        GenerateCommand.Create,
        IngestCommand.Create,
        MergeCommand.Create,
        LedgerCommand.Create,
        TraceCommand.Create,
        SettleCommand.Create,
        ExplainCommand.Create,
        ProjectCommand.Create,
        VerifyCommand.Create,
        PoliciesCommand.Create,
        InterestCommand.Create,
        CalendarCommand.Create,
        DuesCommand.Create,
        ResidentsCommand.Create,
        ArrearsCommand.Create,
        TopUpCommand.Create,
        AppropriationsCommand.Create,
        MonthlyCommand.Create,
        CollectionsCommand.Create,
        DepositsCommand.Create,
        MonitorCommand.Create,
        CheckCommand.Create,
        ProvidersCommand.Create,
        ReconcileCommand.Create,
    ];

    // A value that begins with @ is a value, not the name of a file with more arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>Parses the arguments and runs the command they name; never throws.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken) =>
        RunAsync(args, Commands, terminal, cancellationToken);

    /// <summary>The same, with commands of the caller's choice.</summary>
    internal static async Task<int> RunAsync(
        IReadOnlyList<string> args, IReadOnlyList<Func<Terminal, Command>> commands, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            ParseResult parsed = Create(commands, terminal).Parse(args, Parsing);
            if (parsed.Action is ParseErrorAction)
            {
                return ReportUsage(parsed, terminal);
            }

            OutputPath.CheckAll(parsed);
            return await InvokeAsync(parsed, terminal, cancellationToken);
        }
        catch (Exception exception)
        {
            return Failure.Report(exception, terminal);
        }
    }

    private static RootCommand Create(IReadOnlyList<Func<Terminal, Command>> commands, Terminal terminal)
    {
        var root = new RootCommand(
            "Settles pooled medical-insurance funds exactly: records in, ledgers, the year's settlement out, every amount explained by its article.");
        foreach (Func<Terminal, Command> create in commands)
        {
            root.Subcommands.Add(create(terminal));
        }

        return root;
    }

    private static Task<int> InvokeAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken) =>
        parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null, // The parser's own handling of signals leaves a command behind that has not waited yet: Interruption.
            },
            cancellationToken);

    private static int ReportUsage(ParseResult parsed, Terminal terminal)
    {
        Command command = parsed.CommandResult.Command;
        string name = command is RootCommand ? "medpool" : "medpool " + command.Name;
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
        {
            terminal.Message("error: " + message);
        }

        terminal.Message($"Run '{name} --help' for its arguments and options.");
        return ExitCode.BadInput;
    }
}
