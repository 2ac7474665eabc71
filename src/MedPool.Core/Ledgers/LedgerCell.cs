using System.Diagnostics;

namespace MedPool;

/// <summary>The value of one cell of a ledger. The default value is a cell without postings.</summary>
/// <param name="Amount">The exact sum of its postings.</param>
/// <param name="Count">The number of rows that posted a non-zero amount.</param>
[DebuggerDisplay("{Amount} from {Count} rows")]
public readonly record struct LedgerCell(Fen Amount, long Count);

/// <summary>One cell of a ledger with its key.</summary>
/// <param name="Area">Six-digit area code (参保地医保区划).</param>
/// <param name="InsuranceType">Three-digit insurance type (险种).</param>
/// <param name="Account">The account.</param>
/// <param name="Month">Month of posting, 1 to 12, of the ledger's year.</param>
/// <param name="Cell">Amount and count.</param>
[DebuggerDisplay("{Area} {InsuranceType} {Account}, month {Month}: {Cell.Amount}")]
public readonly record struct LedgerEntry(string Area, string InsuranceType, Account Account, int Month, LedgerCell Cell);
