namespace MedPool.Law;

/// <summary>
/// Pre-pooling gap (统筹前缺口): the audited gap of the years before pooling is paid to <c>balance</c>; then the bills of before that are not paid.
/// </summary>
/// <param name="Shares">Who bears the gap: <c>area-fiscal</c> and <c>pool</c>.</param>
/// <param name="Netted">The books whose balances are netted before a gap is shared, or <see langword="null"/>: the gap is given as audited.</param>
/// <param name="Bills">
/// The rule that the area's balance pays the unpaid bills of before, and its government what the balance lacks (YC-4-1), or <see langword="null"/>.
/// </param>
public sealed record PrePoolingStage(ShareList Shares, NettedBooks? Netted, Citation? Bills, Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.PrePooling;

    /// <inheritdoc/>
    internal override StageEffects Effects => StageEffects.None;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>Books of before pooling that count as one (合并计算): only a gap that is left after netting is shared (JN-3-4-5c).</summary>
/// <param name="Books">Their names; the fact <c>prePoolingBalances</c> gives the balance of each.</param>
/// <param name="Cite">The article.</param>
public sealed record NettedBooks(EquatableArray<string> Books, Citation Cite);
