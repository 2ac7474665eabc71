namespace MedPool.Cli.Output;

/// <summary>Checks where a result is to go before work begins, so that nobody waits for a result that cannot be written.</summary>
internal static class OutputFile
{
    /// <summary>Checks that a path can take a file and is none of the inputs.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="path">The path.</param>
    /// <param name="inputs">Files that are read.</param>
    /// <exception cref="InputException">It cannot.</exception>
    public static void Check(string option, string path, IEnumerable<string> inputs)
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

        if (inputs.Any(input => string.Equals(Path.GetFullPath(input), full, StringComparison.Ordinal)))
        {
            throw new InputException($"{option}: {path} is also read.", "Give another name for the result.");
        }
    }
}
