namespace MedPool.Payments;

/// <summary>The claims of an area's month and what its agency paid on to the providers (拨付定点医药机构, YC-3-2-1d). Immutable.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Month">The month of the claims, as the number yyyyMM.</param>
/// <param name="Claims">What is to be paid for the month; not negative.</param>
/// <param name="Paid">What was paid, in any order.</param>
/// <param name="Due">The last day in time, or <see langword="null"/>: the policy's.</param>
public sealed record ProviderClaims(string Area, int Month, Fen Claims, EquatableArray<RemittancePayment> Paid, DateOnly? Due = null);

/// <summary>How the claims of a month were paid. Immutable.</summary>
/// <param name="Claims">The claims and payments.</param>
/// <param name="Status">In time, late, not yet due or overdue, with the last day in time; the day on which they were paid whole.</param>
/// <param name="Paid">What was paid.</param>
/// <param name="Short">What is still missing; 0.00 where nothing is.</param>
/// <param name="Over">What was paid beyond the claims; 0.00 where nothing was.</param>
public sealed record ProviderClaimsStatus(ProviderClaims Claims, PaymentStatus Status, Fen Paid, Fen Short, Fen Over);
