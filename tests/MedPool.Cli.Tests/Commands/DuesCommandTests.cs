namespace MedPool.Cli.Tests.Commands;

public sealed class DuesCommandTests : IDisposable
{
    private const string Wages = """
        psn_no,emp_no,insu_admdvs,payer_type,wage
        P1,E1,370811,2,5000.25
        P2,E1,370811,2,6000.00
        P3,,370811,3,1.00
        P4,E2,370811,1,8000.00
        P5,E1,370811,8,0

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Dues_EmployersBaseBeyondAnAmount_ExitsWith2AndNamesTheEmployer()
    {
        string wages = "psn_no,emp_no,insu_admdvs,payer_type,wage\n" + string.Concat(
            Enumerable.Range(0, 100).Select(i => $"P{i},E1,370811,2,999999999999999.99\n"));
        CommandRun run = await CommandRun.Of(
            "dues", "--policy", "jining", "--year", "2020", "--wages", _folder.Write("wages.csv", wages), "--average-wage", "6500", "--out",
            _folder["dues.csv"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("employer E1: its base adds up to 99999999999999999.00, more than an amount can be", run.Error, StringComparison.Ordinal);
    }

    // JN-3-2-1, JN-3-2-2. Members: 2% of 5,000.25 = 100.005 → 100.01; of 6,000.00 = 120.00; 9% of the average 6,500.00 = 585.00; 2% of 8,000.00 = 160.00; a
    // retiree nothing.
    // E1 on 11,000.25: 8% = 880.02, 7% = 770.0175 → 770.02, maternity 110.00; three premiums of 10.00, 6.00 each its own. E2 on 8,000.00: 7.4% = 592.00, basic
    // 560.00, maternity 32.00.
    [Fact]
    [Trait("Rule", "JN-3-2-1")]
    [Trait("Rule", "JN-3-2-2")]
    public async Task Dues_OfJining_AreMembersThenEmployers()
    {
        CommandRun run = await CommandRun.Of(
            "dues", "--policy", "jining", "--year", "2020", "--wages", _folder.Write("wages.csv", Wages), "--average-wage", "6500", "--out",
            _folder["dues.csv"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("5 members and 2 employers owe 2437.03 a month", run.Output, StringComparison.Ordinal); // 100.01 + 120 + 585 + 160 + 880.02 + 592
        Assert.Equal(
            """
            emp_no,psn_no,base,due,basic,maternity,premium,premium_employer
            E1,P1,5000.25,100.01,100.01,0.00,10.00,6.00
            E1,P2,6000.00,120.00,120.00,0.00,10.00,6.00
            ,P3,6500.00,585.00,585.00,0.00,10.00,0.00
            E2,P4,8000.00,160.00,160.00,0.00,10.00,6.00
            E1,P5,0.00,0.00,0.00,0.00,10.00,6.00
            E1,,11000.25,880.02,770.02,110.00,30.00,18.00
            E2,,8000.00,592.00,560.00,32.00,10.00,6.00

