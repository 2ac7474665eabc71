using System.ComponentModel;
using System.Text.Json.Serialization;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Values of a levy.</summary>
/// <param name="OnlyInYear">The only settlement year in which it is raised, or 0 for every year.</param>
/// <param name="Amount">The planned amount per area.</param>
/// <param name="Cap">The ceiling of the pool, or <see langword="null"/>.</param>
/// <param name="Sources">Where it is taken from, in order; what no source gives stays outstanding.</param>
/// <param name="Rule">Rule of the levy, named where a requirement is not met.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct LevyTerms(int OnlyInYear, LevyAmountTerms Amount, CapTerms? Cap, EquatableArray<LegTerms> Sources, ushort Rule);

/// <summary>Where a levy is taken from.</summary>
/// <param name="From"><c>balance</c>, <c>development</c>, <c>reserve</c> (up to what they hold), or <c>fund</c> or a government without limit.</param>
/// <param name="Rule">Rule of that transfer.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct LegTerms(PartyKind From, ushort Rule);

/// <summary>How a levy's planned amount per area is found. Made by the factory of its kind.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct LevyAmountTerms
{
    private LevyAmountTerms(LevyAmountKind kind, AreaFact<Fen> of) => (Kind, Of) = (kind, of);

    /// <summary>Which of the ways it is.</summary>
    public LevyAmountKind Kind { get; }

    /// <summary>The figure of which a part is levied; of no meaning for an amount per head.</summary>
    public AreaFact<Fen> Of { get; }

    /// <summary>Months of payment capacity that the pool is to reach.</summary>
    public Rate Months { get; private init; }

    /// <summary>Rule by which earlier contributions are set off (reading <c>first-levy-offset</c>), or <see langword="null"/>.</summary>
    public ushort? Offset { get; private init; }

    /// <summary>The rate of the figure.</summary>
    public RateTerms Rate { get; private init; }

    /// <summary>The amount per insured person.</summary>
    public Fen PerHead { get; private init; }

    /// <summary>What the pool lacks of a number of months, apportioned over the areas' positive balances.</summary>
    public static LevyAmountTerms ToTarget(Rate months, AreaFact<Fen> of, ushort? offset) =>
        new(LevyAmountKind.ToTarget, of) { Months = months, Offset = offset };

    /// <summary>Round(rate × figure) of each area.</summary>
    public static LevyAmountTerms OfFigure(AreaFact<Fen> of, RateTerms rate) => new(LevyAmountKind.OfFigure, of) { Rate = rate };

    /// <summary>An amount for each insured person.</summary>
    public static LevyAmountTerms Head(Fen amount) => new(LevyAmountKind.PerHead, default) { PerHead = amount };
}

/// <summary>The ways to plan a levy.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LevyAmountKind>))]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum LevyAmountKind : byte
{
    /// <summary>What the pool lacks of a target, over the areas' balances.</summary>
    ToTarget,

    /// <summary>A rate of a figure of each area.</summary>
    OfFigure,

    /// <summary>An amount per insured person.</summary>
    PerHead,
}
