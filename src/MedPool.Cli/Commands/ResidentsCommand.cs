using System.CommandLine;
using System.Text.Json;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Contributions;
using MedPool.Files;
using MedPool.Law;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool residents</c>: what residents, assistance and governments pay for a year.</summary>
internal sealed class ResidentsCommand
{
    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<int> _year = CommonOptions.Year();
    private readonly Option<string> _members = CommonOptions.File(
        "--members", "A CSV file psn_no,insu_admdvs,kind; the kind is resident, permit (residence permit) or assisted; '-' is standard input.", required: true);
    private readonly Option<string> _tiers = CommonOptions.File(
        "--tiers", "A CSV file insu_admdvs,tier: each area's subsidy a head when the transition begins.", required: true);
    private readonly Option<Fen> _personal = AmountOption.Required("--personal", "The uniform personal amount of the year.");
    private readonly Option<Fen> _standard = AmountOption.Required("--standard", "The common subsidy standard that the tiers move to.");
    private readonly Option<string?> _out = CommonOptions.OptionalOutputFile("--out", "The CSV file to write; standard output unless given.");
    private readonly Option<TextEncoding> _encoding = EncodingOption.Create();
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new ResidentsCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("residents", "Assess what is due for residents in a year: by themselves, by assistance, by governments.")
        {
            _policy, _year, _members, _tiers, _personal, _standard, _out, _encoding, _json,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            string members = parsed.GetRequiredValue(_members);
            string tiers = parsed.GetRequiredValue(_tiers);
            ResultFile result = ResultFile.Of(parsed.GetValue(_out), parsed.GetValue(_json), terminal, [members, tiers]);
            int year = parsed.GetValue(_year);
            PolicyDocument policy = PolicySource.ForYear(parsed.GetRequiredValue(_policy), year).Document;
            TextEncoding encoding = parsed.GetValue(_encoding);
            IReadOnlyDictionary<string, Fen> subsidies = SubsidyTiers.Read(TextInput.File(tiers, encoding), policy);
            var assessment = new ResidentAssessment(
                policy, new ResidentTerms(year, parsed.GetValue(_personal), parsed.GetValue(_standard), subsidies));
            TextSource source = TextInput.Open(members, encoding, terminal, cancellationToken);
            using var progress = new ReadingLine(terminal, "Assessing", "residents");
            result.Write(
                AssessedResident.Table,
                write => assessment.Assess(source, write, progress, cancellationToken),
                sums => Text(sums, policy),
                (json, sums) => Write(sums, policy, json));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static string Text(ResidentsSummary sums, PolicyDocument policy) =>
        $"{Amounts.Count(sums.Residents, "resident")}: {Amounts.Plain(sums.Personal)} by themselves, "
        + $"{Amounts.Plain(sums.Assistance)} by assistance, {Amounts.Plain(sums.Subsidy)} by governments. "
        + $"Equal steps of the subsidy are an assumption ({policy.Contributions!.Residents!.EqualSteps}).";

    private static void Write(ResidentsSummary sums, PolicyDocument policy, Utf8JsonWriter json)
    {
        json.WriteNumber("members", sums.Residents);
        json.WriteString("personal", Amounts.Plain(sums.Personal));
        json.WriteString("assistance", Amounts.Plain(sums.Assistance));
        json.WriteString("subsidy", Amounts.Plain(sums.Subsidy));
        json.WriteString("assumption", policy.Contributions!.Residents!.EqualSteps);
        json.WriteObjects("areas", sums.Areas, area =>
        {
            json.WriteString("insu_admdvs", area.Area);
            json.WriteNumber("members", area.Residents);
            json.WriteString("personal", Amounts.Plain(area.Personal));
            json.WriteString("assistance", Amounts.Plain(area.Assistance));
            json.WriteString("subsidy", Amounts.Plain(area.Subsidy));
        });
    }
}
