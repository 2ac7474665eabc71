namespace MedPool.Law;

/// <summary>Closing (期末): early warnings, next year's quota and remittance orders.</summary>
/// <param name="EarlyWarnings">Limits of the months payable (可支付月数) with their flags, the lowest limit first.</param>
/// <param name="QuotaCarryOver">The rule that the unused part of a quota may be added to next year's quota (JN-3-4-3), or <see langword="null"/>.</param>
/// <param name="FrozenFlag">The rule that freezes the benefits of an area that received help (SN-2-3), or <see langword="null"/>.</param>
/// <param name="Orders">Which transfers make remittance orders, and when these are due.</param>
public sealed record ClosingStage(EquatableArray<EarlyWarning> EarlyWarnings, Citation? QuotaCarryOver, Citation? FrozenFlag, EquatableArray<OrderRule> Orders)
    : Stage((Citation?)null)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Closing;

    /// <inheritdoc/>
    internal override StageEffects Effects => StageEffects.Closes;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>An early warning (预警): the flag of an area whose months payable are below a number (YC-4-5b).</summary>
/// <param name="Flag">The name of the flag, as a settlement lists it.</param>
/// <param name="Below">The number of months, with its article.</param>
public sealed record EarlyWarning(string Flag, Sourced<Rate> Below);
