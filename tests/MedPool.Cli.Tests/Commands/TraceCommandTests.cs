using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

public sealed class TraceCommandTests(GeneratedJinhua year) : IClassFixture<GeneratedJinhua>
{
    public static TheoryData<Account> Accounts => new(AccountNames.All);

    /// <summary>The trace tells the postings of a row a second time; the ledger's own sum holds it to the kernel, account by account.</summary>
    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task Trace_EveryAccount_SumsToTheLedgersFigure(Account account)
    {
        foreach (string area in new[] { "330782", "330799" })
        {
            CommandRun run = await Trace(area, account.Name(), "--json");

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            using var printed = JsonDocument.Parse(run.Output);
            Assert.Equal(
                ["policy", "year", "area", "account", "month", "records", "sum", "ledger"],
                printed.RootElement.EnumerateObject().Select(member => member.Name));
            Assert.Equal(printed.RootElement.GetProperty("ledger").GetString(), printed.RootElement.GetProperty("sum").GetString());
        }
    }

    [Fact]
    public async Task Trace_OneMonth_NamesFileAndLineOfEachRecord()
    {
        CommandRun run = await Trace("330782", "fee", "--month", "2022-03");

        string[] lines = [.. run.Output.TrimEnd('\n').Split('\n')];
        string[] file = File.ReadAllLines(year.Claims);
        Assert.Equal(0, run.ExitCode);
        Assert.True(lines.Length > 5);
        Assert.All(lines[..^1], line =>
        {
            string[] parts = line.Split("  ");
            string row = file[int.Parse(parts[0][(parts[0].LastIndexOf(':') + 1)..], System.Globalization.CultureInfo.InvariantCulture) - 1];
            Assert.StartsWith(parts[1] + ",", row, StringComparison.Ordinal);
            Assert.StartsWith("2022-03-", parts[2], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Trace_NotAllFiles_ExitsWith1()
    {
        using var folder = new TemporaryFolder();
        string half = folder.Write("half.csv", string.Join('\n', File.ReadLines(year.Claims).Take(500)));

        CommandRun run = await CommandRun.Of("trace", "--ledger", year.Ledger, "--area", "330782", "--account", "fee", "--claims", half);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("in the same order", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("999999", "fee", null, "330702")]
    [InlineData("330782", "fees", null, "benefit.inpatient")]
    [InlineData("330782", "fee", "2021-03", "2022")]
    [InlineData("330782", "fee", "13", "2022-03")]
    public async Task Trace_UnknownFigure_ExitsWith2AndSaysWhatThereIs(string area, string account, string? month, string known)
    {
        CommandRun run = await Trace(area, account, month is null ? [] : ["--month", month]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(known, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trace_IncomeFromClaimsAlone_AsksForContributions()
    {
        CommandRun run = await CommandRun.Of("trace", "--ledger", year.Ledger, "--area", "330782", "--account", "subsidy", "--claims", year.Claims);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--contributions", run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> Trace(string area, string account, params string[] options) =>
        CommandRun.Of(
            [
                "trace", "--ledger", year.Ledger, "--area", area, "--account", account, "--claims", year.Claims, "--contributions",
                year.Contributions, .. options,
            ]);
}
