using System.Text;
using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

/// <summary>Tables of <c>dues</c>, <c>residents</c>, <c>topup</c> and <c>providers</c> on standard output, and from standard input.</summary>
public sealed class PrintedTableTests : IDisposable
{
    private const string Wages = "psn_no,emp_no,insu_admdvs,payer_type,wage\nP1,E1,370811,2,5000.25\n";
    private const string Residents = "psn_no,insu_admdvs,kind\nP1,330702,resident\n";
    private const string Retirees = "psn_no,emp_no,case,paid_months,amount,age,personal_account\nP1,E1,1,100,5432.10,,\nP2,E9,5,120,3000,61.5,100.00\n";
    private const string ProviderFacts =
        """{ "schema": 1, "policy": "jinhua", "year": 2022, "kinds": { "drg": { "budget": "1.00", "keptShare": "0", "sharedOverspending": "0" } } }""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // JN-3-2-1: 2% of 5,000.25 = 100.005 → 100.01; the employer 8% = 400.02, 7% = 350.0175 → 350.02, maternity 50.00. All there is comes as one document.
    [Fact]
    [Trait("Rule", "JN-3-2-1")]
    public async Task Dues_JsonWithoutAFile_PrintsRowsAndSums()
    {
        JsonElement printed = await Json(Wages, "dues", "--policy", "jining", "--year", "2020", "--wages", "-", "--average-wage", "6500");

        Assert.Equal((1, 1, "500.03"), (printed.GetProperty("members").GetInt32(), printed.GetProperty("employers").GetInt32(), Text(printed, "due")));
        JsonElement[] rows = [.. printed.GetProperty("rows").EnumerateArray()];
        Assert.Equal(
            ("E1", "P1", "5000.25", "100.01", "10.00"),
            (Text(rows[0], "emp_no"), Text(rows[0], "psn_no"), Text(rows[0], "base"), Text(rows[0], "due"), Text(rows[0], "premium")));
        Assert.Equal(
            ("E1", "", "400.02", "350.02", "50.00"),
            (Text(rows[1], "emp_no"), Text(rows[1], "psn_no"), Text(rows[1], "due"), Text(rows[1], "basic"), Text(rows[1], "maternity")));
    }

    // JP-2b, JP-2c: in the first year the tier holds.
    [Fact]
    [Trait("Rule", "JP-2c")]
    public async Task Residents_JsonWithoutAFile_PrintsRowsAndSums()
    {
        JsonElement printed = await Json(
            Residents, "residents", "--policy", "jinhua", "--year", "2022", "--members", "-", "--tiers", _folder.Write(
                "tiers.csv",
                "insu_admdvs,tier\n330702,900.00\n"), "--personal", "500", "--standard", "1000");

        Assert.Equal("900.00", Text(printed, "subsidy"));
        JsonElement row = Assert.Single(printed.GetProperty("rows").EnumerateArray());
        Assert.Equal(
            ("P1", "330702", "resident", "500.00", "0.00", "900.00"),
            (Text(row, "psn_no"), Text(row, "insu_admdvs"), Text(row, "kind"), Text(row, "personal"), Text(row, "assistance"), Text(row, "subsidy")));
    }

    // JN-3-2-3a: 5,432.10 × 7% × 20. JN-3-2-4: 72.00 × (79.27 − 61.5); the other employer is not bankrupt, so there is no such premium.
    [Fact]
    [Trait("Rule", "JN-3-2-3a")]
    [Trait("Rule", "JN-3-2-4")]
    public async Task TopUp_JsonWithoutAFile_PrintsRowsAndSums()
    {
        JsonElement printed = await Json(Retirees, "topup", "--policy", "jining", "--members", "-", "--lowest-base", "3500", "--life-expectancy", "79.27");

        Assert.Equal((2, "7604.94", "1279.44"), (printed.GetProperty("members").GetInt32(), Text(printed, "top_up"), Text(printed, "premium_employer")));
        JsonElement[] rows = [.. printed.GetProperty("rows").EnumerateArray()];
        Assert.Equal(
            (1, 100, 20, "employer"),
            (
                rows[0].GetProperty("case").GetInt32(),
                rows[0].GetProperty("paid_months").GetInt32(),
                rows[0].GetProperty("months").GetInt32(),
                Text(rows[0], "payer")));
        Assert.Equal(
            (JsonValueKind.Null, "1279.44", "48.00"),
            (rows[0].GetProperty("premium_employer").ValueKind, Text(rows[1], "premium_employer"), Text(rows[1], "premium_withheld")));
    }

    // A list longer than what is held before it is handed on is one sound document, with what is not ASCII whole.
    [Fact]
    public async Task Residents_ManyInJson_AreOneDocument()
    {
        string many = "psn_no,insu_admdvs,kind\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"人{i:D6},330702,resident\n"));
        JsonElement printed = await Json(
            many, "residents", "--policy", "jinhua", "--year", "2022", "--members", "-", "--tiers", _folder.Write(
                "tiers.csv",
                "insu_admdvs,tier\n330702,900.00\n"), "--personal", "500", "--standard", "1000");

        Assert.Equal(Enumerable.Range(0, 20_000).Select(i => $"人{i:D6}"), printed.GetProperty("rows").EnumerateArray().Select(row => Text(row, "psn_no")));
    }

    // A short document that cannot be ended is not begun either.
    [Fact]
    public async Task Residents_BadRowInJson_PrintsNothing()
    {
        CommandRun run = await CommandRun.WithInput(
            Encoding.UTF8.GetBytes(Residents + "P2,330702,poor"), "residents", "--policy", "jinhua", "--year", "2022", "--members", "-", "--json",
            "--tiers", _folder.Write("tiers.csv", "insu_admdvs,tier\n330702,900.00\n"), "--personal", "500", "--standard", "1000");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("standard input:3: kind", run.Error, StringComparison.Ordinal);
    }

    // JP-4: 1.00 by three equal parts: 0.34, 0.33, 0.33. The temporary files are gone afterwards.
    [Fact]
    [Trait("Rule", "JP-4")]
    public async Task Providers_FromStandardInput_AreClearedAndLeaveNothingBehind()
    {
        CommandRun run = await CommandRun.WithInput(
            "kind,provider,points,fees,advanced\ndrg,H1,1,0,0\ndrg,H2,1,0,0\ndrg,H3,1,0,0"u8.ToArray(), "providers", "--facts", _folder.Write("facts.json", ProviderFacts), "--providers", "-", "--out", _folder["out.csv"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["payable", "0.34", "0.33", "0.33"], (await File.ReadAllLinesAsync(_folder["out.csv"])).Select(line => line.Split(',')[3]));
        Assert.Equal(["facts.json", "out.csv"], Files());
    }

    [Theory]
    [InlineData("drg,H1,1,0,0\ndrg,H1,2,0,0", "p.csv: provider H1 is listed twice")]
    [InlineData("drg,,1,0,0", "p.csv:2: provider: the provider's code is empty")]
    [InlineData("dip,H1,1,0,0", "p.csv:2: kind: the facts give no budget of kind 'dip'; they have drg.")]
    [InlineData("drg,H1,0,0,0", "no provider has any (JP-4)")]
    public async Task Providers_BadTable_LeavesNothingBehind(string rows, string expected)
    {
        string table = _folder.Write("p.csv", "kind,provider,points,fees,advanced\n" + rows);
        CommandRun run = await CommandRun.Of(
            "providers",
            "--facts",
            _folder.Write("facts.json", ProviderFacts),
            "--providers",
            table,
            "--out",
            _folder["out.csv"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(["facts.json", "p.csv"], Files());
    }

    // For people, the first thousand; the rest is said.
    [Fact]
    public async Task Providers_OverAThousand_PrintsTheFirstAndSaysSo()
    {
        string table = _folder.Write(
            "p.csv",
            "kind,provider,points,fees,advanced\n" + string.Concat(Enumerable.Range(1, 1_001).Select(i => $"drg,H{i:D4},1,0,0\n")));
        CommandRun run = await CommandRun.Of("providers", "--facts", _folder.Write("facts.json", ProviderFacts), "--providers", table);

        Assert.Contains("H1000", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("H1001", run.Output, StringComparison.Ordinal);
        Assert.Contains("the first 1,000 of 1,001 providers", run.Error, StringComparison.Ordinal);
    }

    // A file that is read more than once cannot be standard input, and the message says so.
    [Fact]
    public async Task Reconcile_StandardInput_IsRefusedInWords()
    {
        CommandRun run = await CommandRun.Of("reconcile", "--policy", "yichun", "--year", "2021", "--left", "-", "--right", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("standard input cannot be read here", run.Error, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Json(string input, params string[] args)
    {
        CommandRun run = await CommandRun.WithInput(Encoding.UTF8.GetBytes(input), [.. args, "--json"]);
        Assert.True(run.ExitCode == 0, run.Error);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        return document.RootElement.Clone();
    }

    private IEnumerable<string?> Files() => Directory.GetFiles(_folder["."]).Select(Path.GetFileName).Order();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
