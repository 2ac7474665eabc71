namespace MedPool.Law;

/// <summary>One step of the coverage. A step runs over all areas before the next step begins.</summary>
/// <param name="Cite">The article of the step; the transfers of the step carry its rule.</param>
public abstract record CoverageStep(Citation Cite)
{
    /// <summary>The assumption for what the article does not say about this step, or <see langword="null"/>.</summary>
    public string? Assumption { get; init; }

    /// <summary>The parties whose part is limited by what they hold, so that the step can leave a gap open; governments have no limit.</summary>
    public abstract IEnumerable<PartyKind> LimitedParties();

    /// <summary>Whether others than the area's own accounts pay, so that a reward can be computed from it.</summary>
    internal abstract bool IsShared { get; }

    /// <summary>Calls the visitor's method for this kind of step.</summary>
    public abstract TResult Accept<TResult>(ICoverageStepVisitor<TResult> visitor);
}

/// <summary>An operation that differs by the kind of step. An implementation that lacks a kind does not compile.</summary>
/// <typeparam name="TResult">The result of the operation.</typeparam>
public interface ICoverageStepVisitor<out TResult>
{
    /// <summary>A step <c>own</c>.</summary>
    TResult Visit(OwnStep step);

    /// <summary>A step <c>shared</c>.</summary>
    TResult Visit(SharedStep step);
}

/// <summary>The area's own accounts pay in order, each up to what it holds.</summary>
/// <param name="From">The accounts: <c>balance</c>, <c>development</c>, <c>reserve</c>.</param>
public sealed record OwnStep(EquatableArray<PartyKind> From, Citation Cite) : CoverageStep(Cite)
{
    /// <inheritdoc/>
    public override IEnumerable<PartyKind> LimitedParties() => From;

    /// <inheritdoc/>
    internal override bool IsShared => false;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ICoverageStepVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>
/// The gap is divided over parties by weights. The pool and the area's own accounts pay up to what they hold; the remaining gap goes to the next step.
/// </summary>
/// <param name="Shares">Parties and weights, or the decision that sets them.</param>
/// <param name="AssessmentRise">The share that a failed assessment moves from the other party to <c>area-fiscal</c> (JH-14-2), or
/// <see langword="null"/>.</param>
/// <param name="ReserveForShare">Whether <c>reserve</c> pays the part of <c>area-fiscal</c> first, up to the fact <c>riskReserveForShare</c>.</param>
/// <param name="Deduction">By how much each unmet condition lowers the pool's share (SN-2-3), or <see langword="null"/>.</param>
/// <param name="PoolGrantsWhole">Whether it is an error when the pool cannot pay its whole part (JN-3-4-6).</param>
public sealed record SharedStep(
    ShareList Shares,
    Sourced<Rate>? AssessmentRise,
    bool ReserveForShare,
    ConditionDeduction? Deduction,
    bool PoolGrantsWhole,
    Citation Cite) : CoverageStep(Cite)
{
    /// <inheritdoc/>
    /// <remarks>A pool that must pay its whole part is not limited.</remarks>
    public override IEnumerable<PartyKind> LimitedParties() => Shares.Parties.Where(party =>
        party is not (PartyKind.AreaFiscal or PartyKind.PoolFiscal) && !(party == PartyKind.Pool && PoolGrantsWhole));

    /// <inheritdoc/>
    internal override bool IsShared => true;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ICoverageStepVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>Each unmet condition lowers the pool's share by a decided number of percentage points, which the area pays.</summary>
/// <param name="Conditions">The rule ids of the conditions that facts may name in <c>unmetConditions</c>.</param>
/// <param name="Decision">The open value: <c>conditionDeduction</c>.</param>
/// <param name="Cite">The article.</param>
public sealed record ConditionDeduction(EquatableArray<Citation> Conditions, string Decision, Citation Cite);
