using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

[Trait("Rule", "JN-3-2-1")]
public sealed class ArrearsCommandTests : IDisposable
{
    private const string Header = "clct_id,psn_no,emp_no,insuplc_admdvs,insutype,payer_type,cashym,arvl_date,clctstd,emp_clct_amt,psn_clct_amt,fin_clct_amt,oth_clct_amt\n";
    private const string Due = "insu_admdvs,month,payer_type,due\n370811,202003,2,1120.03\n370811,202003,3,595.00\n370811,202003,1,700.00\n370811,202003,1,62.00\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Payer type 2: due 1,120.03, received 900.00 + 100.00 (in April, for March) = 1,000.00: 120.03 outstanding. Type 3 paid 5.00 too much, type 1 nothing of
    // its 762.00. The subsidy of payer type 5 is no due. Arrears: 120.03 + 762.00.
    [Fact]
    public async Task Arrears_OfContributions_AreByAreaMonthAndPayerType()
    {
        string contributions = _folder.Write(
            "c.csv",
            Header + "C1,P1,E1,370811,310,2,202003,2020-03-31,0,900.00,0,0,0\nC2,P1,E1,370811,310,2,202003,2020-04-01,0,0,100.00,0,0\nC3,P3,,370811,310,3,202003,2020-03-01,0,0,600.00,0,0\nC4,,,370811,310,5,202003,2020-03-01,0,0,0,7.00,0\n");
        CommandRun run = await CommandRun.Of(
            "arrears", "--policy", "jining", "--year", "2020", "--due", _folder.Write("due.csv", Due), "--contributions", contributions,
            "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal("882.03", printed.RootElement.GetProperty("arrears").GetString());
        Assert.Equal(
            [("1", "762.00", "0.00", "762.00"), ("2", "1120.03", "1000.00", "120.03"), ("3", "595.00", "600.00", "-5.00")],
            printed.RootElement.GetProperty("collections")
                .EnumerateArray()
                .Select(row => (Text(row, "payer_type"), Text(row, "due"), Text(row, "received"), Text(row, "outstanding"))));
    }

    [Fact]
    public async Task Arrears_ReceiptsBeyondAnAmount_ExitWith2AndSayWhere()
    {
        string contributions = _folder.Write(
            "c.csv",
            Header + string.Concat(Enumerable.Range(0, 93).Select(i => $"C{i},P1,E1,370811,310,2,202003,2020-03-31,0,999999999999999.99,0,0,0\n")));
        CommandRun run = await CommandRun.Of(
            "arrears", "--policy", "jining", "--year", "2020", "--due", _folder.Write("due.csv", Due), "--contributions", contributions);

        Assert.Equal((2, ""), (run.ExitCode, run.Output)); // 93 of them exceed 2⁶³ fen, 92,233,720,368,547,758.07 yuan.
        Assert.Contains(
            "c.csv:94: cashym: what was received for 202003 in area 370811 adds up to more than an amount can be",
            run.Error,
            StringComparison.Ordinal);
    }

    // A ledger does not know payer types: 2,477.03 due against 900.00 + 600.00 received in March, the members' own part whole; what came in April is April's.
    [Fact]
    public async Task Arrears_OfALedger_JoinPayerTypes()
    {
        string contributions = _folder.Write(
            "c.csv",
            Header + "C1,P1,E1,370811,310,2,202003,2020-03-31,0,900.00,0,0,0\nC2,P1,E1,370811,310,2,202003,2020-04-01,0,0,100.00,0,0\nC3,P3,,370811,310,3,202003,2020-03-01,0,0,600.00,0,0\n");
        await CommandRun.Of("ingest", "--policy", "jining", "--year", "2020", "--contributions", contributions, "--ledger", _folder["l.ledger"]);
        CommandRun run = await CommandRun.Of(
            "arrears", "--policy", "jining", "--year", "2020", "--due", _folder.Write("due.csv", Due), "--ledger", _folder["l.ledger"],
            "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal(
            [("2020-03", "2477.03", "1500.00", "977.03"), ("2020-04", "0.00", "100.00", "-100.00")],
            printed.RootElement.GetProperty("collections")
                .EnumerateArray()
                .Select(row => (Text(row, "month"), Text(row, "due"), Text(row, "received"), Text(row, "outstanding"))));
    }

    // JH-05, YC-3-1-2: of a subsidy of 1,000.00 the area's government paid 400.00 in October and 500.00 on 1 December: 600.00 are outstanding on 30 November,
    // 100.00 in the end. The subsidy in another payer type's row counts too; contributions do not count against it.
    [Theory]
    [InlineData("2021-11-30", "600.00")]
    [InlineData("2021-12-01", "100.00")]
    [Trait("Rule", "JH-05")]
    [Trait("Rule", "YC-3-1-2")]
    public async Task Arrears_OfSubsidies_AreTrackedByDay(string asOf, string outstanding)
    {
        string contributions = _folder.Write(
            "c.csv",
            Header + "C1,,,360902,390,5,202112,2021-10-20,0,0,0,400.00,0\nC2,P1,,360902,390,4,202112,2021-12-01,0,0,320.00,500.00,0\n");
        string due = _folder.Write("due.csv", "insu_admdvs,month,payer_type,due\n360902,202112,5,1000.00\n");
        CommandRun run = await CommandRun.Of(
            "arrears", "--policy", "yichun", "--year", "2021", "--due", due, "--contributions", contributions, "--as-of", asOf, "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal(outstanding, printed.RootElement.GetProperty("arrears").GetString());
        Assert.Equal(outstanding, Text(printed.RootElement.GetProperty("collections").EnumerateArray().Last(), "outstanding"));
    }

    // Of a ledger, subsidies stand apart from the joined payer types.
    [Fact]
    [Trait("Rule", "YC-3-1-2")]
    public async Task Arrears_OfALedgerWithSubsidiesDue_KeepThemApart()
    {
        string contributions = _folder.Write(
            "c.csv",
            Header + "C1,,,360902,390,5,202112,2021-10-20,0,0,0,400.00,0\nC2,P1,,360902,390,4,202112,2021-10-01,0,0,320.00,500.00,0\n");
        string due = _folder.Write("due.csv", "insu_admdvs,month,payer_type,due\n360902,202110,5,1000.00\n360902,202110,4,320.00\n");
        await CommandRun.Of("ingest", "--policy", "yichun", "--year", "2021", "--contributions", contributions, "--ledger", _folder["l.ledger"]);
        CommandRun run = await CommandRun.Of("arrears", "--policy", "yichun", "--year", "2021", "--due", due, "--ledger", _folder["l.ledger"], "--json");

        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal(
            [(null, "320.00", "0.00"), ("5", "900.00", "100.00")],
            printed.RootElement.GetProperty("collections")
                .EnumerateArray()
                .Select(row => (Text(row, "payer_type"), Text(row, "received"), Text(row, "outstanding"))));
    }

    [Fact]
    public async Task Arrears_AsOfADayOfALedger_ExitWith2()
    {
        CommandRun run = await CommandRun.Of("arrears", "--policy", "jining", "--year", "2020", "--due", "x", "--ledger", "y", "--as-of", "2020-11-30");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("a ledger knows months and no days", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("370811,202003,7,1.00", "due.csv:2: payer_type: '7' owes nothing")]
    [InlineData("999999,202003,2,1.00", "due.csv:2: insu_admdvs")]
    [InlineData("370811,2020-3,2,1.00", "due.csv:2: month")]
    [InlineData("370811,202003,2,-1.00", "due.csv:2: due: -1.00 is below zero")]
    public async Task Arrears_BadDues_ExitWith2AndSayWhere(string row, string expected)
    {
        CommandRun run = await CommandRun.Of(
            "arrears", "--policy", "jining", "--year", "2020", "--due", _folder.Write(
                "due.csv",
                "insu_admdvs,month,payer_type,due\n" + row + "\n"), "--contributions", _folder.Write("c.csv", Header));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arrears_WithoutReceipts_ExitWith2()
    {
        CommandRun run = await CommandRun.Of("arrears", "--policy", "jining", "--year", "2020", "--due", "x");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("give either --contributions FILE or --ledger FILE", run.Error, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
