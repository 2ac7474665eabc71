using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Parties and weights, in the order that decides who gets the odd fen; or the decision that sets the weights.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ShareTerms
{
    /// <summary>How many parties can share.</summary>
    public const int PartiesMax = 6;

    /// <summary>Shares that the policy sets.</summary>
    /// <param name="parties">The parties, in order.</param>
    /// <param name="weights">Their weights, one each, which add up to 1.</param>
    /// <exception cref="ArgumentException">There are not as many weights as parties, or more than <see cref="PartiesMax"/>.</exception>
    /// <exception cref="OverflowException">The weights have no common denominator in 64 bits.</exception>
    public ShareTerms(EquatableArray<PartyKind> parties, EquatableArray<Rate> weights)
        : this(parties)
    {
        if (weights.Count != parties.Count)
        {
            throw new ArgumentException($"There are {parties.Count} parties but {weights.Count} weights.", nameof(weights));
        }

        Weights = ShareWeights.ToWholeNumbers(weights);
    }

    /// <summary>Shares that a fact of each area decides.</summary>
    /// <param name="parties">The parties, in order.</param>
    /// <param name="decision">The fact.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="PartiesMax"/> parties.</exception>
    public ShareTerms(EquatableArray<PartyKind> parties, AreaFact<EquatableArray<PartyShare>> decision)
        : this(parties) => AreaDecision = decision;

    /// <summary>Shares that a fact of the fund decides.</summary>
    /// <inheritdoc cref="ShareTerms(EquatableArray{PartyKind}, AreaFact{EquatableArray{PartyShare}})"/>
    public ShareTerms(EquatableArray<PartyKind> parties, FundFact<EquatableArray<PartyShare>> decision)
        : this(parties) => FundDecision = decision;

    private ShareTerms(EquatableArray<PartyKind> parties)
    {
        if (parties.Count is 0 or > PartiesMax)
        {
            throw new ArgumentException($"From 1 to {PartiesMax} parties can share, not {parties.Count}.", nameof(parties));
        }

        Parties = parties;
        PoolIndex = IndexOf(parties, PartyKind.Pool);
        AreaFiscalIndex = IndexOf(parties, PartyKind.AreaFiscal);
    }

    /// <summary>The parties, in order.</summary>
    public EquatableArray<PartyKind> Parties { get; }

    /// <summary>Their weights as whole numbers in the same proportion, or empty when a decision sets them.</summary>
    public EquatableArray<long> Weights { get; }

    /// <summary>The fact of each area that sets the weights, or <see langword="null"/>.</summary>
    public AreaFact<EquatableArray<PartyShare>>? AreaDecision { get; }

    /// <summary>The fact of the fund that sets the weights, or <see langword="null"/>.</summary>
    public FundFact<EquatableArray<PartyShare>>? FundDecision { get; }

    /// <summary>Where the pool stands among the parties, or -1.</summary>
    internal int PoolIndex { get; }

    /// <summary>Where the area's government stands among the parties, or -1.</summary>
    internal int AreaFiscalIndex { get; }

    private static int IndexOf(EquatableArray<PartyKind> parties, PartyKind party)
    {
        for (int i = 0; i < parties.Count; i++)
        {
            if (parties[i] == party)
            {
                return i;
            }
        }

        return -1;
    }
}
