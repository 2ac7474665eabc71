namespace MedPool.Law;

/// <summary>Emergency adjustment (应急调剂): the pool pays what an area applied for, before the area's own balance is used.</summary>
public sealed record EmergencyStage(Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Emergency;

    /// <inheritdoc/>
    internal override StageEffects Effects => StageEffects.NeedsGap;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}
