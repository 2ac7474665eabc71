using BenchmarkDotNet.Running;
using MedPool.Benchmarks;

switch (args)
{
    // Two contestants in turn: duel NAME [ROWS] [ROUNDS].
    case ["duel", string name, .. string[] rest]:
        int rows = rest.Length > 0 ? int.Parse(rest[0]) : 1_000_000;
        Duel.Run(Duels.Make(name, rows), rows, rest.Length > 1 ? int.Parse(rest[1]) : 7);
        break;

    // One contestant alone, for a profiler: alone NAME [ROWS] [ROUNDS].
    case ["alone", string name, .. string[] rest]:
        Contest contest = Duels.Make(name, rest.Length > 0 ? int.Parse(rest[0]) : 1_000_000);
        for (int round = rest.Length > 1 ? int.Parse(rest[1]) : 7; round > 0; round--)
        {
            TimeSpan cpu = Environment.CpuUsage.TotalTime;
            long watch = System.Diagnostics.Stopwatch.GetTimestamp();
            contest.RunLeft();
            Console.WriteLine(
                $"{(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds:F1} ms cpu, {System.Diagnostics.Stopwatch.GetElapsedTime(watch).TotalMilliseconds:F1} ms");
        }

        break;

    // The claims of the benchmarks as a file, for other programs: claims FILE ROWS.
    case ["claims", string file, string count]:
        File.WriteAllBytes(file, ClaimFile.Make(int.Parse(count)));
        break;

    case ["serve", string file]:
        Serving.Run(file);
        break;

    // The table of README from the reports: table.
    case ["table"]:
        Console.Write(ReportTable.Of(Repository.Results));
        break;

    // Reports for the files of this processor: report FOLDER, then the switches of BenchmarkDotNet.
    case ["report", string folder, .. string[] rest]:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest, new ReportConfig(folder));
        break;

    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
