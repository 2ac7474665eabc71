namespace MedPool.Cli.Tracing;

/// <summary>A record behind a figure.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line in it, from 1.</param>
/// <param name="Id">The record's id.</param>
/// <param name="InsuranceType">Its insurance type.</param>
/// <param name="Time">Its time, as the file writes it.</param>
/// <param name="Amount">What it posts to the account, in fen.</param>
internal sealed record TracedRecord(string File, long Line, string Id, string InsuranceType, string Time, long Amount);
