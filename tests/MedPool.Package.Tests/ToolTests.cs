namespace MedPool.Package.Tests;

/// <summary>The command as a user installs it.</summary>
[Collection(nameof(PackedPackages))]
public sealed class ToolTests(PackedPackages packages)
{
    [Fact]
    public void Tool_InstalledFromTheFeed_Runs()
    {
        string folder = packages.NewProjectFolder("tool");
        DotNet.Run(folder, packages.Cache, "tool", "install", "MedPool.Cli", "--tool-path", "bin").MustSucceed();
        Outcome help = DotNet.RunProgram(Path.Combine(folder, "bin", "medpool"), folder, packages.Cache, "--help").MustSucceed();
        Assert.Contains("settle", help.Output, StringComparison.Ordinal);
    }
}
