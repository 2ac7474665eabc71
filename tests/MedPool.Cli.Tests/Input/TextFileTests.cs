using System.Text;

namespace MedPool.Cli.Tests.Input;

/// <summary>Every file of delimited text that a command reads: encodings, byte order marks, compression, and files that are cut short.</summary>
public sealed class TextFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names { get; } = new(TextFileCase.All.Select(one => one.Name));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task File_InWhateverForm_GivesTheSameResult(string name)
    {
        TextFileCase one = Case(name);
        CommandRun expected = await one.Run(_folder, Encoding.UTF8.GetBytes(one.Files[0].Text));
        Assert.True(expected.ExitCode is 0 or 1 && !expected.Error.Contains("error", StringComparison.Ordinal), expected.Error);
        byte[] utf8 = Encoding.UTF8.GetBytes(one.Chinese);
        byte[] marked = [.. Encoding.UTF8.Preamble, .. utf8];
        byte[] gb18030 = TextFileCase.Gb18030(one.Chinese);

        foreach (byte[] bytes in new[] { utf8, marked, TextFileCase.Compressed(utf8), TextFileCase.Compressed(marked) })
        {
            Same(expected, await one.Run(_folder, bytes));
            Same(expected, await one.Run(_folder, bytes, "--encoding", "utf-8"));
        }

        foreach (byte[] bytes in new[] { gb18030, TextFileCase.Gb18030("\uFEFF" + one.Chinese), TextFileCase.Compressed(gb18030) })
        {
            Same(expected, await one.Run(_folder, bytes, "--encoding", "gb18030"));
        }
    }

    // 备 is B1 B8 in GB18030, which is not UTF-8.
    [Theory]
    [MemberData(nameof(Names))]
    public async Task File_InAnotherEncodingThanStated_EndsWithItsPlace(string name)
    {
        TextFileCase one = Case(name);
        string file = _folder[one.Files[0].Name];
        int column = one.Chinese.IndexOf('备', StringComparison.Ordinal) + 1;

        CommandRun gb18030 = await one.Run(_folder, TextFileCase.Gb18030(one.Chinese));
        Wrong($"{file}:1:{column}: the text is not UTF-8; give --encoding gb18030 or save it as UTF-8.", gb18030);
        CommandRun later = await one.Run(_folder, [.. Encoding.UTF8.GetBytes(one.Files[0].Text), .. "医"u8, 0xB1, 0xB8, (byte)'\n']);
        Wrong($":{one.Files[0].Text.Count(character => character == '\n') + 1}:2: the text is not UTF-8; give --encoding gb18030", later);
        CommandRun marked = await one.Run(_folder, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(one.Chinese)], "--encoding", "gb18030");
        Wrong($"{file}:1:1: the text is UTF-8, by its byte order mark; give --encoding utf-8.", marked);
        CommandRun utf16 = await one.Run(_folder, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(one.Chinese)]);
        Wrong($"{file}:1:1: the text is UTF-16, or not text; save it as UTF-8.", utf16);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task CompressedFile_CutShort_EndsWithItsName(string name)
    {
        TextFileCase one = Case(name);
        byte[] whole = TextFileCase.Compressed(Encoding.UTF8.GetBytes(one.Chinese));

        foreach (int length in new[] { whole.Length * 3 / 10, whole.Length - 8, whole.Length - 1 })
        {
            CommandRun run = await one.Run(_folder, whole[..length]);
            Wrong($"{_folder[one.Files[0].Name]}: the compressed file is damaged or cut short", run);
            Assert.Equal("", run.Output);
        }
    }

    [Theory]
    [InlineData("gbk")]
    [InlineData("")]
    [InlineData("utf8")]
    public async Task Encoding_Unknown_EndsWithTheKnownOnes(string encoding)
    {
        TextFileCase one = TextFileCase.All[0];
        CommandRun run = await one.Run(_folder, Encoding.UTF8.GetBytes(one.Chinese), "--encoding", encoding);
        Wrong($"--encoding: '{encoding}' is not a known encoding; write utf-8 or gb18030.", run);
    }

    [Fact]
    public async Task Encoding_OfRecordsAlone_IsRefused()
    {
        CommandRun run = await CommandRun.Of(
            "ingest", "--policy", "yichun", "--year", "2021", "--claims", _folder.Write("k.csv", ""), "--ledger", _folder["l"], "--encoding", "gb18030");
        Wrong("--encoding: it is for the files of --entitlement and --retirees", run);
    }

    private static TextFileCase Case(string name) => TextFileCase.All.Single(one => one.Name == name);

    private static void Same(CommandRun expected, CommandRun run)
    {
        Assert.Equal((expected.ExitCode, expected.Error), (run.ExitCode, run.Error));
        Assert.Equal(expected.Output, run.Output);
    }

    private static void Wrong(string expected, CommandRun run)
    {
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }
}
