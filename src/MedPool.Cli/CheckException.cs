namespace MedPool.Cli;

/// <summary>A check that failed; ends the command with <see cref="ExitCode.CheckFailed"/>.</summary>
/// <param name="message">Which check, and by how much.</param>
internal sealed class CheckException(string message) : Exception(message);
