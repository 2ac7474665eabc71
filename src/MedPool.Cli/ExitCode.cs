namespace MedPool.Cli;

/// <summary>What the command returns to its caller.</summary>
internal static class ExitCode
{
    /// <summary>The work is done.</summary>
    public const int Success = 0;

    /// <summary>A check failed, or there were more rejects than allowed.</summary>
    public const int CheckFailed = 1;

    /// <summary>Bad usage or bad input; the message says what, where, which rule and how to mend it.</summary>
    public const int BadInput = 2;

    /// <summary>An error of the program itself.</summary>
    public const int InternalError = 3;

    /// <summary>The reader of standard output closed the pipe, as <c>head</c> does: the number that shells give to a process ended by SIGPIPE.</summary>
    public const int BrokenPipe = 141;

    /// <summary>Stopped by Ctrl-C or another request to stop: the number that shells give to a process ended by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
