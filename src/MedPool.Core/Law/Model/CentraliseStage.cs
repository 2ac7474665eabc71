namespace MedPool.Law;

/// <summary>Centralisation (结余上缴): a share of the areas' retained balances moves to the pool, in the first year of the policy only.</summary>
/// <param name="Share">The share of max(0, balance), from 0 to 1.</param>
public sealed record CentraliseStage(Sourced<Rate> Share, Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Centralise;

    /// <inheritdoc/>
    internal override StageEffects Effects => StageEffects.None;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}
