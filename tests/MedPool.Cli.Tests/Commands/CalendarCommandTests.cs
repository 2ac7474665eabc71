using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

public sealed class CalendarCommandTests
{
    [Fact]
    public async Task Calendar_Json_ListsTheDeadlinesInOrderOfDay()
    {
        CommandRun run = await CommandRun.Of("calendar", "--policy", "yichun", "--year", "2021", "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument printed = JsonDocument.Parse(run.Output);
        Assert.Equal(250, printed.RootElement.GetProperty("workingDays").GetInt32());
        JsonElement[] deadlines = [.. printed.RootElement.GetProperty("deadlines").EnumerateArray()];
        string[] dates = [.. deadlines.Where(deadline => deadline.TryGetProperty("date", out _)).Select(deadline => deadline.GetProperty("date").GetString()!)];
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
        JsonElement march = deadlines.Single(
            deadline => deadline.GetProperty("name").GetString() == "transfer" && deadline.GetProperty("month").GetString() == "2021-03");
        Assert.Equal(("2021-04-08", "YC-3-1-1b"), (march.GetProperty("date").GetString(), march.GetProperty("rule").GetString()));
        Assert.Equal("deposit-maturity", deadlines[^1].GetProperty("after").GetString());
    }

    [Fact]
    public async Task Calendar_WithoutPolicy_ListsAllInForce()
    {
        CommandRun run = await CommandRun.Of("calendar", "--year", "2022", "--json");

        using JsonDocument printed = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["jinhua", "jining", "yichun"],
            printed.RootElement.EnumerateArray().Select(policy => policy.GetProperty("policy").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Calendar_Ics_WritesAFeedOfWholeDays()
    {
        using var folder = new TemporaryFolder();
        CommandRun run = await CommandRun.Of("calendar", "--policy", "jining", "--year", "2022", "--ics", folder["jining.ics"]);

        string feed = await File.ReadAllTextAsync(folder["jining.ics"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(60, feed.Split("BEGIN:VEVENT").Length - 1); // Five deadlines a month.
        Assert.Contains("UID:jining-appropriation-03-20220309@medpool\r\n", feed, StringComparison.Ordinal);
    }

    // YC-3-4b: five working days after Friday 17 September 2021, of which 18 and 26 are worked weekends. A local holiday on 22 September moves it by one.
    [Fact]
    [Trait("Rule", "YC-3-4b")]
    public async Task Calendar_EventAndLocalHolidays_MoveTheDay()
    {
        using var folder = new TemporaryFolder();
        string[] args = ["calendar", "--policy", "yichun", "--year", "2021", "--event", "deposit-maturity=2021-09-17", "--json"];
        CommandRun shipped = await CommandRun.Of(args);
        CommandRun local = await CommandRun.Of([.. args, "--holidays", folder.Write("local.csv", "date,kind\n2021-09-22,holiday\n")]);

        Assert.Contains("\"2021-09-26\"", shipped.Output, StringComparison.Ordinal);
        Assert.Contains("\"2021-09-27\"", local.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_YearWithoutNotice_SaysSo()
    {
        CommandRun run = await CommandRun.Of("calendar", "--policy", "yichun", "--year", "2031");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No holiday notice", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--event", "maturity=2021-09-17")]
    [InlineData("--event", "deposit-maturity=soon")]
    [InlineData("--holidays", "no-such-file.csv")]
    public async Task Calendar_BadOption_ExitsWith2(string option, string value)
    {
        CommandRun run = await CommandRun.Of("calendar", "--policy", "yichun", "--year", "2021", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(value, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_NeitherPolicyNorYear_ExitsWith2() => Assert.Equal(2, (await CommandRun.Of("calendar")).ExitCode);
}
