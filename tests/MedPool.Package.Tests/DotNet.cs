using System.Diagnostics;

namespace MedPool.Package.Tests;

/// <summary>Runs a program and keeps what it printed.</summary>
internal static class DotNet
{
    /// <summary>Runs <c>dotnet</c> in a folder with a package cache of its own, so that nothing installed before is taken for what was packed now.</summary>
    public static Outcome Run(string folder, string packageCache, params IEnumerable<string> arguments) =>
        RunProgram("dotnet", folder, packageCache, arguments);

    public static Outcome RunProgram(string program, string folder, string packageCache, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // The test host's own build settings are not the user's.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["NUGET_PACKAGES"] = packageCache;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // A node that stays would keep our pipe open.
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }
}

/// <summary>What a program printed, and its exit code.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    public Outcome MustSucceed()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}\n{Error}");
        return this;
    }
}
