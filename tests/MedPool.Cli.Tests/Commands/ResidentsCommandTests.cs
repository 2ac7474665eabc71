using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

[Trait("Rule", "JP-2b")]
[Trait("Rule", "JP-2c")]
[Trait("Rule", "JP-2d")]
public sealed class ResidentsCommandTests : IDisposable
{
    private const string Tiers = "insu_admdvs,tier\n330702,900.00\n330723,800.01\n";
    private const string Members = "psn_no,insu_admdvs,kind\nP1,330702,resident\nP2,330723,permit\nP3,330723,assisted\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // JP-2c in 2023, the second of three years: 900.00 + (1,000.00 − 900.00) ÷ 2 = 950.00; 800.01 + 199.99 ÷ 2 = 900.005 → 900.01 (99.995 rounds to 100.00).
    // JP-2b: assistance pays the 500.00 of the poor. JP-2d: a permit holder gets the area's subsidy.
    [Fact]
    public async Task Residents_InTheTransition_PayThePersonalAmountAndGetTheirAreasSubsidy()
    {
        CommandRun run = await Run("2023", Members, Tiers, "--out", _folder["r.csv"], "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            "psn_no,insu_admdvs,kind,personal,assistance,subsidy\nP1,330702,resident,500.00,0.00,950.00\nP2,330723,permit,500.00,0.00,900.01\nP3,330723,assisted,0.00,500.00,900.01\n",
            await File.ReadAllTextAsync(_folder["r.csv"]));
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal(("1000.00", "500.00", "2750.02"), (Text(printed, "personal"), Text(printed, "assistance"), Text(printed, "subsidy")));
        Assert.Equal("equal-subsidy-steps", Text(printed, "assumption"));
        Assert.Equal(
            ["330702", "330723"],
            printed.RootElement.GetProperty("areas").EnumerateArray().Select(area => area.GetProperty("insu_admdvs").GetString()));
    }

    [Theory]
    [InlineData("2022", "900.00")]
    [InlineData("2023", "950.00")]
    [InlineData("2024", "1000.00")]
    [InlineData("2025", "1000.00")]
    public async Task Residents_YearByYear_MoveToTheStandard(string year, string subsidy)
    {
        CommandRun run = await Run(year, Members, Tiers);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"P1,330702,resident,500.00,0.00,{subsidy}\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-5", "--personal: -5 is below zero; the amount must not be negative")]
    [InlineData("five", "--personal: 'five' is not an amount; write it like 6543.21")]
    public async Task Residents_PersonalAmountThatIsNone_ExitWith2AndSayWhatIsWrong(string personal, string expected)
    {
        CommandRun run = await CommandRun.Of(
            "residents", "--policy", "jinhua", "--year", "2022", "--members", _folder.Write("members.csv", Members), "--tiers", _folder.Write("tiers.csv", Tiers), "--personal", personal, "--standard", "1000");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Residents_OneOnly_AreCountedAsOne()
    {
        CommandRun run = await Run("2022", "psn_no,insu_admdvs,kind\nP1,330702,assisted\n", Tiers, "--out", _folder["r.csv"]);

        Assert.Contains("1 resident: 0.00 by themselves, 500.00 by assistance, 900.00 by governments.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",330702,resident", "members.csv:2: psn_no: the resident's id is missing")]
    [InlineData("P1,330702,poor", "members.csv:2: kind: 'poor' is not a kind of resident")]
    [InlineData("P1,330726,resident", "members.csv:2: insu_admdvs: the tiers do not name area 330726 (JP-2c)")]
    [InlineData("P1,999999,resident", "members.csv:2: insu_admdvs: jinhua has no area '999999'")]
    public async Task Residents_BadMember_ExitWith2AndSayWhere(string row, string expected)
    {
        CommandRun run = await Run("2022", "psn_no,insu_admdvs,kind\n" + row + "\n", Tiers);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("330702,1\n330703,2\n330723,3\n330726,4\n", "tiers.csv:5: tier: 4.00 is one tier too many; the policy knows 3")]
    [InlineData("330702,1\n330702,2\n", "tiers.csv:3: insu_admdvs: area 330702 is listed twice")]
    [InlineData("999999,1\n", "tiers.csv:2: insu_admdvs")]
    public async Task Residents_BadTiers_ExitWith2AndSayWhere(string rows, string expected)
    {
        CommandRun run = await Run("2022", Members, "insu_admdvs,tier\n" + rows);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Residents_OfAPolicyWithoutTheRule_ExitWith2()
    {
        CommandRun run = await CommandRun.Of(
            "residents", "--policy", "jining", "--year", "2022", "--personal", "500", "--standard", "1000", "--members", _folder.Write("members.csv", Members), "--tiers", _folder.Write("tiers.csv", Tiers));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("JP-2b", run.Error, StringComparison.Ordinal);
    }

    private static string? Text(JsonDocument printed, string name) => printed.RootElement.GetProperty(name).GetString();

    private Task<CommandRun> Run(string year, string members, string tiers, params string[] more) => CommandRun.Of(
        [
            "residents", "--policy", "jinhua", "--year", year, "--personal", "500.00", "--standard", "1000.00", "--members",
            _folder.Write("members.csv", members), "--tiers", _folder.Write("tiers.csv", tiers), .. more,
        ]);
}
