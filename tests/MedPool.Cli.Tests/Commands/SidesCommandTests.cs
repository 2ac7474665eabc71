using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

/// <summary><c>reconcile --side</c>: two or more sides (JP-7c).</summary>
[Trait("Rule", "JP-7c")]
public sealed class SidesCommandTests : IDisposable
{
    private const string Header = "clct_id,insu_admdvs,clct_time,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt\n";
    private const string C1 = "C1,330723,2022-03-05,80.00,20.00,0,0\n";
    private const string C2 = "C2,330723,2022-03-06,80.00,20.00,0,0\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // The agency has C1 and C2 in two files, the tax office both, the treasury C1 alone: C2 differs between the treasury and each of the others.
    [Fact]
    public async Task Reconcile_ThreeSides_NamesReceiptAndPair()
    {
        CommandRun run = await Run(
            "--side", Side("agency", "a1.csv", C1), _folder.Write("a2.csv", Header + C2),
            "--side", Side("tax", "t.csv", C2 + C1), Side("treasury", "b.csv", C1), "--receipts", _folder["out.csv"], "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "The sides differ (JP-7c: agency, finance, tax office and treasury reconcile):\n  agency and treasury: 1 receipt\n  tax and treasury: 1 receipt\n",
            run.Error.ReplaceLineEndings("\n"));
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal(
            [("agency", "tax", 0), ("agency", "treasury", 1), ("tax", "treasury", 1)],
            printed.RootElement.GetProperty("pairs").EnumerateArray().Select(pair =>
                (pair.GetProperty("left_side").GetString()!, pair.GetProperty("right_side").GetString()!, pair.GetProperty("differences").GetInt32())));
        Assert.Equal(("JP-7c", false, 2), (
            printed.RootElement.GetProperty("rule").GetString(),
            printed.RootElement.GetProperty("equal").GetBoolean(),
            printed.RootElement.GetProperty("receipts").GetArrayLength()));
        Assert.Equal(
            "left_side,right_side,clct_id,difference,insu_admdvs,month,left,right\nagency,treasury,C2,left-only,330723,2022-03,100.00,0.00\n"
            + "tax,treasury,C2,left-only,330723,2022-03,100.00,0.00\n",
            File.ReadAllText(_folder["out.csv"]));
    }

    [Fact]
    public async Task Reconcile_EqualSides_ExitsWithZero()
    {
        CommandRun run = await Run("--side", Side("agency", "a.csv", C1), "--side", Side("treasury", "b.csv", C1));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("agency – treasury", run.Output);
        Assert.Matches("330723.*2022-03.*100\\.00.*100\\.00", run.Output);
    }

    // What was left out is said once for each side, by its name.
    [Fact]
    public async Task Reconcile_ReceiptsOfAnotherYear_AreLeftOutAndSaid()
    {
        string other = C1.Replace("2022-", "2021-", StringComparison.Ordinal);
        CommandRun run = await Run("--side", Side("agency", "a.csv", C2 + other), Side("tax", "t.csv", C2), Side("treasury", "b.csv", C2));

        Assert.Equal((0, "warning: 1 receipt of the agency side not received in 2022: left out.\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("--side: 'a.csv' is not a side; write its name and a file, as in agency=a.csv.", "--side", "a.csv")]
    [InlineData("--side: 'agency=' is not a side;", "--side", "agency=")]
    [InlineData("--side: '=a.csv' is not a side;", "--side", "=a.csv")]
    [InlineData("--side: agency alone has nothing to reconcile with; give two sides or more.", "--side", "agency=a.csv")]
    [InlineData("--side stands for --left and --right; give the one or the others.", "--side", "a=a.csv", "b=b.csv", "--left", "c.csv")]
    [InlineData("There is nothing to reconcile: give --left FILE and --right FILE, or --side NAME=FILE twice or more.", "--left", "a.csv")]
    [InlineData("There is nothing to reconcile:")]
    [InlineData("missing.csv", "--side", "a=missing.csv", "b=missing.csv")]
    public async Task Reconcile_SidesAtFault_AreRefused(string expected, params string[] arguments)
    {
        CommandRun run = await Run(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static Task<CommandRun> Run(params string[] arguments) => CommandRun.Of(["reconcile", "--policy", "jinhua", "--year", "2022", .. arguments]);

    private string Side(string name, string file, string rows) => $"{name}={_folder.Write(file, Header + rows)}";
}
