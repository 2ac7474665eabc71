namespace MedPool.Cli.Tests.Commands;

public sealed class TopUpCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // JN-3-2-3, JN-3-2-4: 5,432.10 × 7% × 20; 4,321.09 × 7% × 1 = 302.4763; 3,500.00 × 7% × 120; 6,000.00 × 7% × 120; 3,500.00 × 7% × 30.
    [Fact]
    [Trait("Rule", "JN-3-2-3a")]
    [Trait("Rule", "JN-3-2-3b")]
    [Trait("Rule", "JN-3-2-3c")]
    [Trait("Rule", "JN-3-2-4")]
    public async Task TopUp_OfAllCases_AddsMonthsAmountAndPayer()
    {
        string members = _folder.Write(
            "members.csv",
            "psn_no,emp_no,case,paid_months,amount\nP1,E1,1,100,5432.10\nP2,,2,119,4321.09\nP3,E1,3,0,3000\nP4,,4,0,6000.00\nP5,E9,5,90,3000\n");
        CommandRun run = await CommandRun.Of(
            "topup", "--policy", "jining", "--year", "2020", "--members", members, "--lowest-base", "3500", "--out", _folder["topup.csv"],
            "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            psn_no,emp_no,case,paid_months,amount,months,top_up,payer
            P1,E1,1,100,5432.10,20,7604.94,employer
            P2,,2,119,4321.09,1,302.48,member
            P3,E1,3,0,3000.00,120,29400.00,employer
            P4,,4,0,6000.00,120,50400.00,member
            P5,E9,5,90,3000.00,30,7350.00,estate

            """.ReplaceLineEndings("\n"),
            await File.ReadAllTextAsync(_folder["topup.csv"]));
        Assert.Contains("\"top_up\": \"95057.42\"", run.Output, StringComparison.Ordinal);
    }

    // JN-3-2-3, JN-3-2-4: months × rate × base is the payment: a pension of 3,000.00 is below the lowest base of 3,500.00, one of 3,600.00 is not.
    [Fact]
    [Trait("Rule", "JN-3-2-3a")]
    [Trait("Rule", "JN-3-2-3b")]
    [Trait("Rule", "JN-3-2-3c")]
    [Trait("Rule", "JN-3-2-4")]
    public async Task TopUp_WithItsWorking_ShowsBaseRateAndRule()
    {
        string members = _folder.Write(
            "members.csv", "psn_no,emp_no,case,paid_months,amount,age,personal_account\nP1,E1,1,100,5432.10,,\nP2,,2,119,4321.09,,\nP3,E1,3,0,3000,,\nP4,,4,0,6000.00,,\nP5,E9,5,90,3600,80,0\n");
        CommandRun run = await CommandRun.Of(
            "topup", "--policy", "jining", "--members", members, "--lowest-base", "3500", "--life-expectancy", "79.27", "--working");

        Assert.Equal(
            """
            psn_no,emp_no,case,paid_months,amount,months,top_up,payer,base,rate,rule,premium_employer,premium_withheld
            P1,E1,1,100,5432.10,20,7604.94,employer,5432.10,0.07,JN-3-2-3a,,
            P2,,2,119,4321.09,1,302.48,member,4321.09,0.07,JN-3-2-3a,,
            P3,E1,3,0,3000.00,120,29400.00,employer,3500.00,0.07,JN-3-2-3b,,
            P4,,4,0,6000.00,120,50400.00,member,6000.00,0.07,JN-3-2-3c,,
            P5,E9,5,90,3600.00,30,7560.00,estate,3600.00,0.07,JN-3-2-4,0.00,0.00

            """.ReplaceLineEndings("\n"),
            run.Output.ReplaceLineEndings("\n"));
    }

    // JN-3-2-4: until 79.27 from 61.5 are 17.77 years of 72.00 = 1,279.44; who is older costs nothing. The member's 48.00 a year is withheld as far as the
    // account holds money.
    [Fact]
    [Trait("Rule", "JN-3-2-4")]
    public async Task TopUp_WithLifeExpectancy_AddsThePremiumsOfBankruptEmployers()
    {
        string members = _folder.Write(
            "members.csv",
            "psn_no,emp_no,case,paid_months,amount,age,personal_account\nP1,E9,5,120,3000,61.5,100.00\nP2,E9,5,120,3000,80,30.00\nP3,E1,1,120,3000,,\n");
        CommandRun run = await CommandRun.Of(
            "topup", "--policy", "jining", "--members", members, "--lowest-base", "3500", "--life-expectancy", "79.27", "--out",
            _folder["topup.csv"], "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            psn_no,emp_no,case,paid_months,amount,months,top_up,payer,premium_employer,premium_withheld
            P1,E9,5,120,3000.00,0,0.00,estate,1279.44,48.00
            P2,E9,5,120,3000.00,0,0.00,estate,0.00,30.00
            P3,E1,1,120,3000.00,0,0.00,employer,,

            """.ReplaceLineEndings("\n"),
            await File.ReadAllTextAsync(_folder["topup.csv"]));
        Assert.Contains("\"premium_employer\": \"1279.44\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"premium_withheld\": \"78.00\"", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P1,E9,5,120,3000,young,100.00", "79.27", "members.csv:2: age")]
    [InlineData("P1,E9,5,120,3000,61,", "79.27", "members.csv:2: personal_account")]
    [InlineData("P1,E9,5,120,3000,61,1", "eighty", "--life-expectancy")]
    public async Task TopUp_BadPremiumFacts_ExitWith2AndSayWhere(string row, string years, string expected)
    {
        string members = _folder.Write("members.csv", "psn_no,emp_no,case,paid_months,amount,age,personal_account\n" + row + "\n");
        CommandRun run = await CommandRun.Of(
            "topup", "--policy", "jining", "--members", members, "--lowest-base", "3500", "--life-expectancy", years, "--out",
            _folder["topup.csv"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["topup.csv"]));
    }

    [Theory]
    [InlineData("P1,E1,6,0,1", "members.csv:2: case")]
    [InlineData("P1,E1,3,12,1", "members.csv:2: paid_months")]
    [InlineData("P1,E1,1,-1,1", "members.csv:2: paid_months")]
    [InlineData("P1,E1,1,1,-1", "members.csv:2: amount: -1.00 is below zero")]
    [InlineData(",E1,1,1,1", "members.csv:2: psn_no: the member's id is missing")]
    [InlineData("P1,E1,1,1,1,1", "members.csv:2: the row has 6 columns")]
    [InlineData("P1,E1,1,1,1e3", "members.csv:2: amount")]
    public async Task TopUp_BadRow_ExitsWith2AndNamesIt(string row, string expected)
    {
        CommandRun run = await CommandRun.Of(
            "topup",
            "--policy",
            "jining",
            "--members",
            _folder.Write("members.csv", "psn_no,emp_no,case,paid_months,amount\n" + row + "\n"),
            "--lowest-base",
            "3500",
            "--out",
            _folder["t.csv"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["t.csv"]));
    }

    [Fact]
    public async Task TopUp_WithoutTheLowestBase_IsRefusedWhereItMatters()
    {
        string members = _folder.Write("members.csv", "psn_no,emp_no,case,paid_months,amount\nP1,E1,5,0,3000\n");
        CommandRun run = await CommandRun.Of("topup", "--policy", "jining", "--members", members);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--lowest-base", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TopUp_PolicyWithoutOne_ExitsWith2()
    {
        CommandRun run = await CommandRun.Of(
            "topup",
            "--policy",
            "yichun",
            "--members",
            _folder.Write("members.csv", "psn_no,emp_no,case,paid_months,amount\n"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("yichun", run.Error, StringComparison.Ordinal);
    }
}
