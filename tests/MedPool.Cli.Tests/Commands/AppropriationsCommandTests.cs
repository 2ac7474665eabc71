using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

public sealed class AppropriationsCommandTests : IDisposable
{
    private const string Yichun = """
        { "schema": 1, "policy": "yichun", "year": 2021, "funds": { "employee": { "areas": { "360902": { "priorYearExpenditure": "1200.00", "expenditureBudget": "1000.00", "incomePlan": "1000.00", "expenditure": "1100.00" } } } } }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // YC-3-2-1a: 2 × 1,200.00 / 12 = 200.00. YC-3-2-1b: 83.33, 83.33, 83.34 … on the fifth working day. YC-3-2-1c: 1,100.00 − 1,000.00 = 100.00 to the area by
    // 31 March; the advance stays.
    [Fact]
    [Trait("Rule", "YC-3-2-1a")]
    [Trait("Rule", "YC-3-2-1b")]
    [Trait("Rule", "YC-3-2-1c")]
    public async Task Appropriations_OfYichun_AreAdvanceMonthsAndYearEnd()
    {
        CommandRun run = await CommandRun.Of("appropriations", "--facts", _folder.Write("facts.json", Yichun), "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument printed = JsonDocument.Parse(run.Output);
        JsonElement area = printed.RootElement.GetProperty("areas")[0];
        Assert.Equal("200.00", area.GetProperty("advance").GetString());
        Assert.Equal(["83.33", "83.33", "83.34"], area.GetProperty("months").EnumerateArray().Take(3).Select(month => month.GetProperty("amount").GetString()));
        Assert.Equal("2021-01-08", area.GetProperty("months")[0].GetProperty("due").GetString());
        JsonElement yearEnd = area.GetProperty("yearEnd");
        Assert.Equal(
            ("area", "100.00", "2022-03-31"),
            (yearEnd.GetProperty("to").GetString(), yearEnd.GetProperty("amount").GetString(), yearEnd.GetProperty("due").GetString()));
    }

    // YC-3-2-1c, reading advance=renewed: in 2022 two months of 1,500.00 are 250.00; the area holds 200.00: 50.00 more by 31 December 2021. Two months of
    // 900.00 are 150.00: the area pays 50.00 back. As chosen by the policy, nothing moves.
    [Theory]
    [Trait("Rule", "YC-3-2-1c")]
    [InlineData("1500.00", "advance=renewed", "50.00", "2021-12-31")]
    [InlineData("900.00", "advance=renewed", "-50.00", "2021-12-31")]
    [InlineData("1500.00", "advance=once", null, null)]
    public async Task Appropriations_AdvanceRenewed_MovesTheDifference(string prior, string reading, string? advance, string? due)
    {
        string facts = Yichun.Replace("2021", "2022", StringComparison.Ordinal)
            .Replace("\"priorYearExpenditure\": \"1200.00\"", $"\"priorYearExpenditure\": \"{prior}\", \"advanceHeld\": \"200.00\"", StringComparison.Ordinal);
        CommandRun run = await CommandRun.Of("appropriations", "--facts", _folder.Write("facts.json", facts), "--reading", reading, "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument printed = JsonDocument.Parse(run.Output);
        JsonElement area = printed.RootElement.GetProperty("areas")[0];
        Assert.Equal((advance, due), (area.GetProperty("advance").GetString(), area.GetProperty("advanceDue").GetString()));
    }

    [Theory]
    [InlineData("advance=renewed", "advanceHeld")]
    [InlineData("advance=never", "'advance=never' is not a reading of appropriations")]
    public async Task Appropriations_ReadingThatCannotBe_ExitsWith2(string reading, string expected)
    {
        string facts = _folder.Write("facts.json", Yichun.Replace("2021", "2022", StringComparison.Ordinal));
        CommandRun run = await CommandRun.Of("appropriations", "--facts", facts, "--reading", reading);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    // YC-3-3: a budget changes only with its approval.
    [Fact]
    [Trait("Rule", "YC-3-3")]
    public async Task Appropriations_BudgetAmended_NeedsTheApproval()
    {
        string facts = _folder.Write("facts.json", Yichun);
        const string Header = "fund,area,from,income_plan,expenditure_budget,approval\n";
        CommandRun approved = await CommandRun.Of(
            "appropriations",
            "--facts",
            facts,
            "--json",
            "--budgets",
            _folder.Write("a.csv", Header + "employee,360902,2021-06-15,1000,1300,\"宜人大〔2021〕9号, 第2条\"\n"));
        CommandRun without = await CommandRun.Of(
            "appropriations",
            "--facts",
            facts,
            "--budgets",
            _folder.Write("b.csv", Header + "employee,360902,2021-06-15,1000,1300,\n"));

        Assert.Contains("\"258.33\"", approved.Output, StringComparison.Ordinal);
        Assert.Equal(2, without.ExitCode);
        Assert.Contains("b.csv:2", without.Error, StringComparison.Ordinal);
        Assert.Contains("YC-3-3", without.Error, StringComparison.Ordinal);
    }

    // JN-3-4-3: 500.00 less 480.00 spent, carried over onto 600.00. JN-3-4-4: the chain of March 2020, each step counted from the one before.
    [Fact]
    [Trait("Rule", "JN-3-4-3")]
    [Trait("Rule", "JN-3-4-4")]
    public async Task Appropriations_OfJining_AreQuotasAndTheChain()
    {
        string facts = _folder.Write("facts.json", Jining("480.00"));
        string chain = _folder.Write("chain.csv", "month,monthly-plan,plan-review,appropriation,payment\n3,2020-02-26,2020-03-02,2020-03-09,\n");
        CommandRun run = await CommandRun.Of("appropriations", "--facts", facts, "--chain", chain, "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument printed = JsonDocument.Parse(run.Output);
        Assert.Equal("620.00", printed.RootElement.GetProperty("areas")[0].GetProperty("nextQuota").GetString());
        JsonElement[] steps = [.. printed.RootElement.GetProperty("chain")[0].GetProperty("steps").EnumerateArray()];
        Assert.Equal(["2020-02-25", "2020-03-02", "2020-03-09", "2020-03-12"], steps.Select(step => step.GetProperty("due").GetString()));
        Assert.Equal([1, 0, 0, 0], steps.Select(step => step.GetProperty("workingDaysLate").GetInt32()));
    }

    // JN-3-4-4: expenditure over the approved budget fails the check, with area and excess.
    [Fact]
    [Trait("Rule", "JN-3-4-4")]
    public async Task Appropriations_OverTheQuota_ExitsWith1AndNamesTheExcess()
    {
        CommandRun run = await CommandRun.Of("appropriations", "--facts", _folder.Write("facts.json", Jining("530.00")));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("employee 370811 by 30.00", run.Error, StringComparison.Ordinal);
        Assert.Contains("JN-3-4-4", run.Error, StringComparison.Ordinal);
    }

    // YC-3-2-1b: 83.33 by 8 January, 83.33 by 5 February, 83.34 by 5 March. 100.00 on 8 January and 100.00 on 10 February pay January in time, and of February
    // 66.66 four working days late (Sunday the 7th is worked for the Spring Festival, 8, 9, 10 February); of March 50.00 are not paid yet.
    [Fact]
    [Trait("Rule", "YC-3-2-1b")]
    public async Task Appropriations_Paid_SaysWhatWasLate()
    {
        string paid = _folder.Write("paid.csv", "fund,area,date,amount\nemployee,360902,2021-02-10,100.00\nemployee,360902,2021-01-08,100.00\n");
        CommandRun run = await CommandRun.Of("appropriations", "--facts", _folder.Write("facts.json", Yichun), "--paid", paid, "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument printed = JsonDocument.Parse(run.Output);
        Assert.True(printed.RootElement.GetProperty("byNotice").GetBoolean());
        JsonElement area = printed.RootElement.GetProperty("areas")[0];
        Assert.Equal("2020-12-31", area.GetProperty("advanceDue").GetString());
        Assert.Equal(
            [("0.00", "2021-01-08", 0), ("66.66", "2021-02-10", 4), ("50.00", null, 0)],
            area.GetProperty("months")
                .EnumerateArray()
                .Take(3)
                .Select(
                    month => (month.GetProperty("left").GetString(), month.GetProperty("paid").GetString(), month.GetProperty("workingDaysLate").GetInt32())));
    }

    // YC-3-2-1b on 9 February: February's 66.66 are three working days late (7, 8, 9), the payment of the 10th is not known yet; March is not due.
    [Fact]
    [Trait("Rule", "YC-3-2-1b")]
    public async Task Appropriations_PaidAsOfADay_LeaveLaterMonthsAlone()
    {
        string[] args = ["appropriations", "--facts", _folder.Write("facts.json", Yichun), "--as-of", "2021-02-09"];
        string paid = _folder.Write("paid.csv", "fund,area,date,amount\nemployee,360902,2021-02-10,100.00\nemployee,360902,2021-01-08,100.00\n");
        CommandRun run = await CommandRun.Of([.. args, "--paid", paid, "--json"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument printed = JsonDocument.Parse(run.Output);
        Assert.Equal(
            [("0.00", "in-time", 0), ("66.66", "overdue", 3), ("150.00", "not-yet-due", 0)],
            printed.RootElement.GetProperty("areas")[0].GetProperty("months")
                .EnumerateArray()
                .Take(3)
                .Select(
                    month => (month.GetProperty("left").GetString(), month.GetProperty("state").GetString(), month.GetProperty("workingDaysLate").GetInt32())));
        CommandRun alone = await CommandRun.Of(args);
        Assert.Equal(2, alone.ExitCode);
        Assert.Contains("--as-of: it says up to which day payments are known; give them with --paid FILE", alone.Error, StringComparison.Ordinal);
    }

    // YC-3-2-1a: of the advance of 200.00 due on 31 December 2020, 50.00 come on Monday 4 January, the first working day after it. YC-3-2-1c: the order of
    // 100.00 due on 31 March 2022 is paid on 6 April: 1 and 2 (a worked Saturday) April and, after Qingming from 3 to 5, the 6th. Nothing of it counts for the
    // months.
    [Fact]
    [Trait("Rule", "YC-3-2-1a")]
    [Trait("Rule", "YC-3-2-1c")]
    public async Task Appropriations_AdvanceAndYearEndPaid_SayWhatWasLate()
    {
        string paid = _folder.Write(
            "paid.csv",
            "fund,area,date,amount,for\nemployee,360902,2020-12-31,150.00,advance\nemployee,360902,2021-01-04,50.00,advance\nemployee,360902,2022-04-06,100.00,year-end\nemployee,360902,2021-01-08,83.33,\n");
        string[] args = ["appropriations", "--facts", _folder.Write("facts.json", Yichun), "--paid", paid];
        CommandRun run = await CommandRun.Of([.. args, "--json"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument printed = JsonDocument.Parse(run.Output);
        JsonElement area = printed.RootElement.GetProperty("areas")[0];
        Assert.Equal("50.00 2021-01-04 late 1", Of(area.GetProperty("advancePaid")));
        Assert.Equal("100.00 2022-04-06 late 3", Of(area.GetProperty("yearEnd")));
        Assert.Equal(["0.00 2021-01-08 in-time 0", "83.33  overdue 0"], area.GetProperty("months").EnumerateArray().Take(2).Select(Of));
        CommandRun table = await CommandRun.Of(args);
        Assert.Matches("360902 .*advance .*2020-12-31 .*50\\.00 .*2021-01-04 .*1 ", table.Output);
        Assert.Matches("360902 .*month 2 .*2021-02-05 .*83\\.33 .*not yet .*\\?", table.Output);
        Assert.Matches("360902 .*year-end .*2022-03-31 .*100\\.00 .*2022-04-06 .*3 ", table.Output);
        Assert.Matches("360902 .*advance .*2020-12-31 .*50\\.00 .*not yet due .*–", (await CommandRun.Of([.. args, "--as-of", "2020-12-31"])).Output);

        static string Of(JsonElement paid) =>
            string.Join(' ', new[] { "left", "paid", "state", "workingDaysLate" }.Select(key => paid.GetProperty(key).ToString()));
    }

    // What is paid before its day says the day on which it was. In full it is in time, though the day is not over: the advance on 21 December, January on the
    // 5th.
    [Fact]
    [Trait("Rule", "YC-3-2-1a")]
    public async Task Appropriations_PaidEarly_SayOnWhichDay()
    {
        string paid = _folder.Write(
            "paid.csv",
            "fund,area,date,amount,for\nemployee,360902,2020-12-21,200.00,advance\nemployee,360902,2021-01-05,83.33,month\n");
        string[] args = ["appropriations", "--facts", _folder.Write("facts.json", Yichun), "--paid", paid, "--as-of"];
        CommandRun run = await CommandRun.Of([.. args, "2021-01-05", "--json"]);

        using JsonDocument printed = JsonDocument.Parse(run.Output);
        JsonElement area = printed.RootElement.GetProperty("areas")[0];
        Assert.Equal(
            ("2020-12-21", "in-time"),
            (area.GetProperty("advancePaid").GetProperty("paid").GetString(), area.GetProperty("advancePaid").GetProperty("state").GetString()));
        Assert.Equal(
            [("2021-01-05", "in-time"), (null, "not-yet-due")],
            area.GetProperty("months")
                .EnumerateArray()
                .Take(2)
                .Select(month => (month.GetProperty("paid").GetString(), month.GetProperty("state").GetString())));
        Assert.Matches("advance .*– .*in time", (await CommandRun.Of([.. args, "2020-12-21"])).Output);
    }

    [Theory]
    [InlineData("employee,360902,2021-01-08,200.01,advance", "200.01 was paid on the advance, which is 200.00")]
    [InlineData("employee,360902,2021-01-08,100.01,year-end", "100.01 was paid on the year-end order, which is 100.00")]
    [InlineData("employee,360902,2021-01-08,1.00,gift", "paid.csv:2: for: 'gift' is nothing that is paid; write month (or nothing), advance or year-end")]
    public async Task Appropriations_PaidForWhatIsNotDue_ExitsWith2AndSaysWhat(string row, string expected)
    {
        CommandRun run = await CommandRun.Of(
            "appropriations",
            "--facts",
            _folder.Write("facts.json", Yichun),
            "--paid",
            _folder.Write("paid.csv", "fund,area,date,amount,for\n" + row));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    // A hundred payments of the largest amount are more than an amount can be.
    [Theory]
    [InlineData("month", "99999999999999999.00 was paid, 99999999999998999.00 more than")]
    [InlineData("advance", "99999999999999999.00 was paid on the advance, which is 200.00")]
    public async Task Appropriations_PaidMoreThanAnAmountCanBe_ExitsWith2(string what, string expected)
    {
        string paid = _folder.Write(
            "paid.csv",
            "fund,area,date,amount,for\n" + string.Concat(Enumerable.Repeat($"employee,360902,2021-01-08,999999999999999.99,{what}\n", 100)));
        CommandRun run = await CommandRun.Of("appropriations", "--facts", _folder.Write("facts.json", Yichun), "--paid", paid);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("employee,360902,2021-01-08,1000.01", "1000.01 was paid, 0.01 more than the year's appropriations (YC-3-2-1b)")]
    [InlineData("resident,360902,2021-01-08,1", "paid.csv:2: area")]
    [InlineData("employee,360902,2021-01-08,0", "paid.csv:2: amount: 0.00 is not above zero")]
    public async Task Appropriations_PaidWrong_ExitsWith2AndSaysWhat(string row, string expected)
    {
        CommandRun run = await CommandRun.Of(
            "appropriations",
            "--facts",
            _folder.Write("facts.json", Yichun),
            "--paid",
            _folder.Write("paid.csv", "fund,area,date,amount\n" + row));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    // Days counted without a holiday notice are said to be.
    [Fact]
    public async Task Appropriations_OfAYearWithoutNotice_SaySo()
    {
        CommandRun run = await CommandRun.Of(
            "appropriations",
            "--facts",
            _folder.Write("facts.json", Yichun.Replace("2021", "2033", StringComparison.Ordinal)),
            "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("no holiday notice is known", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"byNotice\": false", run.Output, StringComparison.Ordinal);
    }

    // JN-3-4-4: the plan came on Tuesday 25 February 2020, so that the review is due on Friday the 28th; done on Sunday 1 March it is late, though by no
    // working day.
    [Fact]
    [Trait("Rule", "JN-3-4-4")]
    public async Task Appropriations_StepDoneOnADayOff_IsLate()
    {
        string chain = _folder.Write("chain.csv", "month,monthly-plan,plan-review,appropriation,payment\n3,2020-02-25,2020-03-01,,\n");
        CommandRun run = await CommandRun.Of("appropriations", "--facts", _folder.Write("facts.json", Jining("480.00")), "--chain", chain, "--json");

        using JsonDocument printed = JsonDocument.Parse(run.Output);
        JsonElement review = printed.RootElement.GetProperty("chain")[0].GetProperty("steps")[1];
        Assert.Equal(
            ("2020-02-28", true, 0),
            (review.GetProperty("due").GetString(), review.GetProperty("late").GetBoolean(), review.GetProperty("workingDaysLate").GetInt32()));
    }

    [Fact]
    public async Task Appropriations_PolicyWithoutAny_ExitsWith2()
    {
        CommandRun run = await CommandRun.Of(
            "appropriations",
            "--facts",
            _folder.Write("facts.json", Yichun.Replace("yichun", "jinhua", StringComparison.Ordinal).Replace("2021", "2022", StringComparison.Ordinal)));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("jinhua", run.Error, StringComparison.Ordinal);
    }

    private static string Jining(string spent) => $$"""
        { "schema": 1, "policy": "jining", "year": 2020, "funds": { "employee": { "areas": { "370811": { "expenditureBudget": "500.00", "expenditure": "{{spent}}", "nextYearQuota": "600.00" } } } } }
        """;
}
