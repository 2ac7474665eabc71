using System.Text.Json;

using MedPool.Cli.Output;

namespace MedPool.Cli.Ingestion;

/// <summary>What a ledger is of, for people and for machines.</summary>
internal static class LedgerHeader
{
    /// <summary>Policy, year and rows in one line.</summary>
    public static string Describe(Ledger ledger) =>
        $"{ledger.PolicyId} {ledger.PolicyVersion}, year {ledger.Year}; claims {Rows(ledger.Claims)}, contributions {Rows(ledger.Contributions)}";

    /// <summary>Writes policy, year and control totals as the members of a JSON object.</summary>
    public static void Write(Utf8JsonWriter json, Ledger ledger, string file)
    {
        json.WriteString("policy", ledger.PolicyId);
        json.WriteString("policyVersion", ledger.PolicyVersion);
        json.WriteNumber("year", ledger.Year);
        json.WriteString("ledger", file);
        IngestSummary.WriteTotals(json, "claims", ledger.Claims);
        IngestSummary.WriteTotals(json, "contributions", ledger.Contributions);
    }

    private static string Rows(RecordTotals totals) => $"{Amounts.Show(totals.RowsPosted)} posted and {Amounts.Show(totals.RowsRejected)} rejected";
}
