using System.Diagnostics;

using MedPool.Cli.Input;
using MedPool.Cli.Output;
using MedPool.Contributions;

namespace MedPool.Cli.Ingestion;

/// <summary>Ingests claims, then contributions, into a new ledger and saves it. Nothing is saved unless all of it went well.</summary>
internal static class IngestJob
{
    /// <summary>Does the job.</summary>
    /// <exception cref="CheckException">More rejects than allowed; the reject file is there, the ledger is not.</exception>
    public static async Task<IngestSummary> RunAsync(IngestRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        CheckFiles(request);
        EntitlementRegister? register = request.Entitlement.Count == 0 ? null : ReadEntitlement(request, terminal, cancellationToken);
        Ledger ledger = request.Policy.CreateLedger(request.Year);
        using var outputs = new IngestOutputs(request, terminal);
        long started = Stopwatch.GetTimestamp();
        IngestRequest flagging = request with
        {
            Options = request.Options with { Entitlement = register is null ? null : register.IsEntitled, Unentitled = outputs.Unentitled },
        };
        IngestResult? claims = await IngestAsync(ledger, RecordKind.Claims, flagging, outputs, terminal, cancellationToken);
        await IngestAsync(ledger, RecordKind.Contributions, request, outputs, terminal, cancellationToken);
        TimeSpan took = Stopwatch.GetElapsedTime(started);
        outputs.Keep(ledger);
        return new IngestSummary(ledger, request, took) { ClaimsUnentitled = register is null ? null : claims?.ClaimsUnentitled ?? 0 };
    }

    private static EntitlementRegister ReadEntitlement(IngestRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        using var progress = new ReadingLine(terminal, "Reading paid months", "rows");
        EntitlementRegister register = EntitlementRegister.Read(
            TextInput.FilesReadAgain(request.Entitlement, request.EntitlementEncoding),
            TextInput.Files(request.Retirees, request.EntitlementEncoding),
            request.Policy.Document,
            request.Year,
            progress,
            cancellationToken);
        if (register.MonthsLeftOut > 0)
        {
            terminal.Message(
                $"note: {Amounts.Show(register.MonthsLeftOut)} contributions are for months before {register.FirstYear} or far ahead; "
                + "they are left out of entitlement.");
        }

        return register;
    }

    private static void CheckFiles(IngestRequest request)
    {
        RecordFiles.Check([.. request.Claims, .. request.Contributions]);
        if (request.Entitlement.Contains(RecordFiles.StandardInput))
        {
            throw new InputException("--entitlement: '-' cannot be read twice, as paid months and their reversals are.", "Give files.");
        }

        RecordFiles.Check([.. request.Entitlement, .. request.Retirees]);
    }

    private static async Task<IngestResult?> IngestAsync(
        Ledger ledger, RecordKind kind, IngestRequest request, IngestOutputs outputs, Terminal terminal, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> files = kind == RecordKind.Claims ? request.Claims : request.Contributions;
        if (files.Count == 0)
        {
            return null;
        }

        using var progress = new ProgressLine(
            terminal,
            kind == RecordKind.Claims ? "Reading claims" : "Reading contributions",
            "rows",
            RecordFiles.Size(files));
        IngestOptions options = request.Options with
        {
            Rejects = outputs.Rejects,
            MaxRejects = request.RejectsMax - ledger.Claims.RowsRejected,
            Progress = new LineProgress(progress),
        };
        IReadOnlyList<RecordSource> sources = RecordFiles.Open(files, terminal, cancellationToken);
        try
        {
            return await (kind == RecordKind.Claims
                ? ledger.IngestClaimsAsync(sources, options, cancellationToken)
                : ledger.IngestContributionsAsync(sources, options, cancellationToken));
        }
        catch (TooManyRejectsException tooMany)
        {
            outputs.KeepRejects();
            throw new CheckException(TooMany(ledger, tooMany, request));
        }
    }

    private static string TooMany(Ledger ledger, TooManyRejectsException tooMany, IngestRequest request)
    {
        long rejected = ledger.Claims.RowsRejected + (tooMany.Totals?.RowsRejected ?? 0);
        string reasons = tooMany.Totals is null
            ? ""
            : " (" + string.Join(", ", IngestSummary.Reasons(tooMany.Totals).Select(reason => $"{reason.Reason.Name()} {reason.Rows}")) + ")";
        string where = request.RejectFile is null ? "Add --rejects FILE to see them." : $"They are in {request.RejectFile}.";
        return $"failed: {Amounts.Count(rejected, "row")} rejected{reasons}, {request.RejectsMax} allowed by --max-rejects; no ledger was written. {where}";
    }

    private sealed class LineProgress(ProgressLine line) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => line.Report(value.RowsRead, value.BytesRead);
    }
}
