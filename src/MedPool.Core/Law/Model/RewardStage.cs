namespace MedPool.Law;

/// <summary>Reward (奖惩): a decided proportion of the shared amounts is paid to the area, or by the area, by its assessment.</summary>
/// <param name="Decision">The open value: <c>rewardRate</c>.</param>
public sealed record RewardStage(string Decision, Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Reward;

    /// <inheritdoc/>
    internal override StageEffects Effects => StageEffects.NeedsShares;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}
