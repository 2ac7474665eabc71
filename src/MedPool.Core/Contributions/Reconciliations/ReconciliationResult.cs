namespace MedPool.Contributions;

/// <summary>What both sides have of an area and month. Immutable.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Month">The month, as the number yyyyMM.</param>
/// <param name="Left">The left side's sum, in fen.</param>
/// <param name="Right">The right side's sum, in fen.</param>
/// <param name="LeftCount">The left side's rows.</param>
/// <param name="RightCount">The right side's rows.</param>
public readonly record struct ReconciledMonth(string Area, int Month, Int128 Left, Int128 Right, long LeftCount, long RightCount)
{
    /// <summary>Left less right, in fen.</summary>
    public Int128 Difference => Left - Right;
}

/// <summary>What was read of one side. Immutable.</summary>
/// <param name="Rows">Receipts compared.</param>
/// <param name="OutsideYear">Receipts of other years, which are left out.</param>
/// <param name="UnknownArea">Receipts of areas that the policy does not have; they are compared like the others.</param>
public readonly record struct ReceiptCounts(long Rows, long OutsideYear, long UnknownArea);

/// <summary>The outcome of a reconciliation. Immutable.</summary>
/// <param name="Months">Every area and month that a side has, in order.</param>
/// <param name="DifferenceCount">The number of receipts that the sides do not agree on; zero: the sides are equal.</param>
/// <param name="Left">What was read of the left side.</param>
/// <param name="Right">What was read of the right side.</param>
public sealed record ReconciliationResult(EquatableArray<ReconciledMonth> Months, long DifferenceCount, ReceiptCounts Left, ReceiptCounts Right);
