using System.CommandLine;
using System.Text;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Statements;
using MedPool.Internals;
using MedPool.Files;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool monthly</c>: the monthly report in the layout of the statutory form, consolidated over city and areas.</summary>
internal sealed class MonthlyCommand
{
    private readonly Option<string?> _ledger = CommonOptions.OptionalFile("--ledger", "The year's ledger, at least up to the month.");
    private readonly Option<string[]> _forms = CommonOptions.Files(
        "--form",
        "Reports of areas and pooling level, insu_admdvs,insutype,line,month,year_to_date, to check and consolidate; in place of a ledger.");
    private readonly Option<string?> _books = CommonOptions.OptionalFile(
        "--books",
        "What was booked beside records: insu_admdvs,insutype,month,line,amount; 'pool' is the pooling level. "
        + "Lines: opening, transfers between levels, transfer-in, transfer-out.");
    private readonly Option<int> _month = new("--month") { Description = "The month, 1 to 12.", HelpName = "M", Required = true };
    private readonly Option<string?> _policy = new("--policy") { Description = "A policy's id or file; that of the ledger unless given.", HelpName = "P" };
    private readonly Option<int?> _year = CommonOptions.YearOrFirst();
    private readonly Option<string?> _out = CommonOptions.OptionalOutputFile("--out", "A CSV file to write, in the layout that --form reads.");
    private readonly Option<TextEncoding> _encoding = EncodingOption.Create();
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new MonthlyCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command(
            "monthly",
            "Report a month by area and insurance type in the statutory layout, and consolidate the levels. "
            + "Exit code 1 where published figures or transfers between levels do not agree.")
        {
            _ledger, _forms, _books, _month, _policy, _year, _out, _encoding, _json,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(_ledger) is null) == (result.GetResult(_forms) is null))
            {
                result.AddError("Give either --ledger FILE or --form FILE: a report is made from records or read from forms.");
            }

            if (result.GetResult(_forms) is not null && (result.GetResult(_policy) is null || result.GetResult(_books) is not null))
            {
                result.AddError("--form: it needs --policy, and --books does not go with it; transfers between levels are lines of the forms.");
            }
        });
        CommonOptions.CheckWhole(_month, 1, 12, "is not a month; write 1 to 12.");
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed, terminal)));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        string[] forms = parsed.GetValue(_forms) ?? [];
        MonthlyReport report = forms.Length > 0 ? OfForms(parsed, forms) : OfLedger(parsed);
        if (parsed.GetValue(_out) is { } path)
        {
            Save(report, path);
        }

        if (parsed.GetValue(_json))
        {
            JsonOutput.WriteObject(terminal, json => MonthlyJson.Write(report, json));
        }
        else
        {
            MonthlyTables.Print(report, terminal);
        }

        return report.Agrees
            ? ExitCode.Success
            : throw CheckException.With($"The books do not agree ({MonthlyReport.Rule}); nothing was adjusted:", MonthlyWords.Faults(report));
    }

    private MonthlyReport OfLedger(ParseResult parsed)
    {
        string ledgerFile = parsed.GetValue(_ledger)!;
        Ledger ledger = Ledger.Load(ledgerFile);
        int year = parsed.GetValue(_year) ?? ledger.Year;
        PolicyDocument policy = PolicySource.OfInput(parsed.GetValue(_policy), ledgerFile, ledger.PolicyId, year).Document;
        if (policy.Id != ledger.PolicyId || year != ledger.Year)
        {
            throw new InputException($"{ledgerFile}: the ledger was made for {ledger.PolicyId}, {ledger.Year}.", "Leave out --policy and --year, or give another ledger.");
        }

        EquatableArray<BookedMonth> books = TextInput.OptionalFile(parsed.GetValue(_books), parsed.GetValue(_encoding)) is { } file
            ? BookedMonth.Read(file, policy, ledger.Year)
            : default;
        return MonthlyReport.Of(ledger, policy, parsed.GetValue(_month), books);
    }

    private MonthlyReport OfForms(ParseResult parsed, string[] files)
    {
        (Policy policy, int year) = PolicySource.ForYearOrFirst(parsed.GetValue(_policy)!, parsed.GetValue(_year));
        EquatableArray<FormLine> lines = FormLine.Read(TextInput.Files(files, parsed.GetValue(_encoding)), policy.Document);
        return MonthlyReport.Of(policy.Document, year, parsed.GetValue(_month), lines);
    }

    private static void Save(MonthlyReport report, string path) => OutputFile.Write(path, stream =>
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        report.WriteForms(output);
        return true;
    });
}
