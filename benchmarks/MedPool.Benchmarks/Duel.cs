using System.Globalization;

namespace MedPool.Benchmarks;

/// <summary>Two contestants in turn on the same data, because machines are shared: what slows one slows the other, and the ratio stays.</summary>
internal static class Duel
{
    public static void Run(string left, Func<Int128> runLeft, string right, Func<Int128> runRight, long rows, long bytes, int rounds)
    {
        if (runLeft() != runRight())
        {
            throw new InvalidOperationException($"{left} and {right} do not give the same sum.");
        }

        List<double> lefts = [];
        List<double> rights = [];
        List<double> ratios = [];
        for (int round = 0; round < rounds; round++)
        {
            lefts.Add(Seconds(runLeft));
            rights.Add(Seconds(runRight));
            ratios.Add(rights[^1] / lefts[^1]);
        }

        Print(left, lefts, rows, bytes);
        Print(right, rights, rows, bytes);
        ratios.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{left} is {Median(ratios):F2} times as fast as {right} (quartiles {ratios[ratios.Count / 4]:F2} to {ratios[ratios.Count * 3 / 4]:F2}, best against best {rights.Min() / lefts.Min():F2}, {rounds} rounds)"));
    }

    private static void Print(string name, List<double> seconds, long rows, long bytes)
    {
        double best = seconds.Min();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-28} best {rows / best / 1e6,8:F1} M rows/s {bytes / best / 1e9,7:F2} GB/s   median {rows / Median([.. seconds.Order()]) / 1e6,8:F1} M rows/s"));
    }

    private static double Median(List<double> sorted) => sorted[sorted.Count / 2];

    private static double Seconds(Func<Int128> run)
    {
        // Processor time: on a shared machine, time spent waiting for a turn says nothing about the code.
        TimeSpan start = Environment.CpuUsage.TotalTime;
        run();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }
}
