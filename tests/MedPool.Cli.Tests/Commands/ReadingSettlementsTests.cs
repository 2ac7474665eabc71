using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

/// <summary>What <c>explain</c> and <c>verify</c> make of a settlement file.</summary>
public sealed class ReadingSettlementsTests : IClassFixture<GeneratedJinhua>, IDisposable
{
    private readonly GeneratedJinhua _year;
    private readonly TemporaryFolder _folder = new();

    public ReadingSettlementsTests(GeneratedJinhua year)
    {
        _year = year;
        CommandRun run = CommandRun.Of("settle", "--policy", "jinhua", "--year", "2022", "--ledger", year.Ledger, "--facts", year.Facts, "--out", Settlement)
            .GetAwaiter()
            .GetResult();
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private string Settlement => _folder["settlement.json"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Explain_OneArea_ShowsEveryTransferWithRuleArticleAndQuotation()
    {
        CommandRun run = await CommandRun.Of("explain", Settlement, "--area", "330783", "--fund", "employee");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("东阳市 330783  employee", run.Output, StringComparison.Ordinal);
        Assert.Contains("JP-6  四、（二）6  “统一编制基金预决算”", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("fund:330702", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_Json_HasAStepForEveryTransferOfEveryArea()
    {
        CommandRun run = await CommandRun.Of("explain", Settlement, "--json");

        using var printed = JsonDocument.Parse(run.Output);
        JsonElement[] areas = [.. printed.RootElement.EnumerateArray()];
        Assert.Equal(22, areas.Length); // For each fund its ten areas, and before them what belongs to none.
        Assert.Equal(JsonValueKind.Null, areas[0].GetProperty("area").ValueKind);
        Assert.Equal(["fund", "area", "steps"], areas[1].EnumerateObject().Select(member => member.Name));
        JsonElement step = areas[1].GetProperty("steps")[0];
        Assert.Equal(
            ["stage", "rule", "shapedBy", "reading", "formula", "inputs", "amount", "transfer"], step.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["name", "value", "unit", "source"], step.GetProperty("inputs")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal("ledger", step.GetProperty("inputs")[0].GetProperty("source").GetString());
        Assert.Equal(
            MedPool.Settlement.Load(Settlement).Funds.Sum(fund => fund.Transfers.Count),
            areas.Sum(area => area.GetProperty("steps").EnumerateArray().Count(each => each.GetProperty("transfer").ValueKind == JsonValueKind.Object)));
    }

    [Theory]
    [InlineData("--area", "999999", "330702")]
    [InlineData("--fund", "nonsense", "employee")]
    public async Task Explain_Unknown_ExitsWith2AndListsWhatThereIs(string option, string value, string known)
    {
        CommandRun run = await CommandRun.Of("explain", Settlement, option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(value, run.Error, StringComparison.Ordinal);
        Assert.Contains(known, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_SoundSettlement_ExitsWith0AndListsItsChecks()
    {
        CommandRun run = await CommandRun.Of("verify", Settlement, "--ledger", _year.Ledger, "--facts", _year.Facts, "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        Assert.True(printed.RootElement.GetProperty("sound").GetBoolean());
        Assert.Equal(
            ["accounts", "conservation", "figures", "settled-again", "digest"],
            printed.RootElement.GetProperty("checked").EnumerateArray().Select(check => check.GetString()));
        Assert.Empty(printed.RootElement.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public async Task Verify_AlteredAmount_ExitsWith1AndSaysWhere()
    {
        string text = File.ReadAllText(Settlement);
        int at = text.IndexOf("\"rule\": \"JH-07-1a\"", StringComparison.Ordinal);
        int digit = text.LastIndexOf("\"amount\": \"", at, StringComparison.Ordinal) + "\"amount\": \"".Length;
        string altered = _folder.Write("altered.json", text[..digit] + (text[digit] == '9' ? '8' : '9') + text[(digit + 1)..]);

        CommandRun run = await CommandRun.Of("verify", altered);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("finding", run.Output, StringComparison.Ordinal);
        Assert.Contains("balance:330702", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OtherFacts_ExitsWith1AndNamesTheDigest()
    {
        string facts = _folder.Write("facts.json", File.ReadAllText(_year.Facts) + "\n");

        CommandRun run = await CommandRun.Of("verify", Settlement, "--ledger", _year.Ledger, "--facts", facts);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("digest", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_FactsWithoutTheLedger_ExitsWith2AndAsksForIt()
    {
        CommandRun run = await CommandRun.Of("verify", Settlement, "--facts", _year.Facts);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--ledger", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("explain")]
    public async Task Read_NotASettlement_ExitsWith2AndNamesTheFile(string command)
    {
        string file = _folder.Write("x.json", "{ \"schema\": 1 }");

        CommandRun run = await CommandRun.Of(command, file);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
    }
}
