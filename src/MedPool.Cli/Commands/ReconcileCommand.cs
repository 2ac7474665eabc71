using System.CommandLine;
using System.CommandLine.Parsing;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Contributions;
using MedPool.Files;
using MedPool.Law;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool reconcile</c>: receipts of two or more sides by area and month, the differing ones named.</summary>
internal sealed class ReconcileCommand
{
    private readonly Option<string[]> _left = CommonOptions.Files("--left", "Contribution files of one side, such as the agency's.");
    private readonly Option<string[]> _right = CommonOptions.Files("--right", "Contribution files of the other side, such as the tax office's.");
    private readonly Option<KeyValuePair<string, string[]>[]> _sides = SideOption.Create();
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
            "reconcile", "Compare the receipts of two or more sides by area and month, and name every receipt that differs. Exit code 1 when any does.")
        {
            _left, _right, _sides, _policy, _year, _receipts, _limit, _encoding, _json,
        };
        command.Validators.Add(CheckSides);
        command.SetAction((parsed, cancellationToken) =>
        {
            int year = parsed.GetValue(_year);
            PolicyDocument policy = PolicySource.ForYear(parsed.GetRequiredValue(_policy), year).Document;
            return Task.FromResult(
                parsed.GetResult(_sides) is null
                    ? RunTwo(parsed, policy, year, terminal, cancellationToken)
                    : RunSides(parsed, policy, year, terminal, cancellationToken));
        });
        return command;
    }

    private void CheckSides(CommandResult result)
    {
        bool hasTwo = result.GetResult(_left) is not null || result.GetResult(_right) is not null;
        bool hasBoth = result.GetResult(_left) is not null && result.GetResult(_right) is not null;
        bool hasSides = result.GetResult(_sides) is not null;
        if (hasTwo && hasSides)
        {
            result.AddError("--side stands for --left and --right; give the one or the others.");
        }
        else if (!hasSides && !hasBoth)
        {
            result.AddError("There is nothing to reconcile: give --left FILE and --right FILE, or --side NAME=FILE twice or more.");
        }
    }

    private int RunTwo(ParseResult parsed, PolicyDocument policy, int year, Terminal terminal, CancellationToken cancellationToken)
    {
        string[] left = parsed.GetRequiredValue(_left);
        string[] right = parsed.GetRequiredValue(_right);
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
            ? ExitCode.Success
            : throw new CheckException(
                $"The sides differ in {Amounts.Count(result.DifferenceCount, "receipt")} ({Reconciliation.Rule}: agency and tax office reconcile every month).");
    }

    private int RunSides(ParseResult parsed, PolicyDocument policy, int year, Terminal terminal, CancellationToken cancellationToken)
    {
        TextEncoding encoding = parsed.GetValue(_encoding);
        ReceiptSide[] sides =
            [.. parsed.GetRequiredValue(_sides).Select(side => new ReceiptSide(side.Key, new(TextInput.FilesReadAgain(side.Value, encoding), policy, year)))];
        SidesReport report = new();
        SidesReconciliation result = Compare(sides, parsed, report, terminal, cancellationToken);
        WarnOf(sides, result, year, terminal);
        if (parsed.GetValue(_json))
        {
            JsonOutput.WriteObject(terminal, json => report.Write(policy, year, result, json));
        }
        else
        {
            report.Print(result, terminal);
        }

        return result.DifferenceCount == 0
            ? ExitCode.Success
            : throw CheckException.With(
                $"The sides differ ({SidesReconciliation.Rule}: agency, finance, tax office and treasury reconcile):",
                result.Pairs.Where(pair => pair.Result.DifferenceCount > 0)
                    .Select(pair => $"{pair.Left} and {pair.Right}: {Amounts.Count(pair.Result.DifferenceCount, "receipt")}"));
    }

    private SidesReconciliation Compare(
        ReceiptSide[] sides, ParseResult parsed, SidesReport report, Terminal terminal, CancellationToken cancellationToken)
    {
        using var progress = new ReadingLine(terminal, "Reconciling", "rows");
        int limit = parsed.GetValue(_limit);
        if (parsed.GetValue(_receipts) is not { } file)
        {
            return Reconciliation.Compare(sides, report.Add, limit, progress, cancellationToken);
        }

        OutputPath.Check("--receipts", file, parsed.GetRequiredValue(_sides).SelectMany(side => side.Value));
        return ResultFile.WriteFile(file, SideDifference.Table, write => Reconciliation.Compare(
            sides,
            difference =>
            {
                report.Add(difference);
                write(difference);
            },
            limit,
            progress,
            cancellationToken));
    }

    // Each side is in several pairs; the first one says what was read of it.
    private static void WarnOf(ReceiptSide[] sides, SidesReconciliation result, int year, Terminal terminal)
    {
        foreach (ReceiptSide side in sides)
        {
            ReconciledPair pair = result.Pairs.First(pair => pair.Left == side.Name || pair.Right == side.Name);
            Warn(side.Name, pair.Left == side.Name ? pair.Result.Left : pair.Result.Right, year, terminal);
        }
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
