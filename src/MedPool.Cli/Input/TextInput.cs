using MedPool.Cli.Ingestion;
using MedPool.Cli.Options;
using MedPool.Files;
using MedPool.Internals;

namespace MedPool.Cli.Input;

/// <summary>The text files that arguments name; <c>-</c> is standard input.</summary>
internal static class TextInput
{
    private const string StandardInput = "standard input"; // As messages call it.

    /// <summary>A file that is read more than once or beside others, so that standard input does not serve.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">The encoding that the user states with <see cref="EncodingOption"/>.</param>
    /// <exception cref="InputException">Standard input is asked for.</exception>
    public static TextSource File(string path, TextEncoding encoding) => path == RecordFiles.StandardInput
        ? throw new InputException("'-': standard input cannot be read here, since the file is read more than once or beside others.", "Give a file name.")
        : TextSource.FromFile(path, encoding);

    /// <summary>Such files.</summary>
    /// <inheritdoc cref="File"/>
    public static TextSource[] Files(IEnumerable<string> paths, TextEncoding encoding) => [.. paths.Select(path => File(path, encoding))];

    /// <summary>Files that a command reads more than once, so that pipes do not serve.</summary>
    /// <exception cref="InputException">One is standard input or a pipe.</exception>
    /// <inheritdoc cref="File"/>
    public static TextSource[] FilesReadAgain(IReadOnlyCollection<string> paths, TextEncoding encoding)
    {
        if (paths.FirstOrDefault(path => !FileIdentity.IsReplaceable(path)) is { } pipe)
        {
            throw new InputException($"{pipe}: a pipe gives its contents once, and this file is read more than once.", "Give a file.") { File = pipe };
        }

        return Files(paths, encoding);
    }

    /// <summary>A JSON file, which is UTF-8 whatever <see cref="EncodingOption"/> says of the other files.</summary>
    /// <exception cref="InputException">Standard input is asked for.</exception>
    public static TextSource Json(string path) => File(path, TextEncoding.Utf8);

    /// <summary>A file or standard input, read once.</summary>
    public static TextSource Open(string path, TextEncoding encoding, Terminal terminal, CancellationToken cancellationToken) =>
        path == RecordFiles.StandardInput
            ? TextSource.FromStream(new InterruptibleStream(terminal.OpenInput(), cancellationToken), StandardInput, encoding)
            : TextSource.FromFile(path, encoding);

    /// <summary>A file that an option may name.</summary>
    /// <exception cref="InputException">Standard input is asked for.</exception>
    public static TextSource? OptionalFile(string? path, TextEncoding encoding) => path is null ? null : File(path, encoding);

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
