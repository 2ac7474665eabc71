using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Ways for a stage to say that it reads a fact.</summary>
internal static class FactReads
{
    /// <summary>A fact that is an error where it is missing and its rule comes into play.</summary>
    public static FactUse Required(Fact fact, Citation? rule = null) => new(fact) { IsRequired = true, Rule = rule };

    /// <summary>A fact that means something when it is not given.</summary>
    public static FactUse Optional(Fact fact, Citation? rule = null) => new(fact) { Rule = rule };

    /// <summary>What shares read: the decision that sets the weights, and the holdings of the parties.</summary>
    /// <param name="shares">The shares.</param>
    /// <param name="isCompleted">Whether the pool's share alone may be given.</param>
    public static IEnumerable<FactUse> Of(ShareList shares, bool isCompleted = false)
    {
        IEnumerable<FactUse> holdings = shares.Parties.SelectMany(Holding);
        return shares.Decision is { } decision
            ? holdings.Prepend(Required(FactTable.BuiltIn.Decision(decision), shares.Cite) with { Parties = shares.Parties, IsCompleted = isCompleted })
            : holdings;
    }

    /// <summary>What a ceiling reads, where there is one.</summary>
    public static IEnumerable<FactUse> Of(PoolCap? cap) => cap is null ? [] : [Required(cap.Of, cap.Months.Cite)];

    /// <summary>The fact that gives what a party of an area holds, where one does.</summary>
    public static IEnumerable<FactUse> Holding(PartyKind party) => party switch
    {
        PartyKind.Development => [Optional(AreaFact.DevelopmentFund.Row)],
        PartyKind.Reserve => [Optional(AreaFact.RiskReserve.Row)],
        PartyKind.Balance or PartyKind.Fund or PartyKind.Pool => [], // The opening reads them for every fund.
        PartyKind.Contributors or PartyKind.Providers or PartyKind.AreaFiscal or PartyKind.PoolFiscal or PartyKind.Bank => [], // Outside: no limit.
    };
}
