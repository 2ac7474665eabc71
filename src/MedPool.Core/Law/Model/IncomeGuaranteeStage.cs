namespace MedPool.Law;

/// <summary>Income guarantee (收入计划补足): <c>area-fiscal → fund</c>, max(0, incomePlan − income).</summary>
public sealed record IncomeGuaranteeStage(Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.IncomeGuarantee;

    /// <inheritdoc/>
    internal override StageEffects Effects => StageEffects.LeavesSurplus;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}
