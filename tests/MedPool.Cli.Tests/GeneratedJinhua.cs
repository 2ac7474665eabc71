using MedPool.Cli.Generation;
using MedPool.TestData;

namespace MedPool.Cli.Tests;

/// <summary>A small generated year of Jinhua with its ledger, made once for all tests that read it.</summary>
public sealed class GeneratedJinhua : IDisposable
{
    /// <summary>Rows of claims, one bad row of each kind among them.</summary>
    public const int ClaimRows = 2_000;

    private readonly TemporaryFolder _folder = new();

    /// <summary>Generates and ingests.</summary>
    public GeneratedJinhua()
    {
        var year = new TestYear(Policies.Jinhua2022, new TestYearOptions { Year = 2022, Claims = ClaimRows, Seed = 9 });
        Files = GeneratedFiles.Write(year, _folder["year"], CancellationToken.None);
        CommandRun run = Ingest("whole.ledger").GetAwaiter().GetResult();
        Assert.True(run.ExitCode == 0, run.Error);
    }

    /// <summary>The year's claims.</summary>
    public string Claims => Files.Claims;

    /// <summary>The year's contributions.</summary>
    public string Contributions => Files.Contributions;

    /// <summary>The year's facts.</summary>
    public string Facts => Files.Facts;

    /// <summary>The year's ledger.</summary>
    public string Ledger => _folder["whole.ledger"];

    private GeneratedFiles Files { get; }

    /// <summary>Ingests both files with further options into a ledger of this folder.</summary>
    public Task<CommandRun> Ingest(string ledger, params string[] options) =>
        CommandRun.Of(
            ["ingest", "--policy", "jinhua", "--year", "2022", "--claims", Claims, "--contributions", Contributions, "--ledger", _folder[ledger], .. options]);

    /// <summary>The path of a file in the folder.</summary>
    public string this[string name] => _folder[name];

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
