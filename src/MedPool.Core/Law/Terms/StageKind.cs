using System.Text.Json.Serialization;

namespace MedPool;

/// <summary>The kinds of settlement stages, in the order in which regulations mostly have them. Every policy has its own order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StageKind>))]
public enum StageKind : byte
{
    /// <summary><c>opening</c> (期初): balances, income and expenditure enter the accounts.</summary>
    Opening,

    /// <summary><c>pre-pooling</c> (统筹前缺口): the gap of the years before pooling is paid.</summary>
    PrePooling,

    /// <summary><c>centralise</c> (结余上缴): a share of the old balances moves to the pool.</summary>
    Centralise,

    /// <summary><c>levy</c> (筹集；上解): the areas pay into the pool.</summary>
    Levy,

    /// <summary><c>income-guarantee</c> (收入计划补足): the area's government pays what income lacks of the plan.</summary>
    IncomeGuarantee,

    /// <summary><c>violation-recovery</c> (违规支出追回): expenditure against the rules is paid back.</summary>
    ViolationRecovery,

    /// <summary><c>management-liability</c> (管理性责任): the area pays for mismanagement.</summary>
    ManagementLiability,

    /// <summary><c>surplus</c> (当期结余): the surplus of the year is divided.</summary>
    Surplus,

    /// <summary><c>emergency</c> (应急调剂): the pool helps on application, before the area's own balance.</summary>
    Emergency,

    /// <summary><c>coverage</c> (缺口分担): the gap is met in steps.</summary>
    Coverage,

    /// <summary><c>reward</c> (奖惩): a part of the shared amounts is paid, by assessment.</summary>
    Reward,

    /// <summary><c>closing</c> (期末): closing balances, early warnings and remittance orders.</summary>
    Closing,
}
