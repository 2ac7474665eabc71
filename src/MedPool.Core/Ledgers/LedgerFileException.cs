namespace MedPool;

/// <summary>
/// A file is not a ledger file, is truncated or altered, or was written by a newer version; or two ledgers cannot be merged because they belong to
/// different policies or years.
/// </summary>
public sealed class LedgerFileException : Exception
{
    /// <summary>An error without a message.</summary>
    public LedgerFileException()
    {
    }

    /// <summary>An error with its message.</summary>
    public LedgerFileException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its message and cause.</summary>
    public LedgerFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
