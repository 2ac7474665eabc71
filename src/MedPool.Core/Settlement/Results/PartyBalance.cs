using System.Diagnostics;

namespace MedPool;

/// <summary>An internal party's account in a settlement: opening + in − out = closing. Immutable.</summary>
/// <param name="Party">The party.</param>
/// <param name="Opening">What it held at the start.</param>
/// <param name="In">Sum of the transfers to it.</param>
/// <param name="Out">Sum of the transfers from it.</param>
/// <param name="Closing">What it holds at the end.</param>
[DebuggerDisplay("{Party}: {Opening} + {In} − {Out} = {Closing}")]
public sealed record PartyBalance(SettlementParty Party, Fen Opening, Fen In, Fen Out, Fen Closing);
