using System.Text;

namespace MedPool.Cli.Tests.Input;

/// <summary>Every JSON file that a command reads: byte order marks, compression, bytes and strings that are no text, strings of any length.</summary>
public sealed class JsonFileTests : IClassFixture<GeneratedJinhua>, IDisposable
{
    private const string Settle = "settle --policy jinhua --year 2022 --ledger LEDGER --facts FACTS";

    private const string Interest = """
        { "schema": 1, "policy": "jinhua", "year": 2022, "demandDepositRate": "0.0035", "remittances": [
          { "area": "330723", "fund": "employee", "kind": "pool-levy", "amount": "10000.00", "due": "2022-05-31", "payments": [] } ] }
        """;

    private const string Budget = """
        { "schema": 1, "policy": "yichun", "year": 2021, "funds": { "employee": { "areas": { "360902": {
          "priorYearExpenditure": "1200.00", "expenditureBudget": "1000.00", "incomePlan": "1000.00", "expenditure": "1300.00" } } } } }
        """;

    private const string Points = """
        { "schema": 1, "policy": "jinhua", "year": 2022, "kinds": { "drg": { "budget": "1000.00", "reserve": "100.00", "providers": [
          { "provider": "H1", "points": "1", "fees": "100.00", "advanced": "120.00" } ] } } }
        """;

    private const string Balances = """
        { "schema": 1, "policy": "yichun", "year": 2021,
          "balances": { "employee": { "360902": { "closing": "599.99", "expenditure": "1200.00" } } } }
        """;

    private const string Plan = """
        { "schema": 1, "policy": "jinhua", "year": 2022, "budgets": { "employee": { "330723": { "income": "120.00", "expenditure": "100.00" } } } }
        """;

    private readonly GeneratedJinhua _year;
    private readonly TemporaryFolder _folder = new();
    private readonly string _settlement;

    public JsonFileTests(GeneratedJinhua year)
    {
        _year = year;
        _settlement = _folder["settlement.json"];
        CommandRun run = Run(Settle + " --out " + _settlement).GetAwaiter().GetResult();
        Assert.True(run.ExitCode == 0, run.Error);
    }

    /// <summary>Command lines in which FILE is the file that is varied, and its text; SETTLEMENT and FACTS stand for those of a generated year.</summary>
    public static TheoryData<string, string> Cases { get; } = new()
    {
        { "settle --policy jinhua --year 2022 --ledger LEDGER --facts FILE", "FACTS" },
        { "verify SETTLEMENT --facts FILE --ledger LEDGER --policy jinhua", "FACTS" },
        { "verify FILE", "SETTLEMENT" },
        { "explain FILE", "SETTLEMENT" },
        { "monitor --settlement FILE", "SETTLEMENT" },
        { "settle --policy jinhua --year 2022 --ledger LEDGER --facts FILE --all-readings", "FACTS" },
        { "interest --orders FILE", Interest },
        { "appropriations --facts FILE", Budget },
        { "providers --facts FILE", Points },
        { "monitor --facts FILE", Balances },
        { "check --facts FILE", Plan },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task File_InWhateverForm_GivesTheSameResult(string command, string text)
    {
        byte[] plain = Encoding.UTF8.GetBytes(TextOf(text));
        CommandRun expected = await Run(command, plain);
        byte[] marked = [.. Encoding.UTF8.Preamble, .. plain];
        Assert.True(expected.ExitCode == 0, expected.Error);
        CommandRun compressed = await Run(command, TextFileCase.Compressed(plain));
        Assert.Equal((0, expected.Error, expected.Output), (compressed.ExitCode, compressed.Error, compressed.Output));

        // A settlement knows the digest of all bytes of its facts.
        bool isBound = command.Contains("LEDGER", StringComparison.Ordinal);
        foreach (byte[] bytes in new[] { marked, TextFileCase.Compressed(marked) })
        {
            CommandRun run = await Run(isBound ? Settle.Replace("FACTS", "FILE", StringComparison.Ordinal) : command, bytes);
            Assert.Equal(0, run.ExitCode);
            Assert.True(isBound || expected.Output == run.Output, run.Output);
        }
    }

    // 备 is B1 B8 in GB18030, which is not UTF-8. It stands after "{ "" on the first line.
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task File_WhoseBytesAreNoText_EndsWithItsPlace(string command, string text)
    {
        CommandRun run = await Run(command, [(byte)'{', (byte)'"', 0xB1, 0xB8, (byte)'"', (byte)':', .. Encoding.UTF8.GetBytes(TextOf(text))]);
        Wrong("FILE: line 1, character 3: the text is not UTF-8; save it as UTF-8.", run);
        CommandRun utf16 = await Run(command, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(TextOf(text))]);
        Wrong("FILE: line 1, character 1: the text is UTF-16, or not text; save it as UTF-8.", utf16);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task File_WithHalfOfASurrogatePair_EndsWithItsPlace(string command, string text)
    {
        string key = "{\n \"\\uD800\": 1, " + TextOf(text).TrimStart()[1..];
        Wrong("FILE: line 2, character 2: the string holds half of a surrogate pair", await Run(command, Encoding.UTF8.GetBytes(key)));
        string value = "{\n \"policy\": \"\\uDC00\", " + TextOf(text).TrimStart()[1..];
        Wrong("FILE: line 2, character 12: the string holds half of a surrogate pair", await Run(command, Encoding.UTF8.GetBytes(value)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task File_CompressedAndCutShort_EndsWithItsName(string command, string text)
    {
        byte[] whole = TextFileCase.Compressed(Encoding.UTF8.GetBytes(TextOf(text)));
        Wrong("FILE: the compressed file is damaged or cut short", await Run(command, whole[..(whole.Length / 3)]));
        Wrong("FILE: the compressed file is damaged or cut short", await Run(command, whole[..^1]));
    }

    // Values of 5 MB in one string, in one number, and in a string of many lines are not echoed whole.
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task File_WithAValueOf5Megabytes_EndsWithABoundedMessage(string command, string text)
    {
        string rest = ", " + TextOf(text).TrimStart()[1..];
        string[] values =
        [
            "\"" + new string('x', 5_000_000) + "\"",
            new string('9', 5_000_000),
            "\"" + string.Concat(Enumerable.Repeat("\\n", 30_000)) + "\"",
        ];
        foreach (string value in values)
        {
            CommandRun run = await Run(command, Encoding.UTF8.GetBytes("{ \"year\": " + value + rest));
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(_folder["file.json"], run.Error, StringComparison.Ordinal);
            Assert.InRange(run.Error.Length, 10, 10_000);
        }
    }

    private string TextOf(string text) => text switch
    {
        "FACTS" => File.ReadAllText(_year.Facts),
        "SETTLEMENT" => File.ReadAllText(_settlement),
        _ => text,
    };

    private Task<CommandRun> Run(string command, byte[] file)
    {
        File.WriteAllBytes(_folder["file.json"], file);
        return Run(command);
    }

    private Task<CommandRun> Run(string command) => CommandRun.Of(
    [
        .. command.Split(' ').Select(word => word switch
        {
            "FILE" => _folder["file.json"],
            "LEDGER" => _year.Ledger,
            "FACTS" => _year.Facts,
            "SETTLEMENT" => _settlement,
            _ => word,
        }),
    ]);

    private void Wrong(string expected, CommandRun run)
    {
        Assert.Contains(expected.Replace("FILE", _folder["file.json"], StringComparison.Ordinal), run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }
}