            """.ReplaceLineEndings("\n"),
            await File.ReadAllTextAsync(_folder["dues.csv"]));
    }

    // By payer type, premiums included. 2: 100.01 + 120.00 + 20.00 + 880.02; 1: 160.00 + 10.00 + 592.00; 3: 585.00 + 10.00; 8: the retiree's premium.
    [Fact]
    [Trait("Rule", "JN-3-2-1")]
    [Trait("Rule", "JN-3-2-2")]
    public async Task Dues_Totals_AreByAreaAndPayerType()
    {
        CommandRun run = await CommandRun.Of(
            "dues", "--policy", "jining", "--year", "2020", "--wages", _folder.Write("wages.csv", Wages), "--average-wage", "6500", "--out", _folder["dues.csv"], "--totals", _folder["due.csv"], "--month", "202003");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            "insu_admdvs,month,payer_type,due\n370811,202003,1,762.00\n370811,202003,2,1120.03\n370811,202003,3,595.00\n370811,202003,8,10.00\n", await File.ReadAllTextAsync(_folder["due.csv"]));
    }

    [Theory]
    [InlineData("--totals x.csv", "--totals needs --month")]
    [InlineData("--totals x.csv --month 202013", "--month: '202013' is not a month")]
    [InlineData("--month 202003", "--totals needs --month")]
    public async Task Dues_TotalsWithoutMonth_ExitWith2(string options, string expected)
    {
        CommandRun run = await CommandRun.Of(["dues", "--policy", "jining", "--wages", "w.csv", "--average-wage", "6500", .. options.Split(' ')]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    // The notice makes the payroll of the year before an employer's base: 8% of 12,345.67 = 987.65, 7% = 864.20.
    [Fact]
    [Trait("Rule", "JN-3-2-1")]
    public async Task Dues_WithPayroll_TakeItAsTheEmployersBase()
    {
        CommandRun run = await CommandRun.Of(
            "dues", "--policy", "jining", "--wages", _folder.Write("wages.csv", Wages), "--average-wage", "6500", "--payroll", _folder.Write(
                "payroll.csv",
                "emp_no,payroll\nE1,12345.67\n"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\nE1,,12345.67,987.65,864.20,123.45,30.00,18.00\n", run.Output, StringComparison.Ordinal);
    }

    // JP-2a: held between 60% and 300% of 8,000.00; the rates are decided elsewhere and given.
    [Fact]
    [Trait("Rule", "JP-2a")]
    public async Task Dues_OfJinhua_HoldTheBaseAndNeedTheRates()
    {
        string wages = _folder.Write("wages.csv", "psn_no,emp_no,insu_admdvs,payer_type,wage\nP1,E1,330723,2,1000\nP2,E1,330723,2,99999\n");
        string[] args = ["dues", "--policy", "jinhua", "--year", "2022", "--wages", wages, "--average-wage", "8000"];
        CommandRun without = await CommandRun.Of(args);
        CommandRun with = await CommandRun.Of([.. args, "--rates", "1=0.07:0.07:0.02", "2=0.08:0.07:0.02"]);

        Assert.Equal(2, without.ExitCode);
        Assert.Contains("contributionRates", without.Error, StringComparison.Ordinal);
        Assert.Contains("E1,P1,4800.00,96.00,", with.Output, StringComparison.Ordinal);
        Assert.Contains("E1,P2,24000.00,480.00,", with.Output, StringComparison.Ordinal);
        Assert.Contains("\nE1,,28800.00,2304.00,2016.00,288.00,0.00,0.00\n", with.Output, StringComparison.Ordinal);
    }

    // Only the payer types that occur need their rates; one that occurs without is named at its row.
    [Theory]
    [InlineData("2", "2=0.08:0.07:0.02", 0, "")]
    [
        InlineData(
            "1",
            "2=0.08:0.07:0.02",
            2,
            "wages.csv:2: payer_type: the rates of payer type 1 are left to decision (JP-2a, 四、（一）2) and none is given; give the decided rates (in the command with --rates)"),
    ]
    [InlineData("2", "3=0.08:0.07:0.02", 2, "--rates: jinhua has no payer type 3 whose rates could be decided; it has 1, 2")]
    [InlineData("2", "", 2, "Give the rates decided as TYPE")]
    public async Task Dues_RatesOfSomePayerTypes_AreEnoughForThese(string payerType, string rates, int exitCode, string expected)
    {
        string wages = _folder.Write("wages.csv", $"psn_no,emp_no,insu_admdvs,payer_type,wage\nP1,E1,330723,{payerType},5000\n");
        string[] given = rates.Length == 0 ? [] : ["--rates", rates];
        CommandRun run = await CommandRun.Of(["dues", "--policy", "jinhua", "--year", "2022", "--wages", wages, "--average-wage", "8000", .. given]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P1,E1,370811,2,5000.255", "wages.csv:2: wage")]
    [InlineData("P1,E1,370811,2,-1", "wages.csv:2: wage")]
    [InlineData("P1,E1,370811,4,5000", "wages.csv:2: payer_type")]
    [InlineData("P1,E1,110000,2,5000", "wages.csv:2: insu_admdvs")]
    [InlineData("P1,,370811,2,5000", "wages.csv:2: emp_no")]
    [InlineData(",E1,370811,2,5000", "wages.csv:2: psn_no: the member's id is missing")]
    [InlineData("P1,E1,370811,2", "wages.csv:2: the row has 4 columns")]
    [InlineData("P1,\"E1,370811,2,5000", "wages.csv:2: a quote")]
    [InlineData("P1,E1,370811,2,1\nP2,E1,370811,1,1", "wages.csv:3: payer_type")]
    public async Task Dues_BadRow_ExitsWith2NamesItAndLeavesNoFile(string row, string expected)
    {
        CommandRun run = await CommandRun.Of(
            "dues", "--policy", "jining", "--wages", _folder.Write(
                "wages.csv",
                "psn_no,emp_no,insu_admdvs,payer_type,wage\n" + row + "\n"), "--average-wage", "6500", "--out", _folder["dues.csv"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["dues.csv"]));
    }

    [Fact]
    public async Task Dues_ColumnMissing_ExitsWith2AndNamesIt()
    {
        CommandRun run = await CommandRun.Of(
            "dues",
            "--policy",
            "jining",
            "--wages",
            _folder.Write("wages.csv", "psn_no,emp_no,insu_admdvs,wage\n"),
            "--average-wage",
            "6500");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("payer_type", run.Error, StringComparison.Ordinal);
    }

    // More members than a block holds, columns in another order, quoted ids: the same as one by one.
    [Fact]
    public async Task Dues_ManyMembers_AreAssessedAlike()
    {
        string rows = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{3000 + (i % 7_000)}.{i % 100:D2},2,370811,\"E{i / 10}\",P{i}\n"));
        CommandRun run = await CommandRun.Of(
            "dues",
            "--policy",
            "jining",
            "--wages",
            _folder.Write("wages.csv", "wage,payer_type,insu_admdvs,emp_no,psn_no\n" + rows),
            "--average-wage",
            "6500",
            "--out",
            _folder["dues.csv"],
            "--json");

        string[] lines = await File.ReadAllLinesAsync(_folder["dues.csv"]);
        Assert.Equal(1 + 40_000 + 4_000, lines.Length);
        Assert.All(lines.Skip(1).Take(40_000).Index(), line =>
        {
            Fen wage = Fen.Parse($"{3000 + (line.Index % 7_000)}.{line.Index % 100:D2}");
            Assert.StartsWith($"E{line.Index / 10},P{line.Index},{wage},{wage.RoundedShare(new Rate(1, 50))},", line.Item, StringComparison.Ordinal);
        });
        Assert.Contains("\"members\": 40000", run.Output, StringComparison.Ordinal);
    }
}
