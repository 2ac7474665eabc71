namespace MedPool.Cli;

/// <summary>A check that failed; ends the command with <see cref="ExitCode.CheckFailed"/>.</summary>
/// <param name="message">Which check, and by how much.</param>
internal sealed class CheckException(string message) : Exception(message)
{
    /// <summary>A check that failed, with what is wrong on a line each.</summary>
    /// <param name="title">Which check.</param>
    /// <param name="details">What is wrong.</param>
    public static CheckException With(string title, IEnumerable<string> details) =>
        new(title + string.Concat(details.Select(detail => Environment.NewLine + "  " + detail)));
}
