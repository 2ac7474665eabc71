using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

public sealed class LedgerCommandTests(GeneratedJinhua year) : IClassFixture<GeneratedJinhua>
{
    [Fact]
    public async Task Ledger_Csv_HasTheStandardColumnsAndNoZeroCells()
    {
        CommandRun run = await CommandRun.Of("ledger", year.Ledger, "--format", "csv");

        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("insu_admdvs,insutype,account,month,amount,count", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Matches(@"^3307\d\d,\d{3},[a-z.-]+,2022-\d\d,-?\d+\.\d\d,[1-9]\d*$", line));
        Assert.Equal(lines.Length, lines.Distinct().Count());
    }

    [Fact]
    public async Task Ledger_ByAccount_SumsTheCells()
    {
        CommandRun cells = await CommandRun.Of("ledger", year.Ledger, "--format", "csv");
        CommandRun sums = await CommandRun.Of("ledger", year.Ledger, "--format", "csv", "--by", "account");

        long fees = cells.Output.Split('\n')
            .Select(line => line.Split(','))
            .Where(parts => parts.Length == 6 && parts[2] == "fee")
            .Sum(parts => Fen.Parse(parts[4]).Value);

        Assert.StartsWith("account,amount,count\n", sums.Output, StringComparison.Ordinal);
        Assert.Contains($"\nfee,{new Fen(fees)},", sums.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ledger_Json_CarriesPolicyYearTotalsAndCells()
    {
        CommandRun run = await CommandRun.Of("ledger", year.Ledger, "--json", "--by", "area,month");

        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["policy", "policyVersion", "year", "ledger", "claims", "contributions", "cells"],
            printed.RootElement.EnumerateObject().Select(member => member.Name));
        JsonElement first = printed.RootElement.GetProperty("cells")[0];
        Assert.Equal(["insu_admdvs", "month", "amount", "count"], first.EnumerateObject().Select(member => member.Name));
        Assert.Equal("330702", first.GetProperty("insu_admdvs").GetString());
    }

    [Theory]
    [InlineData("area,area")]
    [InlineData("county")]
    [InlineData("")]
    public async Task Ledger_BadKeys_ExitsWith2(string keys)
    {
        CommandRun run = await CommandRun.Of("ledger", year.Ledger, "--by", keys);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--by", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ledger_AlteredFile_ExitsWith2AndNamesIt()
    {
        using var folder = new TemporaryFolder();
        byte[] bytes = await File.ReadAllBytesAsync(year.Ledger);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(folder["l.ledger"], bytes);

        CommandRun run = await CommandRun.Of("ledger", folder["l.ledger"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(folder["l.ledger"], run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ledger_NoSuchFile_ExitsWith2AndNamesIt()
    {
        CommandRun run = await CommandRun.Of("ledger", "no-such.ledger");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no-such.ledger", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_SameLedgerTwice_ExitsWith2()
    {
        CommandRun run = await CommandRun.Of("merge", year.Ledger, year.Ledger, "--ledger", year["twice.ledger"]);

        Assert.Equal(2, run.ExitCode);
        Assert.False(File.Exists(year["twice.ledger"]));
    }

    [Fact]
    public async Task Merge_OtherPolicy_ExitsWith2AndNamesTheFile()
    {
        using var folder = new TemporaryFolder();
        Policies.Yichun2021.CreateLedger(2022).Save(folder["yichun.ledger"]);

        CommandRun run = await CommandRun.Of("merge", year.Ledger, folder["yichun.ledger"], "--ledger", folder["sum.ledger"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("yichun.ledger", run.Error, StringComparison.Ordinal);
    }
}
