using MedPool.Internals;

namespace MedPool.Cli;

/// <summary>Turns what a command threw into a message on standard error and an exit code.</summary>
internal static class Failure
{
    /// <summary>What a run says that was asked to stop.</summary>
    public const string Stopped = "Stopped; no file was left half written.";

    /// <summary>Writes the message and says how the process ends.</summary>
    public static int Report(Exception exception, Terminal terminal)
    {
        (int code, string message) = Describe(exception);
        if (message.Length > 0)
        {
            terminal.Message(message);
        }

        return code;
    }

    private static (int Code, string Message) Describe(Exception exception) => exception switch
    {
        OperationCanceledException => (ExitCode.Interrupted, Stopped),
        CheckException => (ExitCode.CheckFailed, exception.Message),
        InputException => (ExitCode.BadInput, Error(exception.Message)),
        PolicyException or FactsException or LedgerFileException or RecordFileException or CellOverflowException => (
            ExitCode.BadInput,
            Error(exception.Message)),
        FileNotFoundException missing => (ExitCode.BadInput, Error($"{missing.FileName}: no such file. Check the path.")),
        DirectoryNotFoundException => (ExitCode.BadInput, Error($"{exception.Message} Check the path.")),
        UnauthorizedAccessException => (ExitCode.BadInput, Error($"{exception.Message} Check the permissions, and that it is not a directory.")),
        BrokenPipeException => (ExitCode.BrokenPipe, ""),
        InsufficientMemoryException => (ExitCode.BadInput, Error($"{exception.Message} Give a smaller --duplicate-memory.")),
        IOException => (ExitCode.BadInput, Error(exception.Message)),
        AggregateException { InnerExceptions: [Exception only] } => Describe(only),
        _ => (ExitCode.InternalError, $"internal error: {exception}{Environment.NewLine}This is a defect of medpool; please report it with the command line."),
    };

    private static string Error(string message) => "error: " + message;
}
