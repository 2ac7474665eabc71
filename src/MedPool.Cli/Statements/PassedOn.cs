using MedPool.Payments;

namespace MedPool.Cli.Statements;

/// <summary>What a collecting account gave away.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Payment">When and how much.</param>
/// <param name="IntoExpenditure">Whether it went into an expenditure account, where income must never go (JN-3-4-2).</param>
internal readonly record struct PassedOn(string Area, RemittancePayment Payment, bool IntoExpenditure);
