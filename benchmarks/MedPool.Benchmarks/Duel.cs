using System.Diagnostics;
using System.Globalization;

namespace MedPool.Benchmarks;

/// <summary>Two contestants in turn on the same data, because machines are shared: what slows one slows the other, and the ratio stays.</summary>
internal static class Duel
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static void Run(Contest contest, long rows, int rounds)
    {
        // For a while without the clock: the just-in-time compiler takes its time to come to its best code.
        long start = Stopwatch.GetTimestamp();
        do
        {
            if (contest.RunLeft() != contest.RunRight())
            {
                throw new InvalidOperationException($"{contest.Left} and {contest.Right} do not give the same sum.");
            }
        }
        while (Stopwatch.GetElapsedTime(start) < WarmUp);

        List<double> lefts = [];
        List<double> rights = [];
        List<double> ratios = [];
        for (int round = 0; round < rounds; round++)
        {
            lefts.Add(Seconds(contest.RunLeft, contest.ByWatch));
            rights.Add(Seconds(contest.RunRight, contest.ByWatch));
            ratios.Add(rights[^1] / lefts[^1]);
        }

        Print(contest.Left, lefts, rows, contest.Bytes);
        Print(contest.Right, rights, rows, contest.Bytes);
        ratios.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{contest.Left} is {Median(ratios):F2} times as fast as {contest.Right} (quartiles {ratios[ratios.Count / 4]:F2} to {ratios[ratios.Count * 3 / 4]:F2}, best against best {rights.Min() / lefts.Min():F2}, {rounds} rounds)"));
    }

    private static void Print(string name, List<double> seconds, long rows, long bytes)
    {
        double best = seconds.Min();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-28} best {rows / best / 1e6,8:F1} M rows/s {bytes / best / 1e9,7:F2} GB/s   median {rows / Median([.. seconds.Order()]) / 1e6,8:F1} M rows/s"));
    }

    private static double Median(List<double> sorted) => sorted[sorted.Count / 2];

    private static double Seconds(Func<Int128> run, bool byWatch)
    {
        // Processor time: on a shared machine, time spent waiting for a turn says nothing about the code.
        TimeSpan start = Environment.CpuUsage.TotalTime;
        long watch = Stopwatch.GetTimestamp();
        run();
        return byWatch ? Stopwatch.GetElapsedTime(watch).TotalSeconds : (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }
}
