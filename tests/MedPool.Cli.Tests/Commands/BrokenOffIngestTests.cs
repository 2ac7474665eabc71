using System.Diagnostics;

namespace MedPool.Cli.Tests.Commands;

/// <summary>A run that is stopped or killed while it reads leaves the old ledger as it was.</summary>
public sealed class BrokenOffIngestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ingest_KilledWhileReading_LeavesTheOldLedger()
    {
        string ledger = _folder.Write("l.ledger", "the old one");
        using Process process = await StartReading(ledger);

        process.Kill();
        await process.WaitForExitAsync();

        Assert.Equal("the old one", File.ReadAllText(ledger));
    }

    [Fact]
    public async Task Ingest_Interrupted_EndsCleanlyAndLeavesTheOldLedgerAlone()
    {
        string ledger = _folder.Write("l.ledger", "the old one");
        using Process process = await StartReading(ledger);

        // A background job of a shell ignores the signal of Ctrl-C, and so would the command under it; both signals take the same way.
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        // Standard input stays open: at its end the run could finish before it hears of the interruption.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using CancellationTokenRegistration giveUp = patience.Token.Register(process.Kill);
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(ExitCode.Interrupted, process.ExitCode);
        Assert.Contains("Stopped", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal([ledger], Directory.GetFiles(_folder["."]).Select(Path.GetFullPath));
        Assert.Equal("the old one", File.ReadAllText(ledger));
    }

    /// <summary>Starts a run on standard input and feeds it more than a pipe holds, so that it must have begun to read.</summary>
    private async Task<Process> StartReading(string ledger)
    {
        Process process = BuiltCommand.Start(
            "ingest", "--policy", "jinhua", "--year", "2022", "--claims", "-", "--ledger", ledger, "--rejects", _folder["rejects.csv"]);
        await process.StandardInput.WriteAsync(
            "setl_id,psn_no,insu_admdvs,insutype,med_type,setl_time,medfee_sumamt,hifp_pay,cvlserv_pay,hifes_pay,hifmi_pay,hifob_pay,maf_pay,oth_pay,acct_pay,psn_cash_pay,refd_setl_flag\n");
        string row = string.Join(',', Enumerable.Repeat("x", 17)) + "\n";
        for (int block = 0; block < 100; block++)
        {
            await process.StandardInput.WriteAsync(string.Concat(Enumerable.Repeat(row, 1_000)));
        }

        await process.StandardInput.FlushAsync();
        return process;
    }
}
