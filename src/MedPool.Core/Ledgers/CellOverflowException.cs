namespace MedPool;

/// <summary>The sum of a ledger's cell would leave 64 bits of fen. Nothing was posted.</summary>
public sealed class CellOverflowException : OverflowException
{
    /// <summary>An error without a message.</summary>
    public CellOverflowException()
    {
    }

    /// <summary>An error with its message.</summary>
    public CellOverflowException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its message and cause.</summary>
    public CellOverflowException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error of a cell.</summary>
    internal CellOverflowException(string area, string insuranceType, Account account, int year, int month)
        : base(FormattableString.Invariant(
            $"The sum of area {area}, insurance type {insuranceType}, account {account.Name()}, month {year:D4}-{month:D2} leaves 64 bits of fen; ")
            + "check the amounts of these records.")
    {
        Area = area;
        InsuranceType = insuranceType;
        Account = account;
        Month = month;
    }

    /// <summary>The cell's area code.</summary>
    public string? Area { get; }

    /// <summary>The cell's insurance type.</summary>
    public string? InsuranceType { get; }

    /// <summary>The cell's account.</summary>
    public Account Account { get; }

    /// <summary>The cell's month, 1 to 12.</summary>
    public int Month { get; }
}
