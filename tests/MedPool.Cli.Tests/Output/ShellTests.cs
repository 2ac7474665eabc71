namespace MedPool.Cli.Tests.Output;

/// <summary>What a shell does to a command: streams that are full or closed, pipes and links in place of files.</summary>
public sealed class ShellTests : IDisposable
{
    private const string Claims =
        "setl_id,psn_no,insu_admdvs,insutype,med_type,setl_time,medfee_sumamt,hifp_pay,cvlserv_pay,hifes_pay,hifmi_pay,hifob_pay,maf_pay,oth_pay,acct_pay,"
        + "psn_cash_pay,refd_setl_flag\nS1,P1,330723,310,21,2022-03-05,100.00,80.00,0,0,0,0,0,0,5.00,15.00,0\n";

    private const string Ingest = "ingest --policy jinhua --year 2022 --ledger out.ledger ";

    private readonly TemporaryFolder _folder = new();

    public ShellTests() => _folder.Write("claims.csv", Claims);

    public static TheoryData<string> Commands { get; } = ["--version", "--help", "policies", "policies jinhua --json", "calendar --policy yichun --year 2021"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Output_FullOrClosed_EndsWithAMessage(string command)
    {
        foreach (string output in new[] { ">/dev/full", ">&-" })
        {
            (int code, string text) = Shell($"$MEDPOOL {command} {output}");
            Assert.Equal(2, code);
            Assert.Matches("^error: standard output(: No space left on device| is closed)[.]", text);
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Error_FullOrClosed_ChangesNothing(string command)
    {
        string expected = Shell($"$MEDPOOL {command} 2>/dev/null").Output;
        foreach (string error in new[] { "2>/dev/full", "2>&-" })
        {
            (int code, string text) = Shell($"$MEDPOOL {command} {error}");
            Assert.Equal(0, code);
            Assert.Equal(expected, text);
        }
    }

    [Theory]
    [InlineData("--claims <(cat claims.csv)")]
    [InlineData("--claims /dev/stdin < claims.csv")]
    [InlineData("--claims - < claims.csv")]
    [InlineData("--claims fifo & cat claims.csv > fifo; wait $!")]
    public void Records_FromAPipe_AreTheRecordsOfTheFile(string claims)
    {
        Assert.Equal(0, Shell($"mkfifo fifo; $MEDPOOL {Ingest} --claims claims.csv && mv out.ledger file.ledger").Code);
        (int code, string text) = Shell($"$MEDPOOL {Ingest} {claims}");
        Assert.True(code == 0, text);
        Assert.Equal(File.ReadAllBytes(_folder["file.ledger"]), File.ReadAllBytes(_folder["out.ledger"]));
    }

    [Fact]
    public void Input_Closed_EndsWithAMessage()
    {
        (int code, string text) = Shell($"$MEDPOOL {Ingest} --claims - <&-");
        Assert.Equal(2, code);
        Assert.Contains("standard input is closed", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ln -s claims.csv other.csv", Ingest + "--claims claims.csv --rejects other.csv")]
    [InlineData("ln claims.csv other.csv", Ingest + "--claims claims.csv --rejects other.csv")]
    [InlineData("cp claims.csv out.ledger", Ingest + "--claims out.ledger")]
    [InlineData("true", Ingest + "--claims claims.csv --rejects out.ledger")]
    [InlineData("echo {} > last.json", "settle --policy jinhua --year 2023 --facts f.json --carry-from last.json --out last.json")]
    [InlineData("echo {} > own.policy.json", "settle --policy own.policy.json --year 2023 --facts f.json --out own.policy.json")]
    public void Output_ThatIsAnotherFileOfTheCommand_IsRefusedBeforeAnythingIsRead(string prepare, string command)
    {
        (int code, string text) = Shell(
            $"{prepare}; ls -A > ../before.$$; $MEDPOOL {command}; code=$?; ls -A | diff ../before.$$ - && rm ../before.$$; exit $code");
        Assert.Equal(2, code);
        Assert.Contains("is also read", text, StringComparison.Ordinal);
        Assert.Equal(Claims, File.ReadAllText(_folder["claims.csv"]));
    }

    [Fact]
    public void Ledger_OfAnEndlessDevice_IsNone()
    {
        (int code, string text) = Shell("$MEDPOOL ledger /dev/zero");
        Assert.Equal(2, code);
        Assert.Contains("not a ledger file", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AfterOneThatWasCutOff_SaysThatItsFilesMayNotBelongTogether()
    {
        (int code, string text) = Shell($"echo rejects.csv > out.ledger.medpool-unfinished; $MEDPOOL {Ingest} --claims claims.csv --rejects rejects.csv; ls");
        Assert.Equal(0, code);
        Assert.Contains("an earlier run was cut off", text, StringComparison.Ordinal);
        Assert.DoesNotContain("medpool-unfinished", text, StringComparison.Ordinal);
    }

    // The reader, which reads nothing, ends long before the command begins to write.
    [Fact]
    public void Output_WhoseReaderLeaves_EndsWithoutAMessage()
    {
        (int _, string text) = Shell("$MEDPOOL policies jinhua --json | true; echo \"code ${PIPESTATUS[0]}\"");
        Assert.Equal("code 141\n", text);
    }

    [Fact]
    public void File_ThatIsStandardOutput_IsWrittenWhereTheShellWrites()
    {
        (int code, string text) = Shell(
            $"(echo before; $MEDPOOL {Ingest} --claims claims.csv --rejects /dev/stdout) > all.txt; code=$?; head -2 all.txt; exit $code");
        Assert.Equal(0, code);
        Assert.StartsWith("before\nfile,line,reason,column,text\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ledger $'a\\e[31m.ledger'")]
    [InlineData("policies $'a\\e[31m'")]
    [InlineData("policies --$'a\\e[31m'")]
    public void Message_WithAnEscapeSequence_ShowsIt(string command)
    {
        (int code, string text) = Shell("$MEDPOOL " + command);
        Assert.Equal(2, code);
        Assert.Contains("a\\u001b[31m", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public void Message_WithAValueOf100000Characters_IsBounded()
    {
        (int code, string text) = Shell("$MEDPOOL policies $(printf 'x%.0s' {1..100000})");
        Assert.Equal(2, code);
        Assert.InRange(text.Length, 100, 5_000);
    }

    public void Dispose() => _folder.Dispose();

    private (int Code, string Output) Shell(string script) => BuiltCommand.Shell(_folder, script);
}
