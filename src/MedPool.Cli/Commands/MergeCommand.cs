using System.CommandLine;

using MedPool.Cli.Ingestion;
using MedPool.Cli.Options;
using MedPool.Cli.Output;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool merge</c>: adds ledgers of disjoint records.</summary>
internal static class MergeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var inputs = new Argument<string[]>("LEDGER")
        {
            Description = "Ledgers of the same policy and year, made from disjoint records.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> output = CommonOptions.OutputFile("--ledger", "The ledger file to write.");
        Option<bool> json = CommonOptions.Json();
        var command = new Command("merge", "Add ledgers, cell by cell. Any order of any parts gives the same bytes.") { inputs, output, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            Ledger sum = Merge(parsed.GetRequiredValue(inputs), cancellationToken);
            string path = parsed.GetRequiredValue(output);
            sum.Save(path);
            Print(terminal, sum, path, parsed.GetValue(json));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static Ledger Merge(string[] files, CancellationToken cancellationToken)
    {
        string? twice = files.GroupBy(Path.GetFullPath).FirstOrDefault(group => group.Count() > 1)?.First();
        if (twice is not null)
        {
            throw new InputException($"{twice} is given more than once, and its records would be counted so often.", "Give each ledger once.");
        }

        Ledger sum = Ledger.Load(files[0]);
        foreach (string file in files.Skip(1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                sum.Merge(Ledger.Load(file));
            }
            catch (LedgerFileException mismatch) when (!mismatch.Message.StartsWith(file, StringComparison.Ordinal))
            {
                throw new InputException($"{file}: {mismatch.Message}");
            }
        }

        return sum;
    }

    private static void Print(Terminal terminal, Ledger sum, string path, bool json)
    {
        if (json)
        {
            JsonOutput.WriteObject(terminal, writer => LedgerHeader.Write(writer, sum, path));
        }
        else
        {
            terminal.Out.Write($"{path}: {LedgerHeader.Describe(sum)}\n");
        }
    }
}
