using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Turns an unmet requirement of a stage into an error in the user's terms: the fact's key, the area's name and code, rule and article.</summary>
internal interface IRequirementText
{
    /// <summary>The error for an unmet requirement of a fund's stage.</summary>
    FactsException Describe(in Requirement requirement, int fund);
}

/// <summary>A requirement of a stage that the facts do not meet.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Fact">The fact or decision, or <see langword="null"/> where it is not one that is wrong.</param>
/// <param name="What">The party or sum in question, or <see langword="null"/>.</param>
/// <param name="Area">Index of the area, or -1 for the whole fund.</param>
/// <param name="Rule">Index of the rule.</param>
/// <param name="Amount">The amount in question.</param>
/// <param name="Place">The place of the stage in the policy's list.</param>
internal readonly record struct Requirement(RequirementKind Kind, Fact? Fact, string? What, int Area, ushort Rule, Fen Amount, byte Place);

/// <summary>What can be wrong with the facts at a stage.</summary>
internal enum RequirementKind : byte
{
    /// <summary>A fact or decision is missing.</summary>
    Missing,

    /// <summary>The policy sets no rate for the year and leaves none to decision.</summary>
    NoRate,

    /// <summary>Decided shares do not add up to 1.</summary>
    SharesNotWhole,

    /// <summary>The payer of an old gap does not hold its part.</summary>
    PartNotHeld,

    /// <summary>The fund as a whole has no cumulative balance.</summary>
    NoCumulativeBalance,

    /// <summary>The pool cannot grant its part whole.</summary>
    PoolShort,

    /// <summary>More than one application.</summary>
    Applications,

    /// <summary>More of a balance in custody would be used than is approved.</summary>
    CustodyNotApproved,

    /// <summary>The policy's steps leave a gap.</summary>
    GapLeft,

    /// <summary>A yearly figure is below zero.</summary>
    Negative,

    /// <summary>An amount or an account leaves 64 bits of fen.</summary>
    OutOfRange,
}
