namespace MedPool;

/// <summary>
/// Claims (结算明细) as columns, for callers whose data is in arrays (Arrow, Parquet, data frames, database rows). Every column has the length of
/// <see cref="Area"/>. An amount column left empty is zero in every row. Amounts are in fen.
/// </summary>
public readonly ref struct ClaimColumns
{
    /// <summary>The area where insured, as its position among the ledger's areas, from 0.</summary>
    public required ReadOnlySpan<byte> Area { get; init; }

    /// <summary>The insurance type, as its position among the ledger's insurance types, from 0.</summary>
    public required ReadOnlySpan<byte> InsuranceType { get; init; }

    /// <summary>The first two digits of <c>med_type</c>, as a number: 21.</summary>
    public required ReadOnlySpan<byte> MedicalType { get; init; }

    /// <summary>Month of settlement in the ledger's year, 1 to 12.</summary>
    public required ReadOnlySpan<byte> Month { get; init; }

    /// <summary><c>refd_setl_flag</c>, 0 or 1. Left empty: a row whose total is negative is a refund.</summary>
    public ReadOnlySpan<byte> RefundFlag { get; init; }

    /// <summary><c>medfee_sumamt</c>: total fee.</summary>
    public required ReadOnlySpan<long> Total { get; init; }

    /// <summary><c>hifp_pay</c>: pooled fund (统筹基金).</summary>
    public ReadOnlySpan<long> Pooled { get; init; }

    /// <summary><c>cvlserv_pay</c>: civil-servant subsidy.</summary>
    public ReadOnlySpan<long> CivilServant { get; init; }

    /// <summary><c>hifes_pay</c>: supplementary insurance.</summary>
    public ReadOnlySpan<long> Supplementary { get; init; }

    /// <summary><c>hifmi_pay</c>: resident serious-illness insurance.</summary>
    public ReadOnlySpan<long> ResidentSeriousIllness { get; init; }

    /// <summary><c>hifob_pay</c>: employee large-amount insurance.</summary>
    public ReadOnlySpan<long> EmployeeSeriousIllness { get; init; }

    /// <summary><c>maf_pay</c>: medical assistance.</summary>
    public ReadOnlySpan<long> Assistance { get; init; }

    /// <summary><c>oth_pay</c>: other funds.</summary>
    public ReadOnlySpan<long> Other { get; init; }

    /// <summary><c>acct_pay</c>: personal account.</summary>
    public ReadOnlySpan<long> PersonalAccount { get; init; }

    /// <summary><c>psn_cash_pay</c>: the member's own cash.</summary>
    public ReadOnlySpan<long> Cash { get; init; }

    /// <summary><c>hosp_part_amt</c>: borne by the hospital.</summary>
    public ReadOnlySpan<long> Hospital { get; init; }
}
