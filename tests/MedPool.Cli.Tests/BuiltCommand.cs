using System.Diagnostics;
using System.Text;

namespace MedPool.Cli.Tests;

/// <summary>The built executable, run as a process of its own: for exit codes, encodings, signals and kills.</summary>
public static class BuiltCommand
{
    /// <summary>Runs it to its end.</summary>
    public static Task<CommandRun> Run(params string[] args) => Run(new Dictionary<string, string>(), args);

    /// <summary>Runs it to its end with further environment variables.</summary>
    public static async Task<CommandRun> Run(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        using Process process = Start(environment, args);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandRun(process.ExitCode, await output, await error);
    }

    /// <summary>Runs a script of bash in a folder, where <c>$MEDPOOL</c> is the command: its exit code, and what it wrote to both streams.</summary>
    public static (int Code, string Output) Shell(TemporaryFolder folder, string script)
    {
        if (!OperatingSystem.IsLinux())
        {
            return default;
        }

        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder[""] };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"MEDPOOL=\"dotnet {Path.Combine(AppContext.BaseDirectory, "medpool.dll")}\"; {script}");
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    /// <summary>Starts it, with all three streams redirected.</summary>
    public static Process Start(params string[] args) => Start(new Dictionary<string, string>(), args);

    private static Process Start(IReadOnlyDictionary<string, string> environment, string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "medpool.dll"));
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
    }
}
