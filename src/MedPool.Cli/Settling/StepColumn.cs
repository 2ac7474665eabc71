using MedPool.Law;

namespace MedPool.Cli.Settling;

/// <summary>A kind of transfer that a settlement made for areas: one column of the table. Two are the same when stage, rule and parties are.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="From">Who pays.</param>
/// <param name="To">Who receives.</param>
internal sealed record StepColumn(StageKind Stage, string Rule, PartyKind From, PartyKind To)
{
    /// <summary>The column of a transfer.</summary>
    public static StepColumn Of(Transfer transfer) => new(transfer.Stage, transfer.Rule.Rule, transfer.From.Kind, transfer.To.Kind);

    /// <summary>All columns of a fund beyond income and expenditure, in the order in which they first moved money.</summary>
    public static IReadOnlyList<StepColumn> AllOf(FundSettlement fund) =>
        [.. fund.Transfers.Where(transfer => transfer.Stage != StageKind.Opening).Select(Of).Distinct()];

    /// <summary>What it is, in English, in Chinese, and its rule.</summary>
    public string[] Header(PolicyLevel level)
    {
        (string english, string chinese) = Words(level);
        return [english, chinese, Rule];
    }

    private (string English, string Chinese) Words(PolicyLevel level) => Stage switch
    {
        StageKind.PrePooling => From == PartyKind.Pool ? ("old gap, pool", "统筹前缺口调剂") : ("old gap, gov.", "统筹前缺口财政"),
        StageKind.Centralise => ("centralised", "归集结余"),
        StageKind.Levy => From == PartyKind.Fund ? ("levy, income", "收入中上解") : ("levy", "上解调剂金"),
        StageKind.IncomeGuarantee => ("plan shortfall", "补足收入"),
        StageKind.ViolationRecovery => ("violations", "追回违规"),
        StageKind.ManagementLiability => To == PartyKind.Balance ? ("excess kept", "超额留存") : ("mgmt liability", "管理性责任"),
        StageKind.Surplus => SurplusWords(),
        StageKind.Emergency => ("emergency", "紧急调剂"),
        StageKind.Reward => To == PartyKind.Pool ? ("penalty", "考核惩罚") : ("reward", "考核奖励"),
        _ => PayerWords(level),
    };

    private (string English, string Chinese) SurplusWords() => To switch
    {
        PartyKind.Pool => ("surplus, pool", "结余划转"),
        PartyKind.Balance => ("surplus, kept", "结余留存"),
        PartyKind.Development => ("surplus, dev.", "转发展资金"),
        _ => ("surplus, res.", "转风险金"),
    };

    private (string English, string Chinese) PayerWords(PolicyLevel level) => From switch
    {
        PartyKind.Balance => ("own balance", "历年结余"),
        PartyKind.Pool => ("pool", "调剂金"),
        PartyKind.Development => ("dev. fund", "发展资金"),
        PartyKind.Reserve => ("risk reserve", "风险金"),
        PartyKind.PoolFiscal => level == PolicyLevel.City ? ("city gov.", "市级财政") : ("prov. gov.", "省级财政"),
        _ => ("area gov.", level == PolicyLevel.City ? "县级财政" : "市级财政"),
    };
}
