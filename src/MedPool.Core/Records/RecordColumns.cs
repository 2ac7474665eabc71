namespace MedPool.Internals;

/// <summary>The columns of both kinds of record files. Of a bad row, the first column in this order that is wrong is the column at fault.</summary>
internal static class RecordColumns
{
    /// <summary>Position of the id column, in both kinds.</summary>
    internal const int Id = 0;

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

    /// <summary>The standard name of a column of either kind, found by either spelling; <see langword="null"/> if there is no such column.</summary>
    internal static string? StandardName(string name) =>
        Claims.Concat(Contributions).FirstOrDefault(column => column.Name == name || column.OtherSpelling == name)?.Name;
}
