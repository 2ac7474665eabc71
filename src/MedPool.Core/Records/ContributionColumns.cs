namespace MedPool;

/// <summary>
/// Contributions (缴费到账明细) as columns, for callers whose data is in arrays (Arrow, Parquet, data frames, database rows). Every column has the
/// length of <see cref="Area"/>. An amount column left empty is zero in every row. Amounts are in fen; a reversal is negative.
/// </summary>
public readonly ref struct ContributionColumns
{
    /// <summary>The area where insured, as its position among the ledger's areas, from 0.</summary>
    public required ReadOnlySpan<byte> Area { get; init; }

    /// <summary>The insurance type, as its position among the ledger's insurance types, from 0.</summary>
    public required ReadOnlySpan<byte> InsuranceType { get; init; }

    /// <summary><c>payer_type</c> as a number: 1 to 7, or 9.</summary>
    public required ReadOnlySpan<byte> PayerType { get; init; }

    /// <summary>Month of the day received (<c>clct_time</c>) in the ledger's year, 1 to 12.</summary>
    public required ReadOnlySpan<byte> Month { get; init; }

    /// <summary><c>accrym</c>: the month that the payment is for (费款所属期), as the number yyyyMM. Left empty: not checked. No account depends on it.</summary>
    public ReadOnlySpan<int> AccrualMonth { get; init; }

    /// <summary><c>clctstd</c>: contribution base; in the control sums only.</summary>
    public ReadOnlySpan<long> Base { get; init; }

    /// <summary><c>emp_clct_amt</c>: the employer's contribution.</summary>
    public ReadOnlySpan<long> Employer { get; init; }

    /// <summary><c>psn_clct_amt</c>: the member's own contribution, personal-account part included.</summary>
    public ReadOnlySpan<long> Member { get; init; }

    /// <summary><c>finsubs_amt</c>: fiscal subsidy (财政补助).</summary>
    public ReadOnlySpan<long> Subsidy { get; init; }

    /// <summary><c>oth_clct_amt</c>: paid by others, interest, recovered violation money, by payer type.</summary>
    public ReadOnlySpan<long> Other { get; init; }
}
