namespace MedPool.Cli.Generation;

/// <summary>One generated receipt, before it is scaled to what its area's claims cost.</summary>
internal struct ContributionRow
{
    /// <summary>Index of the area.</summary>
    public int Area;

    /// <summary>Index of the insurance type.</summary>
    public int Type;

    /// <summary>The payer type's digit.</summary>
    public int PayerType;

    /// <summary>The member's number within the area, or -1 for a receipt of an employer or a government.</summary>
    public long Member;

    /// <summary>The employer's number, or -1.</summary>
    public long Employer;

    /// <summary><c>clctstd</c>: the contribution base, in fen.</summary>
    public long Base;

    /// <summary>The employer's rate, in ten-thousandths of the base.</summary>
    public int EmployerRate;

    /// <summary>The member's rate, in ten-thousandths of the base.</summary>
    public int MemberRate;

    /// <summary><c>finsubs_amt</c>, in fen.</summary>
    public long Finance;

    /// <summary><c>oth_clct_amt</c>, in fen.</summary>
    public long Other;

    /// <summary>Whether it is a resident's own contribution, the same for everyone (JP-2b).</summary>
    public bool IsUniform;

    /// <summary><c>emp_clct_amt</c>, in fen.</summary>
    public readonly long EmployerAmount => Rounding.ToFen((Int128)Base * EmployerRate, 10_000).Value;

    /// <summary><c>psn_clct_amt</c>, in fen.</summary>
    public readonly long MemberAmount => Rounding.ToFen((Int128)Base * MemberRate, 10_000).Value;

    /// <summary>What the fund receives, without the personal account's part.</summary>
    public readonly long Income(TypePlan type) => EmployerAmount + type.PooledShare(MemberAmount, PayerType) + Finance + Other;
}
