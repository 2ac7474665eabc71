using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Benchmarks;

/// <summary>
/// Tells whether somebody else computes on our cores. A core of a shared machine often serves two hardware threads, of which we have one: as
/// long as the other one works, a loop that could fill the core takes twice its time, and one that waits for branches most of the time hardly
/// longer, so that the ratio of two contestants depends on the neighbour. No figure of the system tells it, but a loop that fills the core does.
/// </summary>
internal static class Pulse
{
    // A pulse this much above the shortest one seen was not alone.
    private const double Slack = 1.25;

    // One thread's pulse takes about a millisecond. Cores may be given to one or to two virtual ones as they are used, which a short pulse of both would not
    // tell.
    private const int Steps = 3_000_000;
    private const int StepsTogether = 20 * Steps;

    private const int PulsesToBegin = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private static double s_shortest = double.MaxValue;
    private static uint s_result;

    /// <summary>Takes many pulses, to know the shortest.</summary>
    public static void Begin(int threads)
    {
        for (int i = 0; i < PulsesToBegin / threads; i++)
        {
            Take(threads);
        }
    }

    /// <summary>Takes the pulse.</summary>
    /// <param name="threads">Threads that beat at once, each on a core.</param>
    /// <returns>Of the slowest, in seconds.</returns>
    public static double Take(int threads)
    {
        double[] seconds = new double[threads];
        using Barrier together = new(threads);
        Thread[] others = [.. Enumerable.Range(1, threads - 1).Select(number => new Thread(() => seconds[number] = Beat(together, threads)))];
        Array.ForEach(others, thread => thread.Start());
        seconds[0] = Beat(together, threads);
        Array.ForEach(others, thread => thread.Join());
        s_shortest = Math.Min(s_shortest, seconds.Min());
        return seconds.Max();
    }

    /// <summary>Takes pulses until one is quiet, or patience ends.</summary>
    /// <returns>The last one, in seconds.</returns>
    public static double Await(int threads)
    {
        long start = Stopwatch.GetTimestamp();
        double seconds = Take(threads);
        while (!IsQuiet(seconds) && Stopwatch.GetElapsedTime(start) < Patience)
        {
            Thread.Sleep(Pause);
            seconds = Take(threads);
        }

        return seconds;
    }

    /// <summary>Whether a pulse tells of cores of our own.</summary>
    public static bool IsQuiet(double seconds) => seconds <= s_shortest * Slack;

    private static double Beat(Barrier together, int threads)
    {
        together.SignalAndWait();
        long start = Stopwatch.GetTimestamp();
        s_result = Fill(threads == 1 ? Steps : StepsTogether);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // Four numbers that do not wait for one another: as many as the core has units for.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static uint Fill(int steps)
    {
        Vector256<uint> step = Vector256.Create((uint)steps);
        Vector256<uint> a = step, b = step + step, c = ~step, d = ~a;
        for (int i = 0; i < steps; i++)
        {
            a += step;
            b ^= step;
            c -= step;
            d = ~d;
        }

        return (a + b + c + d).ToScalar();
    }
}
