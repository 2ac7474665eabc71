namespace MedPool.Law;

/// <summary>Surplus (当期结余): the surplus of the year is divided.</summary>
/// <param name="Credit">
/// What is credited to the area's balance first: income above plan and expenditure below budget, up to the surplus; or <see langword="null"/>.
/// </param>
/// <param name="Shares">How the remaining surplus is divided over <c>pool</c>, <c>balance</c>, <c>development</c>, <c>reserve</c>.</param>
/// <param name="Capped">Whether the ceiling of the pool limits the pool's parts; what the pool cannot receive goes to <c>balance</c>.</param>
public sealed record SurplusStage(SurplusCredit? Credit, ShareList Shares, bool Capped, Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Surplus;

    /// <inheritdoc/>
    internal override StageEffects Effects => StageEffects.NeedsSurplus | StageEffects.EndsSurplus;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>The credit for income above plan and expenditure below budget (超收留存、节支奖励).</summary>
/// <param name="Cite">The article.</param>
public sealed record SurplusCredit(Citation Cite);
