using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Law;

namespace MedPool.Cli.Ingestion;

/// <summary>What an ingestion read, posted and rejected, for people and for machines.</summary>
internal sealed record IngestSummary(Ledger Ledger, IngestRequest Request, TimeSpan Took)
{
    /// <summary>Posted claims of members who are not entitled to them; <see langword="null"/>: not asked.</summary>
    public long? ClaimsUnentitled { get; init; }

    /// <summary>Rows of both kinds.</summary>
    public long RowsRead => Ledger.Claims.RowsRead + Ledger.Contributions.RowsRead;

    /// <summary>Rows a second, over both kinds.</summary>
    public long Rate => RateOf(RowsRead, Took);

    /// <summary>Rows a second.</summary>
    public static long RateOf(long rows, TimeSpan time) => (long)((Int128)rows * TimeSpan.TicksPerSecond / Math.Max(1, time.Ticks));

    /// <summary>The reasons that occurred, in order of precedence, with their rows.</summary>
    public static IEnumerable<(RejectReason Reason, long Rows)> Reasons(RecordTotals totals) =>
        RejectReasons.All.Select(reason => (reason, totals.RejectedBy(reason))).Where(pair => pair.Item2 > 0);

    /// <summary>Prints it for people.</summary>
    public void Print(Terminal terminal)
    {
        Sheet rows = new Sheet("记录 Rows").Words("").Numbers("read").Numbers("posted").Numbers("rejected");
        rows.Row("claims", Amounts.Show(Ledger.Claims.RowsRead), Amounts.Show(Ledger.Claims.RowsPosted), Amounts.Show(Ledger.Claims.RowsRejected));
        rows.Row(
            "contributions",
            Amounts.Show(Ledger.Contributions.RowsRead),
            Amounts.Show(Ledger.Contributions.RowsPosted),
            Amounts.Show(Ledger.Contributions.RowsRejected));
        rows.Print(terminal);
        if (Ledger.Claims.RowsRejected + Ledger.Contributions.RowsRejected > 0)
        {
            Sheet rejects = new Sheet("拒收 Rejects by reason").Words("reason").Numbers("claims").Numbers("contributions");
            foreach (RejectReason reason in RejectReasons.All.Where(reason => Ledger.Claims.RejectedBy(reason) + Ledger.Contributions.RejectedBy(reason) > 0))
            {
                rejects.Row(reason.Name(), Amounts.Show(Ledger.Claims.RejectedBy(reason)), Amounts.Show(Ledger.Contributions.RejectedBy(reason)));
            }

            rejects.Print(terminal);
        }

        if (ClaimsUnentitled is { } flagged)
        {
            string where = flagged == 0
                ? ""
                : Request.UnentitledFile is null
                ? "; add --unentitled FILE to list them"
                : $"; they are in {Request.UnentitledFile}";
            terminal.Out.Write($"{Amounts.Count(flagged, "posted claim")} of members not entitled to them in the month ({EntitlementRules()}){where}\n");
        }

        terminal.Out.Write($"{Amounts.Count(RowsRead, "row")} in {Durations.Show(Took)}, {Amounts.Show(Rate)} rows/s\n");
    }

    private string EntitlementRules()
    {
        EntitlementRule rule = Request.Policy.Document.Contributions!.Entitlement!;
        return string.Join(", ", rule.Maternity.Select(maternity => maternity.Cite.Rule).Prepend(rule.NextMonth.Rule).Distinct());
    }

    /// <summary>Writes it as the members of a JSON object. The same input gives the same text: the time it took is not in it.</summary>
    public void Write(Utf8JsonWriter json)
    {
        LedgerHeader.Write(json, Ledger, Request.LedgerFile);
        if (ClaimsUnentitled is { } flagged)
        {
            json.WriteNumber("unentitledClaims", flagged);
        }
    }

    /// <summary>Writes control totals as a member of a JSON object.</summary>
    public static void WriteTotals(Utf8JsonWriter json, string name, RecordTotals totals)
    {
        json.WriteStartObject(name);
        json.WriteNumber("read", totals.RowsRead);
        json.WriteNumber("posted", totals.RowsPosted);
        json.WriteNumber("rejected", totals.RowsRejected);
        json.WriteStartObject("rejects");
        foreach ((RejectReason reason, long rows) in Reasons(totals))
        {
            json.WriteNumber(reason.Name(), rows);
        }

        json.WriteEndObject();
        json.WriteStartObject("columns");
        foreach (ColumnSum column in totals.Columns)
        {
            json.WriteStartObject(column.Column);
            json.WriteString("read", Amounts.Plain(column.Read));
            json.WriteString("posted", Amounts.Plain(column.Posted));
            json.WriteString("rejected", Amounts.Plain(column.Rejected));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
