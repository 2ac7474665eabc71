namespace MedPool.Cli.Ingestion;

/// <summary>The record files of one run, opened for it; <c>-</c> is standard input.</summary>
internal static class RecordFiles
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Sources in the order given.</summary>
    public static IReadOnlyList<RecordSource> Open(IReadOnlyList<string> files, Terminal terminal, CancellationToken cancellationToken) =>
    [
        .. files.Select(file => file == StandardInput
            ? RecordSource.FromStream(new InterruptibleStream(terminal.OpenInput(), cancellationToken), StandardInput)
            : RecordSource.FromFile(file)),
    ];

    /// <summary>Their size in bytes, or 0 where it is not known: then progress shows no time left.</summary>
    public static long Size(IReadOnlyList<string> files)
    {
        bool isKnown = files.All(file => file != StandardInput && !file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && File.Exists(file));
        return isKnown ? files.Sum(file => new FileInfo(file).Length) : 0;
    }

    /// <summary>Checks that files exist and that standard input is named once, before anything is read.</summary>
    /// <exception cref="InputException">It is otherwise.</exception>
    public static void Check(IReadOnlyList<string> files)
    {
        if (files.Count(file => file == StandardInput) > 1)
        {
            throw new InputException("'-' is given more than once, and standard input can be read once.", "Give it once, or files.");
        }

        foreach (string file in files.Where(file => file != StandardInput && !File.Exists(file)))
        {
            throw new InputException($"{file}: {(Directory.Exists(file) ? "is a folder, not a file" : "no such file")}.", "Check the path.");
        }
    }
}
