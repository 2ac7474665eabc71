namespace MedPool.Cli.Generation;

/// <summary>One generated claim: amounts in fen that balance.</summary>
internal struct ClaimRow
{
    /// <summary>Index of the area.</summary>
    public int Area;

    /// <summary>Index of the insurance type.</summary>
    public int Type;

    /// <summary>The medical type's two digits.</summary>
    public int MedicalType;

    /// <summary>The member's number within the area.</summary>
    public long Member;

    /// <summary>The total fee, which the other amounts add up to.</summary>
    public long Fee;

    /// <summary><c>hifp_pay</c>.</summary>
    public long Pooled;

    /// <summary><c>cvlserv_pay</c>.</summary>
    public long CivilServant;

    /// <summary><c>hifes_pay</c>.</summary>
    public long Supplementary;

    /// <summary><c>hifmi_pay</c>.</summary>
    public long ResidentSeriousIllness;

    /// <summary><c>hifob_pay</c>.</summary>
    public long EmployeeLargeAmount;

    /// <summary><c>maf_pay</c>.</summary>
    public long Assistance;

    /// <summary><c>oth_pay</c>.</summary>
    public long Other;

    /// <summary><c>acct_pay</c>.</summary>
    public long PersonalAccount;

    /// <summary><c>psn_cash_pay</c>.</summary>
    public long Cash;

    /// <summary><c>hosp_part_amt</c>.</summary>
    public long Hospital;

    /// <summary>Whether it takes an earlier claim back.</summary>
    public bool IsRefund;

    /// <summary>The refund of this claim: every amount with its sign changed.</summary>
    public readonly ClaimRow Refunded() => this with
    {
        Fee = -Fee,
        Pooled = -Pooled,
        CivilServant = -CivilServant,
        Supplementary = -Supplementary,
        ResidentSeriousIllness = -ResidentSeriousIllness,
        EmployeeLargeAmount = -EmployeeLargeAmount,
        Assistance = -Assistance,
        Other = -Other,
        PersonalAccount = -PersonalAccount,
        Cash = -Cash,
        Hospital = -Hospital,
        IsRefund = true,
    };
}
