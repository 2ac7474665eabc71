namespace MedPool.Law;

/// <summary>Pre-pooling gap (统筹前缺口): the audited gap of the years before pooling is paid to <c>balance</c>.</summary>
/// <param name="Shares">Who bears the gap: <c>area-fiscal</c> and <c>pool</c>.</param>
public sealed record PrePoolingStage(ShareList Shares, Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.PrePooling;

    /// <inheritdoc/>
    internal override StageEffects Effects => StageEffects.None;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}
