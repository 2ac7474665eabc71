using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

[Trait("Rule", "YC-3-4b")]
public sealed class DepositsCommandTests : IDisposable
{
    // mature on Friday 17 September 2021: the fifth working day after it is Sunday 26, which is worked. B-1 matures on 20 December: the fifth is
    // Monday 27.
    private const string Deposits = "360902,A-1,2021-09-17,1000.00,21.00\n360902,A-2,2021-09-17,500.00,0.00\n360921,A-1,2021-12-20,200.00,2.00\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Deposits_PaidInTime_ExitWith0()
    {
        CommandRun run = await Run(
            Deposits,
            "360902,A-1,2021-09-22,1000.00\n360902,A-1,2021-09-26,21.00\n360921,A-1,2021-12-27,202.00\n360902,A-2,2021-09-17,500.00\n");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("360902 +.*A-1 +.*2021-09-17 +.*2021-09-26 +.*1,000\\.00 +.*21\\.00 +.*1,021\\.00 +.*– +.*2021-09-26", run.Output);
        Assert.Contains("YC-3-4b", run.Output, StringComparison.Ordinal);
    }

    // The interest of 21.00 comes on Wednesday 29 September: after the 26th, the 27th, 28th and 29th. A-2 is one fen short to the day. The other area's A-1 is
    // another deposit.
    [Fact]
    public async Task Deposits_LateOrShort_ExitWith1AndSayByHowMuch()
    {
        CommandRun run = await Run(
            Deposits,
            "360902,A-1,2021-09-22,1000.00\n360902,A-1,2021-09-29,21.00\n360902,A-2,2021-09-17,499.99\n",
            "--as-of",
            "2021-09-30",
            "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            Term deposits did not come back in full in time (YC-3-4b):
              area 360902, deposit A-1: 21.00 of 1,021.00 missing on 2021-09-26, complete on 2021-09-29, 3 working days late
              area 360902, deposit A-2: 0.01 of 500.00 missing on 2021-09-26, 0.01 still missing on 2021-09-30, 4 working days late
            """,
            run.Error.TrimEnd().ReplaceLineEndings("\n"));
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ("YC-3-4b", "2021-09-30", false),
            (
                printed.RootElement.GetProperty("rule").GetString(),
                printed.RootElement.GetProperty("asOf").GetString(),
                printed.RootElement.GetProperty("kept").GetBoolean()));
        Assert.Equal(
            ["late 2021-09-26 1021.00 21.00 2021-09-29 3", "overdue 2021-09-26 499.99 0.01  4", "not-yet-due 2021-12-27 0.00 202.00  0"],
            printed.RootElement.GetProperty("deposits")
                .EnumerateArray()
                .Select(
                    deposit => string.Join(
                        ' ',
                        new[] { "state", "due", "received", "left", "complete", "workingDaysLate" }.Select(key => deposit.GetProperty(key).ToString()))));
    }

    // Nothing is known of what came back after the files end: overdue, by nobody knows how much. With a day and no payments, what is due by then is overdue.
    [Fact]
    public async Task Deposits_WithoutADayOrWithoutPayments_AreJudgedByWhatIsKnown()
    {
        CommandRun noDay = await Run("360902,A-2,2021-09-17,500.00,0.00\n", "", "--json");
        Assert.Equal(1, noDay.ExitCode);
        Assert.Contains("500.00 of 500.00 missing on 2021-09-26, 500.00 still missing", noDay.Error, StringComparison.Ordinal);
        using var printed = JsonDocument.Parse(noDay.Output);
        Assert.Equal(JsonValueKind.Null, printed.RootElement.GetProperty("deposits")[0].GetProperty("workingDaysLate").ValueKind);

        string[] unpaid = ["deposits", "--policy", "yichun", "--deposits", _folder.Write("d.csv", Header + Deposits), "--as-of"];
        Assert.Equal(0, (await CommandRun.Of([.. unpaid, "2021-09-26"])).ExitCode);
        CommandRun day = await CommandRun.Of([.. unpaid, "2021-09-27"]);
        Assert.Equal(1, day.ExitCode);
        Assert.Contains("1,021.00 still missing on 2021-09-27, 1 working day late", day.Error, StringComparison.Ordinal);
        Assert.Matches("360921.*not yet due.*–", day.Output);
    }

    // A local holiday on 22 September moves the last day by one, to Monday 27; a maturity in a year without a notice is counted Monday to Friday and says so.
    [Fact]
    public async Task Deposits_WorkingDays_AreOfTheCalendarGiven()
    {
        string local = _folder.Write("local.csv", "date,kind\n2021-09-22,holiday\n");
        Assert.Equal(0, (await Run("360902,A-2,2021-09-17,500.00,0.00\n", "360902,A-2,2021-09-27,500.00\n", "--holidays", local)).ExitCode);
        CommandRun later = await Run("360902,A-2,2033-03-01,500.00,0.00\n", "360902,A-2,2033-03-08,500.00\n", "--json");
        Assert.Equal(0, later.ExitCode);
        Assert.Contains("no holiday notice is known", later.Error, StringComparison.Ordinal);
        Assert.Contains("\"byNotice\": false", later.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("330723,A-1,2021-09-17,1.00,0.00\n", "", "d.csv:2: insu_admdvs: yichun has no area '330723'")]
    [InlineData("360902,,2021-09-17,1.00,0.00\n", "", "d.csv:2: deposit: the number of the deposit's certificate is missing")]
    [InlineData("360902,A-1,17.9.2021,1.00,0.00\n", "", "d.csv:2: maturity: '17.9.2021' is not a day")]
    [InlineData("360902,A-1,9999-12-31,1.00,0.00\n", "", "d.csv:2: maturity: '9999-12-31' is not a day")]
    [InlineData("360902,A-1,2021-09-17,0.00,0.00\n", "", "d.csv:2: principal: 0.00 is not above zero")]
    [InlineData("360902,A-1,2021-09-17,1.00,-0.01\n", "", "d.csv:2: interest: -0.01 is below zero")]
    [InlineData("360902,A-1,2021-09-17,1.00,0.00\n360902,A-1,2021-09-18,1.00,0.00\n", "", "d.csv:3: deposit: A-1 of area 360902 is listed twice")]
    [InlineData("360902,A-1,2021-09-17,1.00,0.00\n", "360921,A-1,2021-09-17,1.00\n", "p.csv:2: deposit: no deposit 'A-1' of area '360921' is given")]
    [InlineData("360902,A-1,2021-09-17,1.00,0.00\n", "360902,A-1,2021-09-31,1.00\n", "p.csv:2: date: '2021-09-31' is not a day")]
    [InlineData("360902,A-1,2021-09-17,1.00,0.00\n", "360902,A-1,2021-09-17,0.00\n", "p.csv:2: amount: 0.00 is not above zero")]
    [
        InlineData(
            "360902,A-1,2021-09-17,1.00,0.00\n",
            "360902,A-1,2021-09-17,1.01\n",
            "payments of 1.01 exceed principal and interest of 1.00 by 0.01 (YC-3-4b)"),
    ]
    public async Task Deposits_BadInput_ExitsWith2AndSaysWhere(string deposits, string paid, string expected)
    {
        CommandRun run = await Run(deposits, paid);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deposits_NoFilesOrNoRule_ExitWith2AndSayWhatToGive()
    {
        string file = _folder.Write("d.csv", Header + Deposits);
        Assert.Contains(
            "--paid FILE, or --as-of DATE",
            (await CommandRun.Of("deposits", "--policy", "yichun", "--deposits", file)).Error,
            StringComparison.Ordinal);
        CommandRun jinhua = await CommandRun.Of("deposits", "--policy", "jinhua", "--deposits", file, "--as-of", "2022-01-01");
        Assert.Equal(2, jinhua.ExitCode);
        Assert.Contains("jinhua has no deadline for term deposits", jinhua.Error, StringComparison.Ordinal);
        Assert.Contains(
            "no such file",
            (await CommandRun.Of("deposits", "--policy", "yichun", "--deposits", _folder["none.csv"], "--as-of", "2022-01-01")).Error,
            StringComparison.Ordinal);
        Assert.Contains(
            "--as-of: 'today' is not a day",
            (await CommandRun.Of("deposits", "--policy", "yichun", "--deposits", file, "--as-of", "today")).Error,
            StringComparison.Ordinal);
    }

    private const string Header = "insu_admdvs,deposit,maturity,principal,interest\n";

    private Task<CommandRun> Run(string deposits, string paid, params string[] more) => CommandRun.Of(
        [
            "deposits",
            "--policy",
            "yichun",
            "--deposits",
            _folder.Write("d.csv", Header + deposits),
            "--paid",
            _folder.Write("p.csv", "insu_admdvs,deposit,date,amount\n" + paid),
            .. more,
        ]);
}
