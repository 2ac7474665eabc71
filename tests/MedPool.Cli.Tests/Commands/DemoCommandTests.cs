using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

public sealed class DemoCommandTests
{
    [Theory]
    [InlineData("jinhua")]
    [InlineData("yichun")]
    [InlineData("jining")]
    [InlineData("shaanxi")]
    public async Task Demo_AnyPolicy_SettlesWithoutLossAndExercisesEveryRejectReason(string policy)
    {
        CommandRun run = await CommandRun.Of("demo", "--policy", policy, "--claims", "4000", "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal(["ingest", "settlement", "milliseconds", "rowsPerSecond"], printed.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(12, printed.RootElement.GetProperty("ingest").GetProperty("claims").GetProperty("rejected").GetInt32());
        Assert.All(printed.RootElement.GetProperty("settlement").GetProperty("funds").EnumerateArray(), fund =>
            Assert.Equal("0.00", fund.GetProperty("conservation").GetProperty("difference").GetString()));
    }

    [Fact]
    public async Task Demo_ForPeople_PrintsTablesTotalsRejectsAndTime()
    {
        CommandRun run = await CommandRun.Of("demo", "--claims", "3000");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(
            new[] { "职工基本医疗保险基金", "城乡居民基本医疗保险基金", "义乌市", "合计 total", "duplicate-id", "rows/s", "money is conserved" },
            text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Demo_Out_KeepsFilesThatVerify()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await CommandRun.Of("demo", "--claims", "1500", "--seed", "3", "--out", folder["kept"])).ExitCode);

        CommandRun verified = await CommandRun.Of(
            "verify",
            folder["kept/settlement.json"],
            "--ledger",
            folder["kept/year.ledger"],
            "--facts",
            folder["kept/facts.json"]);

        Assert.Equal(0, verified.ExitCode);
        Assert.True(File.Exists(folder["kept/rejects.csv"]));
    }
}
