using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

[Trait("Rule", "YC-3-1-1a")]
public sealed class ReconcileCommandTests : IDisposable
{
    private const string Header = "clct_id,psn_no,emp_no,insu_admdvs,insutype,payer_type,accrym,clct_time,clctstd,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt\n";
    private const string Same = "C1,P1,E1,360902,310,2,202103,2021-03-05,0,80.00,20.00,0,0\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reconcile_EqualSides_ExitsWith0()
    {
        CommandRun run = await Run(Header + Same, Header + Same);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument printed = JsonDocument.Parse(run.Output);
        Assert.True(printed.RootElement.GetProperty("equal").GetBoolean());
        Assert.Equal("100.00", printed.RootElement.GetProperty("months")[0].GetProperty("left").GetString());
    }

    // The tax office has C2 with 1.00 less and C3, which the agency has not; both are named, the sums of April differ by 1.00 − 7.00.
    [Fact]
    public async Task Reconcile_SidesThatDiffer_NamesTheReceiptsAndExitsWith1()
    {
        const string AgencyApril = "C2,P2,,360902,390,4,202104,2021-04-01 08:00:00,0,0,350.00,0,0\n";
        const string TaxApril = "C2,P2,,360902,390,4,202104,2021-04-01,0,0,349.00,0,0\nC3,P3,,360902,390,4,202104,2021-04-02,0,0,7.00,0,0\n";
        CommandRun run = await Run(Header + Same + AgencyApril, Header + TaxApril + Same, "--receipts", _folder["differ.csv"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2 receipts", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            "clct_id,difference,insu_admdvs,month,left,right\nC2,amount,360902,2021-04,350.00,349.00\nC3,right-only,360902,2021-04,0.00,7.00\n",
            await File.ReadAllTextAsync(_folder["differ.csv"]));
        using JsonDocument printed = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["0.00", "-6.00"],
            printed.RootElement.GetProperty("months").EnumerateArray().Select(month => month.GetProperty("difference").GetString()));
        Assert.Equal(["C2", "C3"], printed.RootElement.GetProperty("receipts").EnumerateArray().Select(receipt => receipt.GetProperty("clct_id").GetString()));
    }

    [Fact]
    public async Task Reconcile_RowsOfAReceiptBeyondAnAmount_ExitWith2()
    {
        string rows = string.Concat(Enumerable.Repeat("C2,P2,,360902,390,4,202104,2021-04-01,0,0,999999999999999.99,0,0\n", 100));
        CommandRun run = await Run(Header + Same, Header + rows);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("its rows add up to more than an amount can be", run.Error, StringComparison.Ordinal);
    }

    // Held one at a time, from several files, one of them compressed: the same.
    [Fact]
    public async Task Reconcile_InParts_FindsTheSame()
    {
        string rows = string.Concat(Enumerable.Range(0, 200).Select(i => $"D{i},P,,360902,390,4,202105,2021-05-01,0,0,{i}.00,0,0\n"));
        using (var zipped = new GZipStream(File.Create(_folder["more.csv.gz"]), CompressionLevel.Fastest))
        {
            zipped.Write(Encoding.UTF8.GetBytes(Header + rows));
        }

        CommandRun run = await CommandRun.Of(
            "reconcile", "--policy", "yichun", "--year", "2021", "--left", _folder.Write("left.csv", Header + Same), _folder["more.csv.gz"], "--right",
            _folder.Write("right.csv", Header + rows + Same + "D9,P,,360902,390,4,202105,2021-05-01,0,0,1.00,0,0\n"), "--hold", "7", "--json");

        Assert.Equal(1, run.ExitCode);
        using JsonDocument printed = JsonDocument.Parse(run.Output);
        Assert.Equal("D9", printed.RootElement.GetProperty("receipts").EnumerateArray().Single().GetProperty("clct_id").GetString());
    }

    [Fact]
    public async Task Reconcile_OtherYearAndUnknownArea_AreSaid()
    {
        CommandRun run = await Run(
            Header + Same.Replace("2021-03-05", "2020-03-05", StringComparison.Ordinal),
            Header + Same.Replace("360902", "999999", StringComparison.Ordinal));

        Assert.Contains("1 receipt of the left side not received in 2021", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 receipt of the right side of areas", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("80.00", "80.001", ":2: emp_clct_amt")]
    [InlineData("2021-03-05", "2021-02-30", ":2: clct_time")]
    [InlineData("C1", "", ":2: clct_id")]
    public async Task Reconcile_BadRow_ExitsWith2AndNamesIt(string right, string wrong, string expected)
    {
        CommandRun run = await Run(Header + Same.Replace(right, wrong, StringComparison.Ordinal), Header + Same);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> Run(string left, string right, params string[] more) => CommandRun.Of(
        [
            "reconcile", "--policy", "yichun", "--year", "2021", "--left", _folder.Write("left.csv", left), "--right",
            _folder.Write("right.csv", right), "--json", .. more,
        ]);
}
