namespace MedPool;

/// <summary>A record behind a figure of a ledger. Immutable.</summary>
/// <param name="File">Name of the source.</param>
/// <param name="Line">Line in the source, from 1 (the header).</param>
/// <param name="Id">The record's id.</param>
/// <param name="InsuranceType">Its insurance type (险种).</param>
/// <param name="Time">Its time, as the source writes it.</param>
/// <param name="Amount">The amount that it posts to the figure; never zero.</param>
public sealed record TracedRecord(string File, long Line, string Id, string InsuranceType, string Time, Fen Amount);
