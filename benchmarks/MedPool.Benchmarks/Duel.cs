using System.Diagnostics;
using System.Globalization;

namespace MedPool.Benchmarks;

/// <summary>
/// Two contestants in turn on the same data, because machines are shared; rounds in which nobody else was at work (<see cref="Pulse"/>) are counted apart.
/// </summary>
internal static class Duel
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static void Run(Contest contest, long rows, int rounds)
    {
        // What is left of making the file is not for the contestants to clean up.
        GC.Collect();
        GC.WaitForPendingFinalizers();

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
        List<double[]> pulses = [];
        Pulse.Begin(contest.Threads);
        for (int round = 0; round < rounds; round++)
        {
            pulses.Add([Pulse.Await(contest.Threads), 0, 0, 0]);
            lefts.Add(Seconds(contest.RunLeft, contest.Threads > 1));
            pulses[^1][1] = Pulse.Take(contest.Threads);
            pulses[^1][2] = Pulse.Await(contest.Threads);
            rights.Add(Seconds(contest.RunRight, contest.Threads > 1));
            pulses[^1][3] = Pulse.Take(contest.Threads);
        }

        Print(contest.Left, lefts, rows, contest.Bytes);
        Print(contest.Right, rights, rows, contest.Bytes);
        int[] all = [.. Enumerable.Range(0, rounds)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{contest.Left} is {Ratio(all)} times as fast as {contest.Right} in {rounds} rounds, best against best {rights.Min() / lefts.Min():F2}"));

        // Rounds with the cores to ourselves before and after both turns.
        int[] quiet = [.. all.Where(round => Array.TrueForAll(pulses[round], Pulse.IsQuiet))];
        Console.WriteLine(quiet.Length == 0 ? "no round was quiet" : $"in the {quiet.Length} quiet rounds {Ratio(quiet)} times");

        string Ratio(int[] chosen)
        {
            List<double> ratios = [.. chosen.Select(round => rights[round] / lefts[round]).Order()];
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Median(ratios):F2} (quartiles {ratios[ratios.Count / 4]:F2} to {ratios[ratios.Count * 3 / 4]:F2})");
        }
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
