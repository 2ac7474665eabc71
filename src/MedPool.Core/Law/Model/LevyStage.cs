namespace MedPool.Law;

/// <summary>Levy (筹集；上解): each area pays a planned amount into the pool, up to the ceiling of the pool.</summary>
/// <param name="FirstYearOnly">Whether the levy takes place in the first year of the policy only.</param>
/// <param name="Amount">The planned amount.</param>
/// <param name="Sources">The accounts that pay, in order; each pays up to what it holds, <c>fund</c> without limit.</param>
public sealed record LevyStage(bool FirstYearOnly, LevyAmount Amount, EquatableArray<Leg> Sources, Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Levy;

    /// <inheritdoc/>
    internal override StageEffects Effects => Sources.Any(static source => source.Party == PartyKind.Fund) ? StageEffects.LeavesGap : StageEffects.None;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>An account that pays a levy.</summary>
public sealed record Leg(PartyKind Party, Citation Cite);
