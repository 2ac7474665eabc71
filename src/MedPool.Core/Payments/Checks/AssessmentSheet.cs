namespace MedPool.Payments;

/// <summary>The mark of an item of an assessment sheet.</summary>
/// <param name="Item">The item's name as the sheet writes it: <c>policy-execution</c>, <c>policyExecution</c> or <c>政策执行</c>.</param>
/// <param name="Mark">The mark; not negative.</param>
public readonly record struct AssessmentMark(string Item, Rate Mark);

/// <summary>An area's assessment sheet (考核表, JP-9): a mark for each item. Immutable.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Marks">The marks.</param>
public sealed record AssessmentSheet(string Area, EquatableArray<AssessmentMark> Marks)
{
    /// <summary>The sum of the marks.</summary>
    /// <exception cref="OverflowException">The sum is more than a rate can hold.</exception>
    public Rate Total => Marks.Aggregate(Rate.Zero, (sum, mark) => sum + mark.Mark);
}

/// <summary>An assessment sheet beside the threshold (考核结果). Immutable.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Threshold">The least sum of marks that passes.</param>
public sealed record AssessedSheet(AssessmentSheet Sheet, Rate Threshold)
{
    /// <summary>The result as a year's facts give it for an area: its shares and its reward follow from it (JH-14-2, JH-16).</summary>
    public Assessment Assessment => Sheet.Total >= Threshold ? Assessment.Pass : Assessment.Fail;
}
