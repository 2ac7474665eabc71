namespace MedPool.Payments;

/// <summary>Something that an area owes to the pool by a day (应上解、应拨付), and what has arrived of it.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Fund">The fund's id.</param>
/// <param name="Kind">What is owed: <c>pool-levy</c>, <c>gap-share</c>, <c>subsidy</c>, or a policy's own.</param>
/// <param name="Amount">What is owed, above zero.</param>
/// <param name="Due">The last day on which it is in time.</param>
/// <param name="Payments">What has arrived, in any order.</param>
public sealed record Remittance(string Area, string Fund, string Kind, Fen Amount, DateOnly Due, EquatableArray<RemittancePayment> Payments);

/// <summary>An amount that arrived on a day.</summary>
/// <param name="Date">The day of arrival.</param>
/// <param name="Amount">Above zero.</param>
public sealed record RemittancePayment(DateOnly Date, Fen Amount)
{
    /// <summary>Whether the province withheld it from the area at their settlement (代为扣款), so that the area did not pay it itself.</summary>
    public bool IsWithheld { get; init; }
}
