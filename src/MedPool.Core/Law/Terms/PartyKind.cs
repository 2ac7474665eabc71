using System.Text.Json.Serialization;

namespace MedPool;

/// <summary>The kinds of party that hold or move money.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartyKind>))]
public enum PartyKind : byte
{
    /// <summary>External: members and employers, who pay the contributions (参保人、用人单位).</summary>
    Contributors,

    /// <summary>External: hospitals and pharmacies, to whom benefits are paid (定点医药机构).</summary>
    Providers,

    /// <summary>Internal, per area: the current-year account; closes at zero.</summary>
    Fund,

    /// <summary>Internal, per area: the area's own retained balance (历年结余).</summary>
    Balance,

    /// <summary>Internal: the adjustment fund (调剂金), or the city's undivided fund.</summary>
    Pool,

    /// <summary>Internal, per area: regional development funds allotted to the area (区域统筹发展资金).</summary>
    Development,

    /// <summary>Internal, per area: the social-insurance risk reserve (社保风险金).</summary>
    Reserve,

    /// <summary>External, per area: the area's government (县（市、区）财政).</summary>
    AreaFiscal,

    /// <summary>External: the government of the city or province (市财政；省财政).</summary>
    PoolFiscal,

    /// <summary>External: the bank, from which interest and other income of the pool come (开户银行).</summary>
    Bank,
}
