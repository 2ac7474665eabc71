namespace MedPool.TestData;

/// <summary>One generated receipt of a contribution (缴费到账), before it is scaled to the cost of its area's claims. Amounts are in fen.</summary>
internal struct ContributionRow
{
    /// <summary>Index of the area.</summary>
    public int Area;

    /// <summary>Index of the insurance type.</summary>
    public int Type;

    /// <summary>The payer type (缴费主体), one digit.</summary>
    public int PayerType;

    /// <summary>Number of the member within the area, or -1 for a receipt of an employer or a government.</summary>
    public long Member;

    /// <summary>Number of the employer within the area, or -1.</summary>
    public long Employer;

    /// <summary><c>clctstd</c>: the contribution base (缴费基数).</summary>
    public long Base;

    /// <summary>The employer's rate, in ten-thousandths of the base.</summary>
    public int EmployerRate;

    /// <summary>The member's rate, in ten-thousandths of the base.</summary>
    public int MemberRate;

    /// <summary><c>finsubs_amt</c>.</summary>
    public long Subsidy;

    /// <summary><c>oth_clct_amt</c>.</summary>
    public long Other;

    /// <summary>Whether it is a resident's own contribution, one amount for everyone (JP-2b).</summary>
    public bool IsUniform;

    /// <summary><c>emp_clct_amt</c>.</summary>
    public readonly long EmployerAmount => Rounding.ToFen((Int128)Base * EmployerRate, 10_000).Value;

    /// <summary><c>psn_clct_amt</c>.</summary>
    public readonly long MemberAmount => Rounding.ToFen((Int128)Base * MemberRate, 10_000).Value;

    /// <summary>What the fund receives: all without the part of the personal account.</summary>
    public readonly long Income(InsuranceTypePlan type) => EmployerAmount + type.PooledShare(MemberAmount, PayerType) + Subsidy + Other;
}
