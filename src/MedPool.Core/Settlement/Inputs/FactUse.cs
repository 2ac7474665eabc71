
namespace MedPool.Law;

/// <summary>
/// A fact that the settlement of a fund reads, and how. All uses of a fund, <see cref="FactUses.Of"/>, say what a facts file of the policy may hold;
/// what it gives beside them no stage reads. Immutable.
/// </summary>
/// <param name="Fact">The fact.</param>
public sealed record FactUse(Fact Fact)
{
    /// <summary>The kinds of the stages that read it, in the order in which they run.</summary>
    public EquatableArray<StageKind> Stages { get; init; }

    /// <summary>
    /// Whether a settlement is refused without it as soon as its rule comes into play; else what is not given is zero, or means what
    /// <see cref="Fact.Description"/> says.
    /// </summary>
    public bool IsRequired { get; init; }

    /// <summary>For shares: the parties that the policy lets share, in its order.</summary>
    public EquatableArray<PartyKind> Parties { get; init; }

    /// <summary>For shares: whether the pool's share alone may be given; the area's government then has the rest.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>For conditions: the rule ids that may be named.</summary>
    public EquatableArray<string> Conditions { get; init; }

    /// <summary>For balances: the books that are netted, each of which must be given.</summary>
    public EquatableArray<string> Books { get; init; }

    /// <summary>The article that needs the fact or leaves it to decision, or <see langword="null"/>.</summary>
    public Citation? Rule { get; init; }

    /// <summary>The place of the first stage that reads it in the policy's list.</summary>
    internal int FirstPlace { get; init; }

    /// <summary>The policy's own dated values that a decision comes before.</summary>
    internal EquatableArray<DatedRate> PolicyRates { get; init; }
}
