namespace MedPool;

/// <summary>A party that holds or moves money.</summary>
public enum PartyKind : byte
{
    /// <summary>External: where current income comes from.</summary>
    Contributors,

    /// <summary>External: where benefits go.</summary>
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

    /// <summary>External: government of the city or province.</summary>
    PoolFiscal,

    /// <summary>External: interest and other income of the pool.</summary>
    Bank,
}
