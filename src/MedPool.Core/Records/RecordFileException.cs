namespace MedPool;

/// <summary>
/// A record file cannot be read: it has no header, a column is missing or named twice, or its compression is damaged. Bad rows are not errors; they are
/// rejected.
/// </summary>
public sealed class RecordFileException : Exception
{
    /// <summary>An error without a message.</summary>
    public RecordFileException()
    {
    }

    /// <summary>An error with its message.</summary>
    public RecordFileException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its message and cause.</summary>
    public RecordFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error of a file.</summary>
    /// <param name="file">The file's name as given.</param>
    /// <param name="problem">What is wrong, and how to mend it.</param>
    /// <param name="innerException">The cause, if any.</param>
    public RecordFileException(string file, string problem, Exception? innerException = null)
        : base(file + ": " + problem, innerException) => File = file;

    /// <summary>The file's name; <see langword="null"/> if the error is in the options.</summary>
    public string? File { get; }
}
