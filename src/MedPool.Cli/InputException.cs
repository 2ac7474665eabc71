namespace MedPool.Cli;

/// <summary>Bad usage or bad input that the command itself found; ends the command with <see cref="ExitCode.BadInput"/>.</summary>
/// <param name="what">What is wrong, and where: file, line or option.</param>
/// <param name="mend">What to do about it, or <see langword="null"/> where the first sentence says so.</param>
internal sealed class InputException(string what, string? mend = null)
    : Exception(mend is null ? what : what + Environment.NewLine + "  " + mend);

/// <summary>A check that failed; ends the command with <see cref="ExitCode.CheckFailed"/>.</summary>
/// <param name="message">Which check, and by how much.</param>
internal sealed class CheckException(string message) : Exception(message);
