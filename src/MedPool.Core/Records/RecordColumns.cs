namespace MedPool;

/// <summary>The columns of both kinds of record files, in the order that decides which column of a bad row is at fault.</summary>
public static class RecordColumns
{
    /// <summary>Columns of a claim file (结算明细).</summary>
    public static IReadOnlyList<RecordColumn> Claims { get; } =
    [
        new("setl_id"),
        new("psn_no"),
        new("insu_admdvs", "insuplc_admdvs"),
        new("insutype"),
        new("med_type"),
        new("setl_time"),
        new("medfee_sumamt", IsAmount: true),
        new("hifp_pay", IsAmount: true),
        new("cvlserv_pay", IsAmount: true),
        new("hifes_pay", IsAmount: true),
        new("hifmi_pay", IsAmount: true),
        new("hifob_pay", IsAmount: true),
        new("maf_pay", IsAmount: true),
        new("oth_pay", "othfund_pay", IsAmount: true),
        new("acct_pay", IsAmount: true),
        new("psn_cash_pay", "cash_payamt", IsAmount: true),
        new("hosp_part_amt", "ownpay_hosp_part", IsAmount: true, IsRequired: false),
        new("refd_setl_flag"),
    ];

    /// <summary>Columns of a contribution file (缴费到账明细).</summary>
    public static IReadOnlyList<RecordColumn> Contributions { get; } =
    [
        new("clct_id"),
        new("psn_no"),
        new("emp_no"),
        new("insu_admdvs", "insuplc_admdvs"),
        new("insutype"),
        new("payer_type"),
        new("accrym", "cashym"),
        new("clct_time", "arvl_date"),
        new("clctstd", IsAmount: true),
        new("emp_clct_amt", IsAmount: true),
        new("psn_clct_amt", IsAmount: true),
        new("finsubs_amt", "fin_clct_amt", IsAmount: true),
        new("oth_clct_amt", IsAmount: true),
    ];

    /// <summary>The columns of a kind of records.</summary>
    public static IReadOnlyList<RecordColumn> Of(RecordKind kind) => kind == RecordKind.Claims ? Claims : Contributions;

    /// <summary>The standard name of a column by either spelling, of either kind, or <see langword="null"/>.</summary>
    internal static string? StandardName(string name) =>
        Claims.Concat(Contributions).FirstOrDefault(column => column.Name == name || column.OtherSpelling == name)?.Name;
}

/// <summary>Positions in <see cref="RecordColumns.Claims"/>.</summary>
internal static class ClaimColumn
{
    public const int Id = 0;
    public const int Member = 1;
    public const int Area = 2;
    public const int InsuranceType = 3;
    public const int MedicalType = 4;
    public const int Time = 5;
    public const int FirstAmount = 6;
    public const int RefundFlag = 17;
    public const int Count = 18;
    public const int AmountCount = 11;
}

/// <summary>Positions of a claim's amounts among its amounts.</summary>
internal static class ClaimAmount
{
    public const int Total = 0;
    public const int Pooled = 1;
    public const int CivilServant = 2;
    public const int Supplementary = 3;
    public const int ResidentSeriousIllness = 4;
    public const int EmployeeSeriousIllness = 5;
    public const int Assistance = 6;
    public const int Other = 7;
    public const int PersonalAccount = 8;
    public const int Cash = 9;
    public const int Hospital = 10;
}

/// <summary>Positions in <see cref="RecordColumns.Contributions"/>.</summary>
internal static class ContributionColumn
{
    public const int Id = 0;
    public const int Member = 1;
    public const int Employer = 2;
    public const int Area = 3;
    public const int InsuranceType = 4;
    public const int PayerType = 5;
    public const int AccrualMonth = 6;
    public const int Time = 7;
    public const int FirstAmount = 8;
    public const int Count = 13;
    public const int AmountCount = 5;
}

/// <summary>Positions of a contribution's amounts among its amounts.</summary>
internal static class ContributionAmount
{
    public const int Base = 0;
    public const int Employer = 1;
    public const int Member = 2;
    public const int Subsidy = 3;
    public const int Other = 4;
}
