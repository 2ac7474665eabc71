using System.CommandLine;

namespace MedPool.Cli.Tests;

public sealed class MedPoolCommandTests
{
    public static TheoryData<Exception, int, string> Failures => new()
    {
        { new CheckException("3 rejects, 0 allowed"), 1, "3 rejects, 0 allowed" },
        { new InputException("a.csv: no column setl_id", "Add it."), 2, "error: a.csv: no column setl_id\n  Add it." },
        { new FileNotFoundException(null, "a.csv"), 2, "error: a.csv: no such file" },
        { new IOException("disk full"), 2, "error: disk full" },
        { new InvalidOperationException("surprise"), 3, "internal error" },
        { new OperationCanceledException(), 130, "Stopped" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Run_CommandThrows_MapsToExitCodeAndMessageOnError(Exception thrown, int exitCode, string message)
    {
        CommandRun run = await CommandRun.Of(terminal => Probe(_ => throw thrown), CancellationToken.None, "probe");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Run_OptionMissing_ExitsWith2AndNamesIt()
    {
        CommandRun run = await CommandRun.Of(terminal => Probe(_ => 0, new Option<string>("--ledger") { Required = true }), CancellationToken.None, "probe");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--ledger", run.Error, StringComparison.Ordinal);
        Assert.Contains("medpool probe --help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("@file")]
    [InlineData("-1")]
    public async Task Run_ValueThatLooksSpecial_IsTakenAsItStands(string value)
    {
        var option = new Option<string>("--claims");
        string? seen = null;
        CommandRun run = await CommandRun.Of(
            terminal => Probe(parsed => { seen = parsed.GetValue(option); return 0; }, option), CancellationToken.None, "probe", "--claims", value);

        Assert.Equal((0, value), (run.ExitCode, seen));
    }

    [Fact]
    public async Task Run_UnknownCommand_ExitsWith2() => Assert.Equal(2, (await CommandRun.Of("frobnicate")).ExitCode);

    [Fact]
    public async Task Run_NoCommand_ExitsWith2() => Assert.Equal(2, (await CommandRun.Of()).ExitCode);

    [Fact]
    public async Task Run_Help_ExitsWith0AndPrintsToOutput()
    {
        CommandRun run = await CommandRun.Of("--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Usage", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Executable_UnknownCommand_ExitsWith2AndWritesToErrorOnly()
    {
        CommandRun run = await BuiltCommand.Run("frobnicate");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("frobnicate", run.Error, StringComparison.Ordinal);
    }

    private static Command Probe(Func<ParseResult, int> action, params Option[] options)
    {
        var command = new Command("probe", "For tests.");
        foreach (Option option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction(action);
        return command;
    }
}
