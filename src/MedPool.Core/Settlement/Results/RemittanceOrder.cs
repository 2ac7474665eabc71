using System.Diagnostics;

namespace MedPool;

/// <summary>An order to remit money (缴款书): one per area, payer, payee and rule. Immutable.</summary>
/// <param name="AreaCode">The area.</param>
/// <param name="From">Who pays.</param>
/// <param name="To">Who receives.</param>
/// <param name="Amount">Above zero.</param>
/// <param name="Due">The last day, or <see langword="null"/> while the event it waits for has no date.</param>
/// <param name="Rule">The article of the deadline.</param>
[DebuggerDisplay("{From} → {To}  {Amount}, due {Due}")]
public sealed record RemittanceOrder(string AreaCode, SettlementParty From, SettlementParty To, Fen Amount, PolicyDate? Due, Citation Rule);

/// <summary>Money that is due and could not be moved yet, or that was applied for and not granted. Immutable.</summary>
/// <param name="AreaCode">The area.</param>
/// <param name="From">Who owes, or who did not grant it.</param>
/// <param name="To">Who is owed, or who applied.</param>
/// <param name="Amount">Above zero.</param>
/// <param name="Rule">The article.</param>
/// <param name="Reason">Why it stays open; <see langword="null"/> in a file of schema 1, which does not say.</param>
[DebuggerDisplay("{From} → {To}  {Amount}  {Reason}")]
public sealed record OutstandingItem(string AreaCode, SettlementParty From, SettlementParty To, Fen Amount, Citation Rule, OutstandingReason? Reason)
{
    /// <summary>Whether the area owes it, so that it comes due in the next year.</summary>
    internal bool IsOwedByArea => From.AreaCode is not null;
}
