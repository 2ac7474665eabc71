using MedPool.Cli.Ingestion;
using MedPool.Files;

namespace MedPool.Cli.Input;

/// <summary>The text files that arguments name; <c>-</c> is standard input.</summary>
internal static class TextInput
{
    private const string StandardInput = "standard input"; // As messages call it.

    /// <summary>A file that is read more than once or beside others, so that standard input does not serve.</summary>
    /// <exception cref="InputException">Standard input is asked for.</exception>
    public static TextSource File(string path) => path == RecordFiles.StandardInput
        ? throw new InputException("'-': standard input cannot be read here, since the file is read more than once or beside others.", "Give a file name.")
        : TextSource.FromFile(path);

    /// <summary>A file or standard input, read once.</summary>
    public static TextSource Open(string path, Terminal terminal, CancellationToken cancellationToken) => path == RecordFiles.StandardInput
        ? TextSource.FromStream(new InterruptibleStream(terminal.OpenInput(), cancellationToken), StandardInput)
        : TextSource.FromFile(path);

    /// <summary>A file that an option may name.</summary>
    /// <exception cref="InputException">Standard input is asked for.</exception>
    public static TextSource? OptionalFile(string? path) => path is null ? null : File(path);

    /// <summary>Computes from what a file says; what is wrong with the facts is said with the file's name.</summary>
    /// <exception cref="InputException">The facts are wrong.</exception>
    public static T In<T>(string path, Func<T> compute)
    {
        try
        {
            return compute();
        }
        catch (FactsException problem)
        {
            throw new InputException($"{path}: {problem.Message}", problem) { File = path, JsonPath = problem.Path, Rule = problem.Rule?.Rule };
        }
    }
}
