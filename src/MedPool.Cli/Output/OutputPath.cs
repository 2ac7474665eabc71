using System.CommandLine;
using System.CommandLine.Parsing;

using MedPool.Cli.Options;
using MedPool.Internals;

namespace MedPool.Cli.Output;

/// <summary>
/// Checks where a result is to go before anything is read, so that nobody waits for a result that cannot be written and no result destroys an input.
/// </summary>
internal static class OutputPath
{
    /// <summary>Checks every file that a command line names as an output, and that no name of a file or other value is empty.</summary>
    /// <exception cref="InputException">A value is empty; an output cannot be written, or is another file of the command line too.</exception>
    public static void CheckAll(ParseResult parsed)
    {
        if (parsed.CommandResult.Children.FirstOrDefault(result => result.Tokens.Any(token => token.Value.Length == 0)) is { } empty)
        {
            string name = empty is OptionResult option ? option.Option.Name : ((ArgumentResult)empty).Argument.Name;
            throw new InputException($"{name}: the value is empty.", "Write one, or leave it out.");
        }

        foreach (
            OptionResult output in parsed.CommandResult.Children.OfType<OptionResult>()
                .Where(result => result.Option is IOutputOption && result.Tokens.Count > 0))
        {
            IEnumerable<string> others = parsed.CommandResult.Children
                .Where(other => other != output)
                .SelectMany(other => other.Tokens)
                .SelectMany(token => new[] { token.Value, token.Value[(token.Value.IndexOf('=') + 1)..] });
            Check(output.Option.Name, output.Tokens[^1].Value, others);
        }
    }

    /// <summary>Checks that a path can be written and leads to none of the files that the run reads or writes otherwise, under whatever name.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="path">The path.</param>
    /// <param name="others">Files that are read, and other files that are written; <see langword="null"/> and '-' are left out.</param>
    /// <exception cref="InputException">It cannot be written, or is one of the others.</exception>
    public static void Check(string option, string path, params IEnumerable<string?> others)
    {
        if (path.Length == 0)
        {
            throw new InputException($"{option}: the name is empty.", "Give a file name.");
        }

        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new InputException($"{option}: {path} is a folder.", "Give a file name.");
        }

        if (Path.GetDirectoryName(full) is string folder && !Directory.Exists(folder))
        {
            throw new InputException($"{option}: the folder of {path} does not exist.", "Make it first, or give another path.");
        }

        if (others.FirstOrDefault(other => other is not (null or "" or "-") && FileIdentity.IsSame(path, other)) is { } same)
        {
            string which = string.Equals(Path.GetFullPath(same), full, StringComparison.Ordinal) ? "" : $" It is the same file as {same}.";
            throw new InputException($"{option}: {path} is also read.{which}", "Give another name for the result.");
        }
    }
}
