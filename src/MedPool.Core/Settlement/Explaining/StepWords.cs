namespace MedPool.Internals;

/// <summary>What a step of a settlement does, in the field's words.</summary>
internal static class StepWords
{
    public static readonly LocalizedText CurrentBalance = new("当期结余＝收入－支出－从当年收入中上解的调剂金", "Balance of the year: income less expenditure less what was levied from income");
    public static readonly LocalizedText OtherGap = new("剔除管理性责任后的其他收支缺口", "Other gap: what is left of the gap before its coverage");

    public static LocalizedText Closing(SettlementArea area) => area.MonthsPayable is { } months
        ? new($"期末历年结余，可支付{months}个月", $"Retained balance at the end of the year; it pays for {months} months")
        : new("期末历年结余", "Retained balance at the end of the year");

    public static LocalizedText Of(Transfer transfer) => transfer.Stage switch
    {
        StageKind.Opening when transfer.To.Kind == PartyKind.Providers => new("当年待遇支出", "Benefits paid in the year"),
        StageKind.Opening => new("当年收入", "Income of the year"),
        StageKind.PrePooling => new("弥补统筹前缺口", "The audited gap from before pooling is made good"),
        StageKind.Centralise => new("归集历史结余", "A share of the old balance is moved to the pool"),
        StageKind.Levy when transfer.From.Kind == PartyKind.Fund => new("结余不足，从当年收入中上解调剂金", "The levy, as far as the balance does not give it, out of the year's income"),
        StageKind.Levy => new("上解调剂金", "The levy for the pool"),
        StageKind.IncomeGuarantee => new("未完成收入预算，由同级政府补足", "The shortfall of the income plan is made good by the area's government"),
        StageKind.ViolationRecovery => new("追回违规支出", "Violation expenditure is recovered from the area's government"),
        StageKind.ManagementLiability when transfer.To.Kind == PartyKind.Balance => new("责任额超过缺口的部分留归当地结余", "What the liability exceeds the gap by stays with the area"),
        StageKind.ManagementLiability => new("管理性责任由当地财政全额承担", "Management liability, borne in full by the area's government"),
        StageKind.Surplus when transfer.To.Kind == PartyKind.Pool => new("当期结余划转调剂金", "The pool's part of the surplus"),
        StageKind.Surplus => new("当期结余留归当地", "The area's part of the surplus"),
        StageKind.Emergency => new("紧急调剂", "Emergency help from the pool"),
        StageKind.Reward when transfer.To.Kind == PartyKind.Pool => new("考核不合格，按分担额的一定比例惩罚", "Penalty for a failed assessment"),
        StageKind.Reward => new("考核合格，按分担额的一定比例奖励", "Reward for a passed assessment"),
        _ => Coverage(transfer.From.Kind),
    };

    private static LocalizedText Coverage(PartyKind payer) => payer switch
    {
        PartyKind.Balance => new("动用历年结余弥补缺口", "The area's retained balance meets the gap as far as it goes"),
        PartyKind.Pool => new("调剂金分担缺口", "The pool's share of the gap"),
        PartyKind.Reserve => new("动用社保风险金", "The area's risk reserve"),
        PartyKind.Development => new("动用区域统筹发展资金", "Development funds allotted to the area"),
        PartyKind.PoolFiscal => new("市（省）财政分担缺口", "The share of the government of city or province"),
        _ => new("当地财政分担缺口", "The share of the area's government"),
    };
}
