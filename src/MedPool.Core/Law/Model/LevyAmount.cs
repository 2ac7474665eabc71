namespace MedPool.Law;

/// <summary>How the planned amount of a levy is computed for an area.</summary>
public abstract record LevyAmount
{
    /// <summary>Calls the visitor's method for this kind of amount.</summary>
    public abstract TResult Accept<TResult>(ILevyAmountVisitor<TResult> visitor);
}

/// <summary>An operation that differs by the kind of amount. An implementation that lacks a kind does not compile.</summary>
/// <typeparam name="TResult">The result of the operation.</typeparam>
public interface ILevyAmountVisitor<out TResult>
{
    /// <summary>An amount <c>to-target</c>.</summary>
    TResult Visit(LevyToTarget amount);

    /// <summary>An amount <c>of-figure</c>.</summary>
    TResult Visit(LevyOfFigure amount);

    /// <summary>An amount <c>per-head</c>.</summary>
    TResult Visit(LevyPerHead amount);
}

/// <summary>
/// The pool is filled to a number of months of <paramref name="Of"/>. The amount that the pool lacks is apportioned over the areas by their positive
/// balances (同比例).
/// </summary>
/// <param name="Months">Months of payment capacity.</param>
/// <param name="Of">The figure; one month is a twelfth of it.</param>
/// <param name="OffsetCite">The rule by which earlier pool contributions are set off (reading <c>first-levy-offset</c>), or <see langword="null"/>.</param>
public sealed record LevyToTarget(Sourced<Rate> Months, Fact Of, Citation? OffsetCite) : LevyAmount
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(ILevyAmountVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>A rate of a figure of each area: Round(rate × figure).</summary>
/// <param name="Of">The figure.</param>
/// <param name="Rate">The rate.</param>
public sealed record LevyOfFigure(Fact Of, RateValue Rate) : LevyAmount
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(ILevyAmountVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>An amount per head: amount × number of insured persons.</summary>
/// <param name="Amount">The amount for one insured person.</param>
public sealed record LevyPerHead(Sourced<Fen> Amount) : LevyAmount
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(ILevyAmountVisitor<TResult> visitor) => visitor.Visit(this);
}
