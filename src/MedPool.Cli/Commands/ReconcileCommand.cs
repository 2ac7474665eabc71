using System.CommandLine;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Contributions;
using MedPool.Files;
using MedPool.Law;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool reconcile</c>: two sides' receipts by area and month, the differing ones named.</summary>
internal sealed class ReconcileCommand
{
    private readonly Option<string[]> _left = CommonOptions.Files("--left", "Contribution files of one side, such as the agency's.", required: true);
    private readonly Option<string[]> _right = CommonOptions.Files(
        "--right", "Contribution files of the other side, such as the tax office's.", required: true);
    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<int> _year = CommonOptions.Year();
    private readonly Option<string?> _receipts = CommonOptions.OptionalOutputFile(
        "--receipts", "A CSV file for all receipts that differ; the first thousand are printed.");
    private readonly Option<int> _limit = new("--hold")
    {
        Description = "How many receipts to hold in memory at a time; beyond it the files are read again.",
        HelpName = "N",
        DefaultValueFactory = _ => Reconciliation.DefaultLimit,
    };
    private readonly Option<TextEncoding> _encoding = EncodingOption.Create();
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new ReconcileCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        CommonOptions.CheckWhole(_limit, 1, int.MaxValue, "is not a number of receipts to hold; write a whole number from 1 on.");
        var command = new Command(
            "reconcile", "Compare two sides' receipts by area and month, and name every receipt that differs. Exit code 1 when any does.")
        {
            _left, _right, _policy, _year, _receipts, _limit, _encoding, _json,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            string[] left = parsed.GetRequiredValue(_left);
            string[] right = parsed.GetRequiredValue(_right);
            int year = parsed.GetValue(_year);
            PolicyDocument policy = PolicySource.ForYear(parsed.GetRequiredValue(_policy), year).Document;
            TextEncoding encoding = parsed.GetValue(_encoding);
            ReconciliationReport report = new();
            ReconciliationResult result = Compare(
                (new(TextInput.FilesReadAgain(left, encoding), policy, year), new(TextInput.FilesReadAgain(right, encoding), policy, year)),
                parsed.GetValue(_receipts),
                [.. left, .. right],
                report,
                parsed.GetValue(_limit),
                terminal,
                cancellationToken);
            Warn("left", result.Left, year, terminal);
            Warn("right", result.Right, year, terminal);
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
                : throw new CheckException(
                    $"The sides differ in {Amounts.Count(result.DifferenceCount, "receipt")} ({Reconciliation.Rule}: agency and tax office reconcile every month).");
        });
        return command;
    }

    private static ReconciliationResult Compare(
        (ReceiptFiles Left, ReceiptFiles Right) sides,
        string? file,
        string[] inputs,
        ReconciliationReport report,
        int limit,
        Terminal terminal,
        CancellationToken cancellationToken)
    {
        using var progress = new ReadingLine(terminal, "Reconciling", "rows");
        if (file is null)
        {
            return Reconciliation.Compare(sides.Left, sides.Right, report.Add, limit, progress, cancellationToken);
        }

        OutputPath.Check("--receipts", file, inputs);
        return ResultFile.WriteFile(file, ReceiptDifference.Table, write => Reconciliation.Compare(
            sides.Left,
            sides.Right,
            difference =>
            {
                report.Add(difference);
                write(difference);
            },
            limit,
            progress,
            cancellationToken));
    }

    private static void Warn(string side, ReceiptCounts counts, int year, Terminal terminal)
    {
        if (counts.OutsideYear > 0)
        {
            terminal.Message($"warning: {Amounts.Count(counts.OutsideYear, "receipt")} of the {side} side not received in {year}: left out.");
        }

        if (counts.UnknownArea > 0)
        {
            terminal.Message(
                $"warning: {Amounts.Count(counts.UnknownArea, "receipt")} of the {side} side of areas that the policy does not have: compared all the same.");
        }
    }
}
