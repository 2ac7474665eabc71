namespace MedPool.Cli.Tests.Output;

/// <summary>Runs that are stopped, or whose disk is full: no file is left half written, and no draft stays.</summary>
public sealed class StopTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // From before the program has begun until it waits for records. Before it has begun, the signal itself ends it, without a message.
    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    [InlineData("INT", 130)]
    public void Ingest_StoppedAtAnyMoment_LeavesNothing(string signal, int codeOfSignal)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        foreach (string delay in new[] { "0", "0.05", "0.1", "0.15", "0.2", "0.3", "0.5", "1" })
        {
            (int code, string text) = BuiltCommand.Shell(
                _folder,
                "exec 2>/dev/null; set -m; mkfifo in; exec 9<>in; rm in; "
                + "$MEDPOOL ingest --policy jinhua --year 2022 --claims - --ledger l.ledger --rejects r.csv <&9 2>err & "
                + $"sleep {delay}; kill -{signal} $!; wait $!; code=$?; cat err; rm err; ls -A; exit $code");
            Assert.True(
                (code, text) == (ExitCode.Interrupted, "Stopped; no file was left half written.\n") || (code, text) == (codeOfSignal, ""),
                $"after {delay} s: {code}: {text}");
        }
    }

    [Fact]
    public void Dues_ThatWaitForASilentPipe_EndWithoutADraft()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        (int code, string text) = BuiltCommand.Shell(
            _folder,
            "mkfifo fifo; $MEDPOOL dues --policy jining --average-wage 6500 --wages fifo --out o.csv & p=$!; "
            + "sleep 2; kill -TERM $p; wait $p; code=$?; ls -A; exit $code");
        Assert.Equal(ExitCode.Interrupted, code);
        Assert.StartsWith("fifo\nnote: ", text, StringComparison.Ordinal);
        Assert.EndsWith("\nStopped; no file was left half written.\n", text, StringComparison.Ordinal);
    }

    // The limit of the size of files stands for a full disk; with write-xor-execute the runtime itself needs larger files.
    [Theory]
    [InlineData("trap '' XFSZ")]
    [InlineData("true")]
    public void Generate_WhereAFileMayNotGrow_EndsWithAMessageAndNoDraft(string prepare)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        (int code, string text) = BuiltCommand.Shell(
            _folder,
            $"{prepare}; export DOTNET_EnableWriteXorExecute=0; ulimit -f 300; "
            + "$MEDPOOL generate --policy jinhua --claims 20000 --out g; code=$?; ls -A g; exit $code");
        Assert.Equal(2, code);
        Assert.Matches("^error: .*claims[.]csv.*: the file would be larger than the file system or a limit", text);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.Single(text.Trim().Split('\n'));
    }
}
