using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

public sealed class GenerateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Generate_Jinhua_WritesThreeFilesAndSaysSo()
    {
        CommandRun run = await CommandRun.Of(
            "generate", "--policy", Jinhua, "--claims", "200", "--contributions", "90", "--seed", "4", "--out", _folder["year"], "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal(2022, printed.RootElement.GetProperty("year").GetInt32());
        Assert.Equal(201, File.ReadLines(_folder["year/claims.csv"]).Count());
        Assert.Equal(91, File.ReadLines(_folder["year/contributions.csv"]).Count());
        using var facts = JsonDocument.Parse(File.ReadAllBytes(_folder["year/facts.json"]));
        Assert.Equal(10, facts.RootElement.GetProperty("funds").GetProperty("employee").GetProperty("areas").EnumerateObject().Count());
    }

    [Theory]
    [InlineData("--claims", "0")]
    [InlineData("--claims", "1e6")]
    [InlineData("--year", "22")]
    [InlineData("--seed", "-1")]
    public async Task Generate_BadNumber_ExitsWith2AndNamesTheOption(string option, string value)
    {
        CommandRun run = await CommandRun.Of("generate", "--policy", Jinhua, "--out", _folder["year"], option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["year"]));
    }

    [Fact]
    public async Task Generate_YearBeforeThePolicy_ExitsWith2()
    {
        CommandRun run = await CommandRun.Of("generate", "--policy", Jinhua, "--year", "2019", "--out", _folder["year"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("2019", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_UnknownPolicy_ExitsWith2AndNamesIt()
    {
        CommandRun run = await CommandRun.Of("generate", "--policy", "atlantis", "--out", _folder["year"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("atlantis", run.Error, StringComparison.Ordinal);
    }

    private static string Jinhua => Repository.Path("policies", "jinhua.policy.json");
}
