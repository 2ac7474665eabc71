using System.CommandLine;

using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool residents</c>: what residents, assistance and governments pay for a year (JP-2b, JP-2c, JP-2d).</summary>
internal sealed class ResidentsCommand
{
    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<int> _year = CommonOptions.Year();
    private readonly Option<string> _members = CommonOptions.File("--members", "A CSV file psn_no,insu_admdvs,kind; the kind is resident, permit (residence permit) or assisted.", required: true);
    private readonly Option<string> _tiers = CommonOptions.File("--tiers", "A CSV file insu_admdvs,tier: each area's subsidy a head when the transition begins.", required: true);
    private readonly Option<Fen> _personal = AmountOption.Required("--personal", "The uniform personal amount of the year.");
    private readonly Option<Fen> _standard = AmountOption.Required("--standard", "The common subsidy standard that the tiers move to.");
    private readonly Option<string?> _out = CommonOptions.OptionalFile("--out", "The CSV file to write; standard output unless given.");
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new ResidentsCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("residents", "Assess what is due for residents in a year: by themselves, by assistance, by governments.") { _policy, _year, _members, _tiers, _personal, _standard, _out, _json };
        command.SetAction((parsed, cancellationToken) =>
        {
            string members = parsed.GetRequiredValue(_members);
            string tiers = parsed.GetRequiredValue(_tiers);
            ResultFile result = ResultFile.Of(parsed.GetValue(_out), terminal, [members, tiers]);
            int year = parsed.GetValue(_year);
            PolicyDocument policy = PolicySource.ForYear(parsed.GetRequiredValue(_policy), year).Document;
            var file = new ResidentsFile(policy, parsed.GetValue(_personal), ResidentsFile.Subsidies(tiers, policy, parsed.GetValue(_standard), year));
            long count = Run(file, members, result, terminal, cancellationToken);
            Report(file, count, policy, result, parsed.GetValue(_json));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static long Run(ResidentsFile file, string members, ResultFile result, Terminal terminal, CancellationToken cancellationToken)
    {
        using CsvRows rows = CsvRows.Open(members, "psn_no", "insu_admdvs|insuplc_admdvs", "kind");
        using var progress = new ProgressLine(terminal, "Assessing", "residents", rows.Length);
        return result.Write(output => file.Assess(rows, output, progress, cancellationToken));
    }

    private static void Report(ResidentsFile file, long count, PolicyDocument policy, ResultFile result, bool json)
    {
        ResidentsFile.AreaSum[] areas = [.. file.Areas];
        string Sum(Func<ResidentsFile.AreaSum, Int128> of) => ResultFile.Yuan(areas.Aggregate(Int128.Zero, (sum, area) => sum + of(area)));
        string assumption = policy.Contributions!.Residents!.EqualSteps;
        result.Report(
            json,
            $"{Amounts.Show(count)} residents pay {Sum(area => area.Personal)}, assistance {Sum(area => area.Assistance)}, governments {Sum(area => area.Subsidy)}. Equal steps of the subsidy are an assumption ({assumption}).",
            writer =>
            {
                writer.WriteNumber("members", count);
                writer.WriteString("personal", Sum(area => area.Personal));
                writer.WriteString("assistance", Sum(area => area.Assistance));
                writer.WriteString("subsidy", Sum(area => area.Subsidy));
                writer.WriteString("assumption", assumption);
                writer.WriteStartArray("areas");
                foreach (ResidentsFile.AreaSum area in areas)
                {
                    writer.WriteStartObject();
                    writer.WriteString("insu_admdvs", area.Area);
                    writer.WriteNumber("members", area.Heads);
                    writer.WriteString("personal", ResultFile.Yuan(area.Personal));
                    writer.WriteString("assistance", ResultFile.Yuan(area.Assistance));
                    writer.WriteString("subsidy", ResultFile.Yuan(area.Subsidy));
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            });
    }
}
