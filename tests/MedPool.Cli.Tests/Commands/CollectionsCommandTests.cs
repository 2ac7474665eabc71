using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

public sealed class CollectionsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // JN-3-4-2: January's 100.00 is passed on by 31 January; of February's 50.00, 30.00 by Sunday 28 February and 20.00 on Wednesday 3 March: 20.00 left, three
    // working days late.
    [Fact]
    [Trait("Rule", "JN-3-4-2")]
    public async Task Collections_MonthThatDoesNotCloseAtZero_ExitsWith1AndSaysHowLate()
    {
        CommandRun run = await Run(
            "jining",
            "income-remittance",
            "370811,2021-01,100.00\n370811,2021-02,50.00\n",
            "370811,2021-03-03,20.00\n370811,2021-01-29,100.00\n370811,2021-02-28,30.00\n");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("JN-3-4-2", run.Error, StringComparison.Ordinal);
        Assert.Contains("area 370811, 2021-02: 20.00 left on 2021-02-28, passed on by 2021-03-03, 3 working days late", run.Error, StringComparison.Ordinal);
        using var printed = JsonDocument.Parse(run.Output);
        Assert.False(printed.RootElement.GetProperty("closedAtZero").GetBoolean());
        JsonElement february = printed.RootElement.GetProperty("months")[1];
        Assert.Equal(
            ("20.00", "2021-03-03", 3),
            (february.GetProperty("left").GetString(), february.GetProperty("cleared").GetString(), february.GetProperty("workingDaysLate").GetInt32()));
    }

    // YC-3-1-1b: September 2021 is passed on by the 5th working day of October, which is the 13th after the holidays; December by the 31st.
    [Fact]
    [Trait("Rule", "YC-3-1-1b")]
    public async Task Collections_PassedOnInTime_CloseAtZero()
    {
        CommandRun run = await Run("yichun", "transfer", "360902,2021-09,100.00\n360902,2021-12,7.00\n", "360902,2021-10-13,100.00\n360902,2021-12-31,7.00\n");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        Assert.True(printed.RootElement.GetProperty("closedAtZero").GetBoolean());
        Assert.Equal(
            ["2021-10-13", "2021-12-31"],
            printed.RootElement.GetProperty("months").EnumerateArray().Where((_, i) => i is 8 or 11).Select(month => month.GetProperty("due").GetString()));
    }

    // JN-3-4-2: 不得将基金收入转入本级支出户. 30.00 of January's 100.00 went into the area's expenditure account: they are not passed on by that, and the transfer is named.
    [Fact]
    [Trait("Rule", "JN-3-4-2")]
    public async Task Collections_IncomeIntoAnExpenditureAccount_ExitsWith1AndNamesIt()
    {
        CommandRun run = await CommandRun.Of(
            "collections", "--policy", "jining", "--year", "2021", "--deadline", "income-remittance", "--json", "--collected", _folder.Write(
                "c.csv",
                "insu_admdvs,month,collected\n370811,2021-01,100.00\n"),
            "--passed-on", _folder.Write("p.csv", "insu_admdvs,date,amount,to\n370811,2021-01-29,70.00,income\n370811,2021-01-30,30.00,expenditure\n"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "Income went into an expenditure account (JN-3-4-2):\n  area 370811, 2021-01-30: 30.00",
            run.Error.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.Contains("2021-01: 30.00 left on 2021-01-31", run.Error, StringComparison.Ordinal);
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal("2021-01-30", Assert.Single(printed.RootElement.GetProperty("intoExpenditure").EnumerateArray()).GetProperty("date").GetString());
    }

    // JN-3-4-2 in a year that is not over: of February's 50.00, 20.00 are not passed on. On 28 February that is no fault yet, on 1 March it is, by one working
    // day; later months are not due.
    [Fact]
    [Trait("Rule", "JN-3-4-2")]
    public async Task Collections_AsOfADay_FailForMonthsThatAreOverOnly()
    {
        string[] args =
        [
            "collections", "--policy", "jining", "--year", "2021", "--deadline", "income-remittance", "--collected", _folder.Write(
                "c.csv",
                "insu_admdvs,month,collected\n370811,2021-02,50.00\n"),
            "--passed-on", _folder.Write("p.csv", "insu_admdvs,date,amount\n370811,2021-02-28,30.00\n370811,2021-03-03,20.00\n"), "--as-of",
        ];
        CommandRun inTime = await CommandRun.Of([.. args, "2021-02-28"]);
        Assert.Equal((0, ""), (inTime.ExitCode, inTime.Error));
        Assert.Matches("2021-02 .*20\\.00 .*not yet due .*–", inTime.Output);
        CommandRun late = await CommandRun.Of([.. args, "2021-03-01", "--json"]);
        Assert.Equal(1, late.ExitCode);
        Assert.Equal(
            "Accounts did not close at zero (JN-3-4-2):\n  area 370811, 2021-02: 20.00 left on 2021-02-28, not passed on by 2021-03-01, 1 working day late",
            late.Error.TrimEnd().ReplaceLineEndings("\n"));
        using var printed = JsonDocument.Parse(late.Output);
        Assert.Equal(
            ["in-time", "overdue", "not-yet-due"],
            printed.RootElement.GetProperty("months").EnumerateArray().Take(3).Select(month => month.GetProperty("state").GetString()));
        Assert.Equal("2021-03-01", printed.RootElement.GetProperty("asOf").GetString());

        _folder.Write("p.csv", "insu_admdvs,date,amount\n370811,2021-02-28,30.00\n");
        CommandRun unknown = await CommandRun.Of(args[..^1]); // The year is over, and nobody says up to which day transfers are known.
        Assert.Matches("2021-02 .*20\\.00 .*not yet .*\\?", unknown.Output);
        Assert.Contains("2021-02: 20.00 left on 2021-02-28, not passed on yet", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Collections_IntoAnAccountThatThereIsNot_ExitsWith2AndNamesIt()
    {
        CommandRun run = await CommandRun.Of(
            "collections", "--policy", "jining", "--year", "2021", "--deadline", "income-remittance", "--collected", _folder.Write(
                "c.csv",
                "insu_admdvs,month,collected\n370811,2021-01,100.00\n"),
            "--passed-on", _folder.Write("p.csv", "insu_admdvs,date,amount,to\n370811,2021-01-29,70.00,\n370811,2021-01-30,30.00,pocket\n"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("p.csv:3: to: 'pocket' is no account; write income (or nothing), or expenditure", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Collections_BelowZero_ExitWith2AndSayWhere()
    {
        CommandRun run = await Run("yichun", "transfer", "360902,2021-01,-0.01\n", "360902,2021-02-01,100.00\n");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(".csv:2: collected: -0.01 is below zero", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Collections_OfAYearWithoutNotice_SaySo()
    {
        CommandRun run = await Run("yichun", "transfer", "360902,2033-01,100.00\n", "360902,2033-02-01,100.00\n", "2033");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("no holiday notice is known", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"byNotice\": false", run.Output, StringComparison.Ordinal);
    }

    // The ledger's contributions, with the part that goes to the personal account: 80.00 + 20.00.
    [Fact]
    [Trait("Rule", "JN-3-4-2")]
    public async Task Collections_OfALedger_AreItsContributions()
    {
        string contributions = _folder.Write(
            "c.csv",
            "clct_id,psn_no,emp_no,insu_admdvs,insutype,payer_type,accrym,clct_time,clctstd,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt\nC1,P1,E1,370811,310,2,202101,2021-01-05,0,80.00,20.00,5.00,0\n");
        await CommandRun.Of("ingest", "--policy", "jining", "--year", "2021", "--contributions", contributions, "--ledger", _folder["l.ledger"]);
        CommandRun run = await CommandRun.Of(
            "collections", "--policy", "jining", "--year", "2021", "--deadline", "income-remittance", "--ledger", _folder["l.ledger"], "--passed-on", _folder.Write(
                "p.csv",
                "insu_admdvs,date,amount\n370811,2021-01-31,100.00\n"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("100.00", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yesterday", "370811,2021-01,100.00\n", "370811,2021-01-31,100.00\n", "--deadline: 'yesterday' is no monthly deadline of jining")]
    [InlineData("income-remittance", "370811,2021-13,100.00\n", "370811,2021-01-31,100.00\n", "c.csv:2: month")]
    [InlineData("income-remittance", "370811,2021-01,100.00\n", "370811,2021-02-30,100.00\n", "p.csv:2: date")]
    [InlineData("income-remittance", "370811,2021-01,100.00\n", "370811,2021-01-31,0.00\n", "p.csv:2: amount: 0.00 is not above zero")]
    [
        InlineData(
            "income-remittance",
            "370811,2021-01,100.00\n",
            "370811,2021-01-31,100.01\n",
            "area 370811: 100.01 was passed on, 0.01 more than was collected"),
    ]
    public async Task Collections_BadInput_ExitsWith2AndSaysWhere(string deadline, string collected, string passedOn, string expected)
    {
        CommandRun run = await Run("jining", deadline, collected, passedOn);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> Run(string policy, string deadline, string collected, string passedOn, string year = "2021") => CommandRun.Of(
        "collections", "--policy", policy, "--year", year, "--deadline", deadline, "--json",
        "--collected", _folder.Write(
            "c.csv",
            "insu_admdvs,month,collected\n" + collected), "--passed-on", _folder.Write("p.csv", "insu_admdvs,date,amount\n" + passedOn));
}
