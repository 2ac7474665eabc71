namespace MedPool.Contributions;

/// <summary>A receipt as one side of a reconciliation has it. Immutable.</summary>
/// <param name="Id">The receipt's id; several rows of one id on one side add up.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Month">The month received, as the number yyyyMM.</param>
/// <param name="Amount">The whole amount.</param>
public readonly record struct Receipt(string Id, string Area, int Month, Fen Amount);
