namespace MedPool.Law;

/// <summary>Opening (期初): opening balances, and the year's income and benefits.</summary>
/// <param name="PoolIncome">Rule of <c>bank → pool</c>.</param>
/// <param name="Income">Rule of <c>contributors → fund</c>.</param>
/// <param name="Expenditure">Rule of <c>fund → providers</c>.</param>
public sealed record OpeningStage(Citation PoolIncome, Citation Income, Citation Expenditure) : Stage((Citation?)null)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Opening;

    /// <inheritdoc/>
    internal override StageEffects Effects => StageEffects.Opens | StageEffects.LeavesSurplus | StageEffects.LeavesGap;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}
