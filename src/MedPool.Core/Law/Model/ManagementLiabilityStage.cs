namespace MedPool.Law;

/// <summary>
/// Management liability (管理性责任): the government of an area in deficit pays for mismanagement, <c>area-fiscal → fund</c>. The part above the gap
/// goes to <c>balance</c>.
/// </summary>
/// <param name="Liability">The rule that says what counts as mismanagement (JH-11-1a).</param>
public sealed record ManagementLiabilityStage(Citation Liability, Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.ManagementLiability;

    /// <inheritdoc/>
    internal override StageEffects Effects => StageEffects.NeedsGap;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}
