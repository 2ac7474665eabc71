namespace MedPool.TestData;

/// <summary>One generated claim. Its amounts are in fen, and the fee is the sum of the others.</summary>
internal struct ClaimRow
{
    /// <summary>Index of the area.</summary>
    public int Area;

    /// <summary>Index of the insurance type.</summary>
    public int Type;

    /// <summary>The medical type (医疗类别), two digits.</summary>
    public int MedicalType;

    /// <summary>Number of the member within the area.</summary>
    public long Member;

    /// <summary><c>medfee_sumamt</c>: the total fee.</summary>
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
    public long EmployeeSeriousIllness;

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

    /// <summary>Whether it reverses an earlier claim (退费).</summary>
    public bool IsRefund;

    /// <summary>The reversal of this claim: every amount with the opposite sign.</summary>
    public readonly ClaimRow Refunded() => this with
    {
        Fee = -Fee,
        Pooled = -Pooled,
        CivilServant = -CivilServant,
        Supplementary = -Supplementary,
        ResidentSeriousIllness = -ResidentSeriousIllness,
        EmployeeSeriousIllness = -EmployeeSeriousIllness,
        Assistance = -Assistance,
        Other = -Other,
        PersonalAccount = -PersonalAccount,
        Cash = -Cash,
        Hospital = -Hospital,
        IsRefund = true,
    };
}
