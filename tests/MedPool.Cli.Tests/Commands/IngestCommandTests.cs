using System.CommandLine;
using System.IO.Compression;
using System.Text.Json;

using MedPool.Cli.Commands;

namespace MedPool.Cli.Tests.Commands;

public sealed class IngestCommandTests(GeneratedJinhua year) : IClassFixture<GeneratedJinhua>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ingest_Json_CarriesControlTotalsThatAddUp()
    {
        CommandRun run = await year.Ingest("json.ledger", "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        JsonElement claims = printed.RootElement.GetProperty("claims");
        Assert.Equal("jinhua", printed.RootElement.GetProperty("policy").GetString());
        Assert.Equal(2022, printed.RootElement.GetProperty("year").GetInt32());
        Assert.Equal(GeneratedJinhua.ClaimRows, claims.GetProperty("read").GetInt64());
        Assert.Equal(claims.GetProperty("read").GetInt64(), claims.GetProperty("posted").GetInt64() + claims.GetProperty("rejected").GetInt64());
        Assert.Equal(claims.GetProperty("rejected").GetInt64(), claims.GetProperty("rejects").EnumerateObject().Sum(reason => reason.Value.GetInt64()));
        Assert.All(claims.GetProperty("columns").EnumerateObject(), column =>
            Assert.Equal(Amount(column.Value, "read"), Amount(column.Value, "posted") + Amount(column.Value, "rejected")));
    }

    [Fact]
    public async Task Ingest_GeneratedYear_RejectsEveryReasonOnceAndNamesTheLine()
    {
        CommandRun run = await year.Ingest("r.ledger", "--rejects", _folder["rejects.csv"]);

        Assert.Equal(0, run.ExitCode);
        string[] lines = [.. File.ReadLines(_folder["rejects.csv"]).Skip(1)];
        Assert.Equal(12 + 10, lines.Length);
        Assert.Equal(RejectReasons.All.Select(reason => reason.Name()).Order(), lines.Select(line => line.Split(',')[2]).Distinct().Order());
        Assert.All(RejectReasons.All, reason => Assert.Contains(reason.Name(), run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("5")]
    public async Task Ingest_AnyThreads_WritesTheSameBytes(string threads)
    {
        string ledger = "threads" + threads + ".ledger";
        Assert.Equal(0, (await year.Ingest(ledger, "--threads", threads)).ExitCode);

        Assert.Equal(File.ReadAllBytes(year.Ledger), File.ReadAllBytes(year[ledger]));
    }

    [Fact]
    public async Task Ingest_Shards_MergeInAnyOrderToTheWholesCells()
    {
        for (int part = 1; part <= 3; part++)
        {
            Assert.Equal(0, (await year.Ingest($"part{part}.ledger", "--shard", $"{part}/3")).ExitCode);
        }

        CommandRun forward = await CommandRun.Of("merge", year["part1.ledger"], year["part2.ledger"], year["part3.ledger"], "--ledger", _folder["a.ledger"]);
        CommandRun backward = await CommandRun.Of("merge", year["part3.ledger"], year["part1.ledger"], year["part2.ledger"], "--ledger", _folder["b.ledger"]);

        Assert.Equal((0, 0), (forward.ExitCode, backward.ExitCode));
        Assert.Equal(File.ReadAllBytes(year.Ledger), File.ReadAllBytes(_folder["a.ledger"]));
        Assert.Equal(File.ReadAllBytes(year.Ledger), File.ReadAllBytes(_folder["b.ledger"]));
    }

    [Fact]
    public async Task Ingest_GzipAndStandardInput_WriteTheSameBytes()
    {
        using (var zip = new GZipStream(File.Create(_folder["claims.csv.gz"]), CompressionLevel.Fastest))
        {
            zip.Write(await File.ReadAllBytesAsync(year.Claims));
        }

        CommandRun run = await CommandRun.WithInput(
            await File.ReadAllBytesAsync(year.Contributions),
            "ingest", "--policy", "jinhua", "--year", "2022", "--claims", _folder["claims.csv.gz"], "--contributions", "-", "--ledger", _folder["l.ledger"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(File.ReadAllBytes(year.Ledger), File.ReadAllBytes(_folder["l.ledger"]));
    }

    [Fact]
    public async Task Ingest_MappedColumn_IsFoundUnderItsOtherName()
    {
        string claims = _folder.Write("claims.csv", File.ReadAllText(year.Claims).Replace("hifp_pay", "pool_amount", StringComparison.Ordinal));

        CommandRun run = await CommandRun.Of(
            "ingest", "--policy", "jinhua", "--year", "2022", "--claims", claims, "--contributions", year.Contributions, "--map", "hifp_pay=pool_amount", "--ledger", _folder["l.ledger"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(File.ReadAllBytes(year.Ledger), File.ReadAllBytes(_folder["l.ledger"]));
    }

    [Fact]
    public async Task Ingest_MissingColumn_ExitsWith2AndNamesFileAndColumn()
    {
        string claims = _folder.Write("claims.csv", "setl_id,psn_no\n1,2\n");

        CommandRun run = await CommandRun.Of("ingest", "--policy", "jinhua", "--year", "2022", "--claims", claims, "--ledger", _folder["l.ledger"]);

        AssertBadInput(run, claims, "insu_admdvs", "add, or map from another name");
    }

    [Fact]
    public async Task Ingest_MoreRejectsThanAllowed_ExitsWith1KeepsTheRejectsAndWritesNoLedger()
    {
        CommandRun run = await CommandRun.Of(
            "ingest", "--policy", "jinhua", "--year", "2022", "--claims", year.Claims, "--contributions", year.Contributions,
            "--ledger", _folder["l.ledger"], "--rejects", _folder["rejects.csv"], "--max-rejects", "15");

        Assert.Equal(1, run.ExitCode); // 12 bad claims are allowed, the 10 bad contributions after them are not.
        Assert.Contains("22 rows rejected", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["l.ledger"]));
        Assert.Equal(23, File.ReadLines(_folder["rejects.csv"]).Count());
    }

    [Theory]
    [InlineData("16", 16L * 1024 * 1024)]
    [InlineData(null, 2L * 1024 * 1024 * 1024)]
    public void Ingest_DuplicateMemory_IsThatOfTheRun(string? mebibytes, long expected)
    {
        IngestCommand ingest = new();
        using Terminal terminal = new(TextWriter.Null, TextWriter.Null);
        ParseResult parsed = ingest.Build(terminal).Parse(
            [
                "--policy", "jinhua", "--year", "2022", "--claims", "c.csv", "--ledger", "l.ledger",
                .. mebibytes is null ? [] : new[] { "--duplicate-memory", mebibytes },
            ]);
        Assert.Equal(expected, ingest.RequestOf(parsed).Options.DuplicateMemory);
    }

    // In one mebibyte there is room for some twenty thousand ids: the first and the last of them are found all the same.
    [Fact]
    public async Task Ingest_IdsBeyondTheDuplicateMemory_AreFoundAllTheSame()
    {
        string file = _folder["many.csv"];
        IEnumerable<string> rows = Enumerable.Range(0, 90_000)
            .Append(0)
            .Append(89_999)
            .Select(number => $"C{number:D12},P1,,330702,390,4,202201,2022-07-01,0,0,2.00,3.00,0");
        await File.WriteAllLinesAsync(
            file,
            rows.Prepend("clct_id,psn_no,emp_no,insu_admdvs,insutype,payer_type,accrym,clct_time,clctstd,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt"));
        string[] ingest = ["ingest", "--policy", "jinhua", "--year", "2022", "--contributions", file];
        CommandRun small = await CommandRun.Of([.. ingest, "--ledger", _folder["small.ledger"], "--rejects", _folder["small.csv"], "--duplicate-memory", "1"]);
        CommandRun usual = await CommandRun.Of([.. ingest, "--ledger", _folder["usual.ledger"], "--rejects", _folder["usual.csv"]]);

        Assert.Equal((0, 0), (small.ExitCode, usual.ExitCode));
        Assert.Equal(File.ReadAllBytes(_folder["usual.ledger"]), File.ReadAllBytes(_folder["small.ledger"]));
        Assert.Equal(File.ReadAllText(_folder["usual.csv"]), File.ReadAllText(_folder["small.csv"]));
        Assert.Equal(3, File.ReadLines(_folder["small.csv"]).Count());
    }

    [Theory]
    [InlineData("nowhere", "2022", "nowhere")]
    [InlineData("jinhua", "2021", "2021")]
    public async Task Ingest_PolicyNotInForce_ExitsWith2(string policy, string settled, string named)
    {
        CommandRun run = await CommandRun.Of("ingest", "--policy", policy, "--year", settled, "--claims", year.Claims, "--ledger", _folder["l.ledger"]);

        AssertBadInput(run, named);
    }

    [Theory]
    [InlineData("--shard", "3/2")]
    [InlineData("--shard", "0/2")]
    [InlineData("--threads", "0")]
    [InlineData("--max-rejects", "-1")]
    [InlineData("--duplicate-memory", "0")]
    [InlineData("--duplicate-memory", "2G")]
    [InlineData("--map", "hifp_pay")]
    [InlineData("--map", "nonsense=x")]
    [InlineData("--ledger", "no/such/folder/l.ledger")]
    [InlineData("--claims", "no-such-file.csv")]
    public async Task Ingest_BadOption_ExitsWith2AndNamesTheValue(string option, string value)
    {
        CommandRun run = await CommandRun.Of(
            [
                .. new[] { "ingest", "--policy", "jinhua", "--year", "2022", "--contributions", year.Contributions },
                .. option == "--ledger" ? [] : new[] { "--ledger", _folder["l.ledger"] },
                option,
                value,
            ]);

        AssertBadInput(run, option == "--map" ? value.Split('=')[0] : value);
    }

    [Fact]
    public async Task Ingest_NothingGiven_ExitsWith2() =>
        AssertBadInput(await CommandRun.Of("ingest", "--policy", "jinhua", "--year", "2022", "--ledger", _folder["l.ledger"]), "nothing to ingest");

    [Fact]
    public async Task Ingest_ResultIsAnInput_ExitsWith2AndLeavesIt()
    {
        string claims = _folder.Write("claims.csv", "x");

        CommandRun run = await CommandRun.Of("ingest", "--policy", "jinhua", "--year", "2022", "--claims", claims, "--ledger", claims);

        AssertBadInput(run, claims);
        Assert.Equal("x", File.ReadAllText(claims));
    }

    private static long Amount(JsonElement column, string name) => Fen.Parse(column.GetProperty(name).GetString()!).Value;

    private void AssertBadInput(CommandRun run, params string[] named)
    {
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.All(named, text => Assert.Contains(text, run.Error, StringComparison.Ordinal));
        Assert.False(File.Exists(_folder["l.ledger"]));
    }
}
