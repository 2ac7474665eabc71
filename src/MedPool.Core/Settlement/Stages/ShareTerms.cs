namespace MedPool.Kernels;

/// <summary>Parties and weights, in the order that decides who gets the odd fen; or the decision that sets the weights.</summary>
public readonly record struct ShareTerms
{
    /// <summary>Shares that the policy sets.</summary>
    /// <param name="parties">The parties, in order.</param>
    /// <param name="weights">Their weights, one each, which add up to 1.</param>
    public ShareTerms(EquatableArray<PartyKind> parties, EquatableArray<Rate> weights)
    {
        Parties = parties;
        Weights = weights;
    }

    /// <summary>Shares that a fact decides.</summary>
    /// <param name="parties">The parties, in order.</param>
    /// <param name="decision">The fact.</param>
    public ShareTerms(EquatableArray<PartyKind> parties, SharesDecision decision)
    {
        Parties = parties;
        Decision = decision;
    }

    /// <summary>The parties, in order.</summary>
    public EquatableArray<PartyKind> Parties { get; }

    /// <summary>Their weights, or empty when a decision sets them.</summary>
    public EquatableArray<Rate> Weights { get; }

    /// <summary>The fact that sets the weights, or none.</summary>
    public SharesDecision Decision { get; }
}

/// <summary>The facts that can decide shares.</summary>
public enum SharesDecision : byte
{
    /// <summary>None: the policy's own weights.</summary>
    None,

    /// <summary><c>approvedShares</c>, of each area.</summary>
    ApprovedShares,

    /// <summary><c>prePoolingShares</c>, of each area.</summary>
    PrePoolingShares,

    /// <summary><c>systemicShares</c>, of the fund.</summary>
    SystemicShares,
}
