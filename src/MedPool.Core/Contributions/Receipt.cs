namespace MedPool.Contributions;

/// <summary>A receipt as one side of a reconciliation has it.</summary>
/// <param name="Id">The receipt's id; several rows of one id on one side add up.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Month">The month received, as the number yyyyMM.</param>
/// <param name="Amount">The whole amount.</param>
public readonly record struct Receipt(string Id, string Area, int Month, Fen Amount);

/// <summary>How a receipt differs between the sides.</summary>
public enum ReceiptDifferenceKind
{
    /// <summary>Only the left side has it.</summary>
    LeftOnly,

    /// <summary>Only the right side has it.</summary>
    RightOnly,

    /// <summary>Both have it, with different amounts.</summary>
    Amount,

    /// <summary>Both have it with the same amount, in different areas or months.</summary>
    Place,
}

/// <summary>A receipt that the sides do not agree on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Area">The area where the left side has it, or the right side where the left has not.</param>
/// <param name="Month">The month, likewise.</param>
/// <param name="Left">The left side's amount; 0.00 where it has none.</param>
/// <param name="Right">The right side's amount; 0.00 where it has none.</param>
public readonly record struct ReceiptDifference(string Id, ReceiptDifferenceKind Kind, string Area, int Month, Fen Left, Fen Right);

/// <summary>What both sides have of an area and month.</summary>
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

/// <summary>The outcome of a reconciliation.</summary>
/// <param name="Months">Every area and month that a side has, in order.</param>
/// <param name="DifferenceCount">The number of receipts that the sides do not agree on; zero: the sides are equal.</param>
public sealed record ReconciliationResult(EquatableArray<ReconciledMonth> Months, long DifferenceCount);
