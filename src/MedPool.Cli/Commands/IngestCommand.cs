using System.CommandLine;

using MedPool.Cli.Ingestion;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Files;
using MedPool.Law;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool ingest</c>: record files into a ledger.</summary>
internal sealed class IngestCommand
{
    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<int> _year = CommonOptions.Year();
    private readonly Option<string[]> _claims = CommonOptions.Files("--claims", "Claim files (结算明细), plain or .gz; '-' is standard input.");
    private readonly Option<string[]> _contributions = CommonOptions.Files(
        "--contributions",
        "Contribution files (缴费到账明细), plain or .gz; '-' is standard input.");
    private readonly Option<string> _ledger = CommonOptions.OutputFile("--ledger", "The ledger file to write.");
    private readonly Option<string?> _rejects = CommonOptions.OptionalOutputFile("--rejects", "A CSV file for rejected rows, with line, reason and column.");
    private readonly Option<string[]> _entitlement = CommonOptions.Files(
        "--entitlement",
        "Contribution files, of earlier years too, that say who is entitled when: posted claims of members not entitled in the month, and maternity claims of flexible workers where the policy gives them none, are flagged.");
    private readonly Option<string[]> _retirees = CommonOptions.Files(
        "--retirees",
        "CSV files psn_no,month of retirees with the first month of their benefits, like 202205, who are entitled without paying; needs --entitlement.");
    private readonly Option<string[]> _earlierBenefits = new("--earlier-benefits")
    {
        Description = "Codes of areas that keep their earlier benefits, as those in deficit before pooling do: their claims are not flagged; needs --entitlement.",
        HelpName = "AREA",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<string?> _unentitled = CommonOptions.OptionalOutputFile(
        "--unentitled",
        "A CSV file for flagged claims, with file, line, id, member and month; needs --entitlement.");
    private readonly Option<int> _threads = IngestOptionParsers.Threads();
    private readonly Option<Shard> _part = IngestOptionParsers.Part();
    private readonly Option<IReadOnlyDictionary<string, string>> _map = IngestOptionParsers.Map();
    private readonly Option<long?> _maxRejects = IngestOptionParsers.MaxRejects();
    private readonly Option<bool> _noDuplicateCheck = new("--no-duplicate-check") { Description = "Do not look for rows with the same id." };
    private readonly Option<long?> _duplicateMemory = IngestOptionParsers.DuplicateMemory();
    private readonly Option<TextEncoding> _encoding = EncodingOption.Create("the files of --entitlement and --retirees (record files are UTF-8)");
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new IngestCommand().Build(terminal);

    /// <summary>The command, whose options are this object's.</summary>
    internal Command Build(Terminal terminal)
    {
        var command = new Command(
            "ingest",
            "Read claims and contributions into a ledger. Bad rows are rejected with line, reason and column; good ones are posted.")
        {
            _policy, _year, _claims, _contributions, _ledger, _rejects, _entitlement, _retirees, _earlierBenefits, _unentitled, _threads, _part, _map, _maxRejects,
            _noDuplicateCheck, _duplicateMemory, _encoding, _json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(_claims) is null && result.GetResult(_contributions) is null)
            {
                result.AddError("There is nothing to ingest: give --claims FILE or --contributions FILE.");
            }

            if (result.GetResult(_entitlement) is not null && result.GetResult(_claims) is null)
            {
                result.AddError("--entitlement: there are no claims to flag; give --claims FILE.");
            }

            if (result.GetResult(_retirees) is not null && result.GetResult(_entitlement) is null)
            {
                result.AddError("--retirees: claims are flagged only with --entitlement FILE; give the contributions too.");
            }

            if (result.GetResult(_earlierBenefits) is not null && result.GetResult(_entitlement) is null)
            {
                result.AddError("--earlier-benefits: claims are flagged only with --entitlement FILE; give the contributions too.");
            }

            if (result.GetResult(_encoding) is not null && result.GetResult(_entitlement) is null)
            {
                result.AddError("--encoding: it is for the files of --entitlement and --retirees; record files are read as UTF-8. Leave it out.");
            }

            if (result.GetResult(_unentitled) is not null && result.GetResult(_entitlement) is null)
            {
                result.AddError("--unentitled: it is not known who is entitled; give --entitlement FILE with contributions.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            IngestSummary summary = await IngestJob.RunAsync(RequestOf(parsed), terminal, cancellationToken);
            if (parsed.GetValue(_json))
            {
                JsonOutput.WriteObject(terminal, summary.Write);
            }
            else
            {
                summary.Print(terminal);
            }

            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>What is asked for.</summary>
    internal IngestRequest RequestOf(ParseResult parsed)
    {
        int year = parsed.GetValue(_year);
        Policy policy = PolicySource.ForYear(parsed.GetRequiredValue(_policy), year);
        return new IngestRequest
        {
            Policy = policy,
            Year = year,
            Claims = parsed.GetValue(_claims) ?? [],
            Contributions = parsed.GetValue(_contributions) ?? [],
            LedgerFile = parsed.GetRequiredValue(_ledger),
            RejectFile = parsed.GetValue(_rejects),
            Entitlement = parsed.GetValue(_entitlement) ?? [],
            Retirees = parsed.GetValue(_retirees) ?? [],
            EntitlementEncoding = parsed.GetValue(_encoding),
            UnentitledFile = parsed.GetValue(_unentitled),
            RejectsMax = parsed.GetValue(_maxRejects),
            Options = IngestOptions.Default with
            {
                Threads = parsed.GetValue(_threads),
                Shard = parsed.GetValue(_part),
                Map = parsed.GetRequiredValue(_map),
                CheckDuplicates = !parsed.GetValue(_noDuplicateCheck),
                DuplicateMemory = parsed.GetValue(_duplicateMemory) ?? IngestOptions.Default.DuplicateMemory,
                EarlierBenefitAreas = EarlierBenefitAreas(policy.Document, parsed.GetValue(_earlierBenefits) ?? []),
            },
        };
    }

    private static string[] EarlierBenefitAreas(PolicyDocument policy, string[] areas)
    {
        if (areas.Length > 0 && policy.Contributions?.Entitlement?.EarlierBenefits is null)
        {
            throw PolicySource.Lacking(
                $"--earlier-benefits: {policy.Id} lets no area keep its earlier benefits.",
                other => other.Contributions?.Entitlement?.EarlierBenefits,
                "Leave out --earlier-benefits.");
        }

        return Array.Find(areas, area => policy.Areas.All(known => known.Code != area)) is { } unknown
            ? throw new InputException(
                $"--earlier-benefits: {policy.Id} has no area {unknown}.",
                $"Its areas are {string.Join(", ", policy.Areas.Select(area => area.Code))}.")
            : areas;
    }
}
