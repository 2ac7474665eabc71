using System.CommandLine;
using System.Text;

using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Contributions;
using MedPool.Law;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool reconcile</c>: two sides' receipts by area and month, the differing ones named (YC-3-1-1a).</summary>
internal sealed class ReconcileCommand
{
    private readonly Option<string[]> _left = CommonOptions.Files("--left", "Contribution files of one side, such as the agency's.", required: true);
    private readonly Option<string[]> _right = CommonOptions.Files("--right", "Contribution files of the other side, such as the tax office's.", required: true);
    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<int> _year = CommonOptions.Year();
    private readonly Option<string?> _receipts = CommonOptions.OptionalFile("--receipts", "A CSV file for all receipts that differ; the first thousand are printed.");
    private readonly Option<int> _limit = new("--hold")
    {
        Description = "How many receipts to hold in memory at a time; beyond it the files are read again.",
        HelpName = "N",
        DefaultValueFactory = _ => Reconciliation.DefaultLimit,
    };
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new ReconcileCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        CommonOptions.CheckWhole(_limit, 1, int.MaxValue, "is not a number of receipts to hold; write a whole number from 1 on.");
        var command = new Command("reconcile", "Compare two sides' receipts by area and month, and name every receipt that differs. Exit code 1 when any does.") { _left, _right, _policy, _year, _receipts, _limit, _json };
        command.SetAction((parsed, cancellationToken) =>
        {
            string[] left = parsed.GetRequiredValue(_left);
            string[] right = parsed.GetRequiredValue(_right);
            int year = parsed.GetValue(_year);
            PolicyDocument policy = PolicySource.ForYear(parsed.GetRequiredValue(_policy), year).Document;
            HashSet<string> areas = [.. policy.Areas.Select(area => area.Code)];
            using var progress = new RowProgress(terminal, "Reconciling", "rows", 0, cancellationToken);
            var sides = (Left: new ReceiptFiles(left, year, areas, progress), Right: new ReceiptFiles(right, year, areas, progress));
            (ReconciliationReport report, ReconciliationResult result) = Compare(sides, parsed.GetValue(_receipts), [.. left, .. right], parsed.GetValue(_limit), progress);
            Warn("left", sides.Left, year, terminal);
            Warn("right", sides.Right, year, terminal);
            if (parsed.GetValue(_json))
            {
                JsonOutput.WriteObject(terminal, json => report.Write(policy, year, result, json));
            }
            else
            {
                report.Print(result, terminal);
            }

            return result.DifferenceCount == 0
                ? Task.FromResult(ExitCode.Success)
                : throw new CheckException($"The sides differ in {Amounts.Count(result.DifferenceCount, "receipt")} (YC-3-1-1a: agency and tax office reconcile every month).");
        });
        return command;
    }

    private static (ReconciliationReport Report, ReconciliationResult Result) Compare((ReceiptFiles Left, ReceiptFiles Right) sides, string? file, string[] inputs, int limit, RowProgress progress)
    {
        if (file is null)
        {
            return Run(null);
        }

        OutputFile.Check("--receipts", file, inputs);
        return WholeFile.Write(file, stream =>
        {
            using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
            return Run(output);
        });

        (ReconciliationReport Report, ReconciliationResult Result) Run(TextWriter? output)
        {
            var report = new ReconciliationReport(output);
            try
            {
                return (report, Reconciliation.Compare(ReadLeft, sides.Right.Read, report.Add, limit));
            }
            catch (OverflowException)
            {
                throw new InputException("--left, --right: the rows of one receipt add up to more than an amount can be.", "Check the amounts of rows that share an id.");
            }
        }

        // The left side is read first; how often, the rows of the reading before tell.
        IEnumerable<Receipt> ReadLeft()
        {
            progress.Bytes = Reconciliation.ReadingsOf(Math.Max(sides.Left.Rows, sides.Right.Rows), limit) * RowProgress.SizeOf(inputs);
            return sides.Left.Read();
        }
    }

    private static void Warn(string side, ReceiptFiles files, int year, Terminal terminal)
    {
        if (files.OutsideYear > 0)
        {
            terminal.Message($"warning: {Amounts.Count(files.OutsideYear, "receipt")} of the {side} side not received in {year}: left out.");
        }

        if (files.UnknownArea > 0)
        {
            terminal.Message($"warning: {Amounts.Count(files.UnknownArea, "receipt")} of the {side} side of areas that the policy does not have: compared all the same.");
        }
    }
}
