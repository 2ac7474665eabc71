namespace MedPool;

/// <summary>A figure of a ledger: the sum of an area's postings to an account. Immutable.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Account">The account.</param>
public sealed record LedgerFigure(string Area, Account Account)
{
    /// <summary>The insurance type, or <see langword="null"/>: all of them.</summary>
    public string? InsuranceType { get; init; }

    /// <summary>The month of posting, 1 to 12, or <see langword="null"/>: the whole year.</summary>
    public int? Month { get; init; }
}
