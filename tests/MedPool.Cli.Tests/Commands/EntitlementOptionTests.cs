using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

/// <summary><c>medpool ingest --entitlement</c>: claims of members not entitled are flagged and posted all the same.</summary>
[Trait("Rule", "JN-3-3a")]
public sealed class EntitlementOptionTests : IDisposable
{
    private const string ClaimHeader =
        "setl_id,psn_no,insu_admdvs,insutype,med_type,setl_time,medfee_sumamt,hifp_pay,cvlserv_pay,hifes_pay,hifmi_pay,hifob_pay,maf_pay,oth_pay,acct_pay,psn_cash_pay,refd_setl_flag\n";

    private const string ContributionHeader = "clct_id,psn_no,emp_no,insu_admdvs,insutype,payer_type,accrym,clct_time,clctstd,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // JN-3-3a. E paid December 2019 as an employee: entitled in January 2020, not in February. F paid August 2019 to January 2020 as a flexible worker,
    // six months in a row: not yet in January, entitled in February. R's payment of December was taken back: not entitled. N never paid.
    [Fact]
    public async Task Ingest_WithEntitlement_FlagsCountsAndListsAndPostsAll()
    {
        CommandRun run = await Ingest("--unentitled", _folder["list.csv"], "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal(6, printed.RootElement.GetProperty("claims").GetProperty("posted").GetInt64());
        Assert.Equal(4, printed.RootElement.GetProperty("unentitledClaims").GetInt64());
        string claims = _folder["claims.csv"];
        Assert.Equal(
            $"file,line,setl_id,psn_no,month\n{claims},3,S2,E,2020-02\n{claims},4,S3,F,2020-01\n{claims},6,S5,R,2020-01\n{claims},7,S6,N,2020-01\n",
            await File.ReadAllTextAsync(_folder["list.csv"]));
    }

    // JN-3-2-3a, JN-3-2-3d: N never paid in these files, but is retired since July 2019; R's benefits begin in January 2020, the month after the top-up, in
    // which R's claim is; E's begin in March, after the claim of February.
    [Fact]
    [Trait("Rule", "JN-3-2-3a")]
    [Trait("Rule", "JN-3-2-3d")]
    public async Task Ingest_WithRetirees_DoesNotFlagThem()
    {
        CommandRun run = await Ingest(
            "--unentitled",
            _folder["list.csv"],
            "--json",
            "--retirees",
            _folder.Write("retirees.csv", "psn_no,month\nN,201907\nR,202001\nE,202003"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string claims = _folder["claims.csv"];
        Assert.Equal(
            $"file,line,setl_id,psn_no,month\n{claims},3,S2,E,2020-02\n{claims},4,S3,F,2020-01\n",
            await File.ReadAllTextAsync(_folder["list.csv"]));
    }

    // JN-3-3c: 370811 was in deficit at the end of 2019 and keeps its earlier benefits, so that the notice's waiting time and next month are not its members':
    // F's claim of January and E's of February there are not flagged; R's and N's in 370812 are. All are posted.
    [Fact]
    [Trait("Rule", "JN-3-3c")]
    public async Task Ingest_AreaThatKeepsItsEarlierBenefits_IsNotFlagged()
    {
        Write();
        string claims = _folder.Write(
            "mixed.csv",
            ClaimHeader + Claim("S2", "E", "2020-02-03") + Claim("S3", "F", "2020-01-04") + Claim("S5", "R", "2020-01-05", area: "370812")
            + Claim("S6", "N", "2020-01-06", area: "370812"));
        string[] args =
        [
            "ingest", "--policy", "jining", "--year", "2020", "--claims", claims, "--entitlement", _folder["paid.csv"],
            "--ledger", _folder["l.ledger"], "--json",
        ];

        CommandRun all = await CommandRun.Of([.. args, "--unentitled", _folder["all.csv"]]);
        CommandRun some = await CommandRun.Of([.. args, "--unentitled", _folder["some.csv"], "--earlier-benefits", "370811"]);

        Assert.Equal((0, 0), (all.ExitCode, some.ExitCode));
        Assert.Equal(["S2", "S3", "S5", "S6"], await Flagged("all.csv"));
        Assert.Equal(["S5", "S6"], await Flagged("some.csv"));
        using var printed = JsonDocument.Parse(some.Output);
        Assert.Equal(4, printed.RootElement.GetProperty("claims").GetProperty("posted").GetInt64());
        Assert.Equal(2, printed.RootElement.GetProperty("unentitledClaims").GetInt64());
    }

    [Theory]
    [InlineData("jining", "370899x", "jining has no area 370899x")]
    [InlineData("yichun", "360902", "yichun lets no area keep its earlier benefits")]
    public async Task Ingest_EarlierBenefitsThatCannotBe_ExitsWith2AndSaysWhy(string policy, string area, string expected)
    {
        Write();
        CommandRun run = await CommandRun.Of(
            "ingest", "--policy", policy, "--year", "2021", "--claims", _folder["claims.csv"], "--entitlement", _folder["paid.csv"],
            "--earlier-benefits", area, "--ledger", _folder["l.ledger"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",201907", "retirees.csv:2: psn_no: the retiree's id is empty")]
    [InlineData("N,2019-07", "retirees.csv:2: month: '2019-07' is not a month")]
    public async Task Ingest_BadRetiree_ExitsWith2AndSaysWhere(string row, string expected)
    {
        CommandRun run = await Ingest("--retirees", _folder.Write("retirees.csv", "psn_no,month\n" + row));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_WithEntitlement_WritesTheLedgerItWritesWithout()
    {
        Assert.Equal(0, (await Ingest()).ExitCode);
        byte[] flagged = await File.ReadAllBytesAsync(_folder["l.ledger"]);
        CommandRun plain = await CommandRun.Of(
            "ingest", "--policy", "jining", "--year", "2020", "--claims", _folder["claims.csv"], "--ledger", _folder["plain.ledger"],
            "--json");

        Assert.Equal(0, plain.ExitCode);
        Assert.DoesNotContain("unentitled", plain.Output, StringComparison.Ordinal);
        Assert.Equal(flagged, await File.ReadAllBytesAsync(_folder["plain.ledger"]));
    }

    [Fact]
    public async Task Ingest_WithEntitlement_SaysHowManyAndHowToSeeThem()
    {
        CommandRun run = await Ingest();

        Assert.Contains(
            "4 posted claims of members not entitled to them in the month (JN-3-3a, JN-3-3b); add --unentitled FILE",
            run.Output,
            StringComparison.Ordinal);
    }

    // JN-3-3b. E, an employee, and F, a flexible worker, are entitled in their months (above); maternity care is F's neither by its medical type nor under
    // insurance type 510, and E's by both. Nothing is dropped.
    [Fact]
    [Trait("Rule", "JN-3-3b")]
    public async Task Ingest_MaternityOfAFlexibleWorker_IsFlaggedAndPosted()
    {
        CommandRun run = await Ingest("--unentitled", _folder["list.csv"], "--json", "--claims", _folder.Write(
            "births.csv",
            ClaimHeader + Claim("B1", "E", "2020-01-05", care: "51") + Claim("B2", "F", "2020-02-05", care: "52") + Claim("B3", "F", "2020-02-06", "510") + Claim("B4", "E", "2020-01-06", "510")
            + Claim("B5", "F", "2020-02-07", care: "11")));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal(11, printed.RootElement.GetProperty("claims").GetProperty("posted").GetInt64());
        Assert.Equal(6, printed.RootElement.GetProperty("unentitledClaims").GetInt64());
        string births = _folder["births.csv"];
        Assert.EndsWith($"\n{births},3,B2,F,2020-02\n{births},4,B3,F,2020-02\n", await File.ReadAllTextAsync(_folder["list.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_PolicyWithoutTheRule_ExitsWith2AndNamesIt()
    {
        Write();
        CommandRun run = await CommandRun.Of(
            "ingest", "--policy", "yichun", "--year", "2021", "--claims", _folder["claims.csv"], "--entitlement", _folder["paid.csv"], "--ledger", _folder["l.ledger"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("yichun", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["l.ledger"]));
    }

    [Theory]
    [InlineData("201912", "201913", "paid.csv:2: accrym: '201913' is not a month")]
    [InlineData("201912", "2019-12", "paid.csv:2: accrym: '2019-12' is not a month")]
    [InlineData(",80.00,", ",80.001,", "paid.csv:2: emp_clct_amt")]
    public async Task Ingest_BadPaidMonth_ExitsWith2AndNamesFileLineAndColumn(string right, string wrong, string expected)
    {
        Write();
        File.WriteAllText(_folder["paid.csv"], File.ReadAllText(_folder["paid.csv"]).Replace(right, wrong, StringComparison.Ordinal));
        CommandRun run = await CommandRun.Of(
            "ingest", "--policy", "jining", "--year", "2020", "--claims", _folder["claims.csv"], "--entitlement", _folder["paid.csv"], "--ledger", _folder["l.ledger"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--unentitled list.csv --claims c.csv", "--unentitled: it is not known who is entitled")]
    [InlineData("--retirees r.csv --claims c.csv", "--retirees: claims are flagged only with --entitlement")]
    [InlineData("--earlier-benefits 370811 --claims c.csv", "--earlier-benefits: claims are flagged only with --entitlement")]
    [InlineData("--entitlement p.csv --contributions c.csv", "--entitlement: there are no claims to flag")]
    public async Task Ingest_OptionsThatDoNotGoTogether_ExitWith2(string options, string expected)
    {
        CommandRun run = await CommandRun.Of(["ingest", "--policy", "jining", "--year", "2020", "--ledger", _folder["l.ledger"], .. options.Split(' ')]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    /// <summary>The settlement ids of a list of flagged claims, in its order.</summary>
    private async Task<IEnumerable<string>> Flagged(string file) =>
        (await File.ReadAllLinesAsync(_folder[file])).Skip(1).Select(static line => line.Split(',')[2]);

    private static string Claim(string id, string member, string day, string insuranceType = "310", string care = "21", string area = "370811") =>
        $"{id},{member},{area},{insuranceType},{care},{day},100.00,60.00,0,0,0,0,0,0,0,40.00,0\n";

    private static string Paid(string id, string member, int payerType, string month, string employer = "80.00", string own = "20.00") =>
        $"{id},{member},,370811,310,{payerType},{month},2020-01-05,1000.00,{employer},{own},0,0\n";

    private void Write()
    {
        _folder.Write(
            "claims.csv",
            ClaimHeader + Claim("S1", "E", "2020-01-31") + Claim("S2", "E", "2020-02-01") + Claim("S3", "F", "2020-01-15") + Claim("S4", "F", "2020-02-15")
            + Claim("S5", "R", "2020-01-15") + Claim("S6", "N", "2020-01-15"));
        string flexible = string.Concat(
            ((string[])["201911", "201908", "201909", "202001", "201910", "201912"]).Select(month => Paid("F" + month, "F", 3, month, "0", "90.00")));
        _folder.Write(
            "paid.csv",
            ContributionHeader + Paid("E1", "E", 2, "201912") + Paid("R2", "R", 2, "201912", "-80.00", "-20.00") + Paid("R1", "R", 2, "201912") + flexible
            + Paid("N1", "N", 5, "201912"));
    }

    private Task<CommandRun> Ingest(params string[] more)
    {
        Write();
        return CommandRun.Of(
            [
                "ingest", "--policy", "jining", "--year", "2020", "--claims", _folder["claims.csv"], "--entitlement", _folder["paid.csv"],
                "--ledger", _folder["l.ledger"], .. more,
            ]);
    }
}
