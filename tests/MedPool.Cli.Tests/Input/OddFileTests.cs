namespace MedPool.Cli.Tests.Input;

/// <summary>Files that are none: endless devices, pipes, folders, empty files, records that are cut short.</summary>
public sealed class OddFileTests(GeneratedJinhua year) : IClassFixture<GeneratedJinhua>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Command lines, each with one file FILE.</summary>
    public static TheoryData<string> Commands { get; } =
    [
        "settle --policy jinhua --year 2022 --facts FILE",
        "interest --orders FILE",
        "appropriations --facts FILE",
        "explain FILE",
        "verify FILE",
        "ledger FILE",
        "monitor --facts FILE",
        "providers --facts FILE",
        "policies FILE.policy.json",
        "merge FILE l.ledger --ledger o.ledger",
        "trace --ledger l.ledger --claims FILE --area 330702 --account benefit.inpatient --month 3",
        "ingest --policy jinhua --year 2022 --claims FILE --ledger o.ledger",
        "ingest --policy jinhua --year 2022 --contributions FILE --ledger o.ledger",
        "calendar --policy yichun --year 2021 --holidays FILE",
        .. TextFileCase.All.Where(one => !one.Name.EndsWith("retirees", StringComparison.Ordinal)).Select(one => one.Name),
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task File_EndlessOrEmptyOrAFolder_EndsWithItsName(string command)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        foreach (string target in new[] { "/dev/zero", "/dev/null", _folder["folder"], _folder["nowhere"] })
        {
            string file = Prepare(target);
            CommandRun run = await Run(command, file);
            Assert.True(run.ExitCode == 2, $"{target}: {run.ExitCode}: {run.Error}");
            Assert.Contains(target == _folder["folder"] ? _folder[""] : file, run.Error, StringComparison.Ordinal);
            Assert.Equal("", run.Output);
            Assert.False(File.Exists(_folder["o.ledger"]));
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task File_WithoutAName_EndsWithTheOption(string command)
    {
        CommandRun run = await Run(command.Replace("FILE.policy.json", "FILE", StringComparison.Ordinal), "");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the value is empty", run.Error, StringComparison.Ordinal);
    }

    // A policy that an input names and nobody has: the message says which input.
    [Theory]
    [InlineData("interest --orders FILE")]
    [InlineData("appropriations --facts FILE")]
    [InlineData("monitor --facts FILE")]
    [InlineData("providers --facts FILE")]
    public async Task File_OfAPolicyThatNobodyHas_EndsWithItsName(string command)
    {
        string file = _folder.Write("file", """{ "schema": 1, "policy": "atlantis", "year": 2022, "KEY": {} }""".Replace(
            "KEY", command[0] switch { 'm' => "balances", 'p' => "kinds", _ => "funds" }, StringComparison.Ordinal));
        CommandRun run = await Run(command, file);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"error: {file}: There is no policy 'atlantis'.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--claims")]
    [InlineData("--contributions")]
    public async Task Records_CompressedAndCutShort_EndWithTheirName(string option)
    {
        byte[] whole = TextFileCase.Compressed(await File.ReadAllBytesAsync(option == "--claims" ? year.Claims : year.Contributions));
        foreach (int length in new[] { whole.Length * 3 / 10, whole.Length - 8, whole.Length - 1 })
        {
            await File.WriteAllBytesAsync(_folder["r.csv.gz"], whole[..length]);
            CommandRun run = await CommandRun.Of(
                "ingest", "--policy", "jinhua", "--year", "2022", option, _folder["r.csv.gz"], "--ledger", _folder["o.ledger"], "--rejects", _folder["x.csv"]);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(_folder["r.csv.gz"], run.Error, StringComparison.Ordinal);
            Assert.Equal([_folder["r.csv.gz"]], Directory.GetFileSystemEntries(_folder[""]));
        }
    }

    // A pipe gives its bytes once: whatever is read again would be empty.
    [Theory]
    [InlineData("settle --policy jinhua --year 2022 --ledger <(cat LEDGER) --facts <(cat FACTS) --all-readings --out s.json")]
    [InlineData("verify s.json --ledger <(cat LEDGER) --facts <(cat FACTS)")]
    [InlineData("explain <(cat s.json)")]
    [InlineData("ledger <(cat LEDGER)")]
    [InlineData("monitor --settlement <(cat s.json)")]
    [InlineData("settle --policy jinhua --year 2023 --facts NEXT --carry-from <(cat s.json)")]
    public void File_FromAPipe_IsReadOnce(string command)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        string next = File.ReadAllText(year.Facts).Replace("\"year\": 2022", "\"year\": 2023", StringComparison.Ordinal);
        string script = command.Replace("LEDGER", year.Ledger, StringComparison.Ordinal).Replace("FACTS", year.Facts, StringComparison.Ordinal)
            .Replace("NEXT", _folder.Write("next.json", next), StringComparison.Ordinal);
        (int code, string text) = BuiltCommand.Shell(
            _folder, $"$MEDPOOL settle --policy jinhua --year 2022 --ledger {year.Ledger} --facts {year.Facts} --out s.json >/dev/null; $MEDPOOL {script}");
        string ofFiles = script.Replace("<(cat ", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        (int codeOfFiles, string textOfFiles) = BuiltCommand.Shell(_folder, "$MEDPOOL " + ofFiles);
        Assert.Equal((codeOfFiles, textOfFiles), (code, text));
        Assert.True(code == 0 || command.Contains("carry", StringComparison.Ordinal), text);
    }

    [Theory]
    [InlineData("reconcile --policy yichun --year 2021 --left <(echo) --right r.csv")]
    [InlineData("reconcile --policy yichun --year 2021 --left r.csv --right fifo")]
    [InlineData("ingest --policy jining --year 2020 --claims r.csv --entitlement <(echo) --ledger o.ledger")]
    public void Pipe_ThatWouldBeReadTwice_IsRefused(string command)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        (int code, string text) = BuiltCommand.Shell(_folder, "mkfifo fifo; touch r.csv; $MEDPOOL " + command);
        Assert.Equal(2, code);
        Assert.Matches("^error: (/dev/fd/[0-9]+|fifo): a pipe gives its contents once, and this file is read more than once", text);
    }

    // The ledger says how long it is; no more is read.
    [Theory]
    [InlineData("head -c 20 FILE; cat /dev/zero")]
    [InlineData("printf 'MPLEDGER\\1\\0\\0\\0\\377\\377\\377\\377\\377\\377\\377\\177'; cat /dev/zero")]
    [InlineData("cat FILE FILE")]
    public void Ledger_FollowedByMore_IsRefused(string bytes)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        (int code, string text) = BuiltCommand.Shell(_folder, $"$MEDPOOL ledger <({bytes.Replace("FILE", year.Ledger, StringComparison.Ordinal)} 2>/dev/null)");
        Assert.Equal(2, code);
        Assert.Matches("^error: /dev/fd/[0-9]+: the ledger file (was altered or damaged|is truncated)", text);
    }

    [Fact]
    public async Task Map_OfBothSpellingsOfAColumn_IsRefused()
    {
        CommandRun run = await CommandRun.Of(
            "ingest", "--policy", "jinhua", "--year", "2022", "--claims", year.Claims, "--ledger", _folder["o.ledger"],
            "--map", "insu_admdvs=x", "insuplc_admdvs=x");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("maps the column insu_admdvs twice, by both its spellings", run.Error, StringComparison.Ordinal);
    }

    // A file under the name that stands for all: a link to a device, an empty file, a folder, or nothing.
    private string Prepare(string target)
    {
        Directory.CreateDirectory(_folder["folder"]);
        File.Copy(year.Ledger, _folder["l.ledger"], overwrite: true);
        foreach (string name in new[] { "file", "file.policy.json" })
        {
            File.Delete(_folder[name]);
            File.CreateSymbolicLink(_folder[name], target);
        }

        return _folder["file"];
    }

    private Task<CommandRun> Run(string command, string file)
    {
        if (TextFileCase.All.FirstOrDefault(one => one.Name == command) is not { } text)
        {
            return CommandRun.Of([.. command.Split(' ').Select(word =>
                word.StartsWith("FILE", StringComparison.Ordinal) ? word.Replace("FILE", file, StringComparison.Ordinal)
                : word.EndsWith(".ledger", StringComparison.Ordinal) ? _folder[word] : word)]);
        }

        return text.RunOn(_folder, file);
    }
}
