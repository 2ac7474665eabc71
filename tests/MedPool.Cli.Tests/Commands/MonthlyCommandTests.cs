using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

[Trait("Rule", "YC-3-2-2")]
public sealed class MonthlyCommandTests : IDisposable
{
    private const string ContributionHeader = "clct_id,psn_no,emp_no,insu_admdvs,insutype,payer_type,accrym,clct_time,clctstd,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt\n";
    private const string FormHeader = "insu_admdvs,insutype,line,month,year_to_date\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Area 360902, residents: 350.00 received in February and 700.00 in March. It opens the year with 1,000.00, remits 200.00 in March and gets 50.00 back,
    // which the city books alike. March: income 700.00, total 750.00, balance 750 − 200 = 550.00; opened with 1,350.00, closes with 1,900.00. Over all levels:
    // no transfer is left.
    [Fact]
    public async Task Monthly_OfALedgerAndBooks_HasTheLinesOfTheFormAndConsolidates()
    {
        CommandRun run = await Report("--books", Books("pool,390,2021-03,remittance-from-below,200.00\npool,390,2021-03,subsidy-to-below,50.00\n"), "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        JsonElement area = printed.RootElement.GetProperty("books")
            .EnumerateArray()
            .Single(book => Text(book, "insu_admdvs") == "360902" && Text(book, "insutype") == "390");
        AssertForm(
            area.GetProperty("month"), ("contributions", "700.00"), ("income-subtotal", "700.00"), ("subsidy-from-above", "50.00"),
            ("income-total", "750.00"), ("remittance-to-above", "200.00"), ("expenditure-subtotal", "0.00"), ("balance", "550.00"),
            ("opening", "1350.00"), ("closing", "1900.00"));
        AssertForm(area.GetProperty("yearToDate"), ("contributions", "1050.00"), ("opening", "1000.00"), ("closing", "1900.00"));
        JsonElement all = printed.RootElement.GetProperty("consolidated").EnumerateArray().Single(report => Text(report, "insutype") == "390");
        AssertForm(all.GetProperty("yearToDate"), ("income-total", "1050.00"), ("expenditure-total", "0.00"), ("closing", "2050.00"));
        Assert.Equal("0.00", Text(all, "subsidyDifference"));
    }

    // The city books 199.99 of the 200.00 that the area remits: the cent is reported, not absorbed.
    [Fact]
    public async Task Monthly_LevelsThatDoNotAgree_ExitWith1AndSayByHowMuch()
    {
        CommandRun run = await Report("--books", Books("pool,390,2021-03,remittance-from-below,199.99\npool,390,2021-03,subsidy-to-below,50.00\n"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("insurance type 390, the month: 上解上级支出 less 下级上解收入 is 0.01", run.Error, StringComparison.Ordinal);
        Assert.Contains("上解上级支出", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Monthly_ReportsWritten_AreReadAsFormsThatAddUp()
    {
        string books = Books("pool,390,2021-03,remittance-from-below,200.00\npool,390,2021-03,subsidy-to-below,50.00\n");
        CommandRun made = await Report("--books", books, "--out", _folder["report.csv"], "--json");
        CommandRun read = await CommandRun.Of("monthly", "--policy", "yichun", "--year", "2021", "--month", "3", "--form", _folder["report.csv"], "--json");

        Assert.Equal((0, "", 0, ""), (made.ExitCode, made.Error, read.ExitCode, read.Error));
        using var printed = JsonDocument.Parse(read.Output);
        Assert.Equal(0, printed.RootElement.GetProperty("differences").GetArrayLength());
        using var original = JsonDocument.Parse(made.Output);
        Assert.Equal(original.RootElement.GetProperty("consolidated").ToString(), printed.RootElement.GetProperty("consolidated").ToString());
    }

    // 700.00 + 0.50 make 700.50, published are 700.60: 0.10 too much in the subtotal, and nothing else is said to be wrong.
    [Fact]
    public async Task Monthly_FormThatDoesNotAddUp_ExitsWith1AndReportsTheDifference()
    {
        string form = _folder.Write(
            "form.csv",
            FormHeader + "360902,390,contributions,700.00,1050.00\n360902,390,interest,0.50,0.50\n360902,390,income-subtotal,700.60,1050.50\n360902,390,balance,700.50,1050.50\n");
        CommandRun run = await CommandRun.Of("monthly", "--policy", "yichun", "--year", "2021", "--month", "3", "--form", form, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("income-subtotal (month) is published as 700.60, its lines make 700.50, difference 0.10", run.Error, StringComparison.Ordinal);
        using var printed = JsonDocument.Parse(run.Output);
        JsonElement difference = Assert.Single(printed.RootElement.GetProperty("differences").EnumerateArray());
        Assert.Equal(("360902", "month", "0.10"), (Text(difference, "insu_admdvs"), Text(difference, "column"), Text(difference, "difference")));
    }

    [Theory]
    [InlineData("999999,390,2021-03,opening,1.00", "books.csv:2: insu_admdvs: yichun has no area '999999'")]
    [InlineData("360902,999,2021-03,transfer-in,1.00", "books.csv:2: insutype")]
    [InlineData("360902,390,2022-03,transfer-in,1.00", "books.csv:2: month: '2022-03' is not a month of 2021")]
    [InlineData("360902,390,2021-03,opening,1.00", "books.csv:2: month: an opening balance")]
    [InlineData("360902,390,2021-03,contributions,1.00", "books.csv:2: line: 'contributions' is no line that is booked beside records")]
    public async Task Monthly_BadBooks_ExitWith2AndSayWhere(string row, string expected)
    {
        CommandRun run = await Report("--books", _folder.Write("books.csv", "insu_admdvs,insutype,month,line,amount\n" + row + "\n"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("360902,390,profit,1.00,1.00", "form.csv:2: line: 'profit' is no line of the form")]
    [
        InlineData(
            "360902,390,balance,1.00,1.00\n360902,390,balance,1.00,1.00",
            "form.csv:3: line: 'balance' of area 360902 and insurance type 390 is listed twice"),
    ]
    [InlineData("somewhere,390,balance,1.00,1.00", "form.csv:2: insu_admdvs")]
    public async Task Monthly_BadForm_ExitsWith2AndSaysWhere(string rows, string expected)
    {
        CommandRun run = await CommandRun.Of(
            "monthly", "--policy", "yichun", "--year", "2021", "--month", "3", "--form",
            _folder.Write("form.csv", FormHeader + rows + "\n"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--month 3", "Give either --ledger FILE or --form FILE")]
    [InlineData("--month 13 --ledger x", "--month: '13' is not a month; write 1 to 12")]
    [InlineData("--month 2021-03 --ledger x", "--month: '2021-03' is not a month; write 1 to 12")]
    [InlineData("--month 3 --form x", "--form: it needs --policy")]
    public async Task Monthly_BadOptions_ExitWith2(string options, string expected)
    {
        CommandRun run = await CommandRun.Of(["monthly", .. options.Split(' ')]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static void AssertForm(JsonElement form, params (string Line, string Amount)[] expected) =>
        Assert.All(expected, line => Assert.Equal(line, (line.Line, Text(form, line.Line))));

    private string Books(string pool) => _folder.Write(
        "books.csv",
        "insu_admdvs,insutype,month,line,amount\n360902,390,2021-01,opening,1000.00\n360902,390,2021-03,remittance-to-above,200.00\n360902,390,2021-03,subsidy-from-above,50.00\n" + pool);

    private async Task<CommandRun> Report(params string[] more)
    {
        string contributions = _folder.Write(
            "c.csv",
            ContributionHeader + "C1,P1,,360902,390,4,202102,2021-02-05,0,0,350.00,0,0\nC2,P2,,360902,390,4,202103,2021-03-05,0,0,350.00,0,0\nC3,P3,,360902,390,4,202103,2021-03-31,0,0,350.00,0,0\n");
        CommandRun ingested = await CommandRun.Of(
            "ingest", "--policy", "yichun", "--year", "2021", "--contributions", contributions, "--ledger", _folder["l.ledger"]);
        Assert.Equal((0, ""), (ingested.ExitCode, ingested.Error));
        return await CommandRun.Of(["monthly", "--ledger", _folder["l.ledger"], "--month", "3", .. more]);
    }
}
