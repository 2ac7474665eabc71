using System.Diagnostics;

namespace MedPool;

/// <summary>A movement of money between two parties in a settlement. Immutable.</summary>
/// <param name="From">The paying party.</param>
/// <param name="To">The receiving party.</param>
/// <param name="Amount">Above zero.</param>
/// <param name="Rule">The article that it follows.</param>
/// <param name="Stage">The stage that made it.</param>
[DebuggerDisplay("{From} → {To}  {Amount}  {Rule.Rule,nq}")]
public sealed record Transfer(SettlementParty From, SettlementParty To, Fen Amount, Citation Rule, StageKind Stage)
{
    /// <summary>The area whose money it is, or <see langword="null"/> for the pool's own income.</summary>
    public string? AreaCode => From.AreaCode ?? To.AreaCode;
}
