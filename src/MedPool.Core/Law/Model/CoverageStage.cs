namespace MedPool.Law;

/// <summary>Coverage (缺口分担): the gap of the year is met in steps.</summary>
/// <param name="RequiresBalance">The rule that the whole fund must have a cumulative balance before the pool helps (JN-3-4-6), or
/// <see langword="null"/>.</param>
/// <param name="OneApplication">The rule that an area may apply once a year (SN-2-4), or <see langword="null"/>.</param>
/// <param name="Steps">The steps, in order.</param>
public sealed record CoverageStage(Citation? RequiresBalance, Citation? OneApplication, EquatableArray<CoverageStep> Steps, Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Coverage;

    /// <inheritdoc/>
    internal override StageEffects Effects => StageEffects.NeedsGap
        | (EndsGap ? StageEffects.EndsGap : StageEffects.None)
        | (Steps.Any(static step => step.IsShared) ? StageEffects.Shares : StageEffects.None);

    /// <summary>Whether the last step can meet any gap.</summary>
    internal bool EndsGap => Steps.Count > 0 && !Steps[Steps.Count - 1].LimitedParties().Any();

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}
