namespace MedPool.Law;

/// <summary>Violation recovery (违规支出追回): <c>area-fiscal → fund</c>, the violation expenditure that is still to be recovered.</summary>
public sealed record ViolationRecoveryStage(Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.ViolationRecovery;

    /// <inheritdoc/>
    internal override StageEffects Effects => StageEffects.LeavesSurplus;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}
