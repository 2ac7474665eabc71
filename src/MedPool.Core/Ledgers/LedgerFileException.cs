namespace MedPool;

/// <summary>A ledger file is not one, is truncated or altered, was written by a newer version, or does not fit the ledger it is merged with.</summary>
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
