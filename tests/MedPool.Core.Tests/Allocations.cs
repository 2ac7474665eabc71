namespace MedPool.Tests;

/// <summary>Measures what a piece of work allocates on its thread.</summary>
internal static class Allocations
{
    private const int AttemptsMax = 10;

    /// <summary>
    /// Bytes that the work allocates after a warm-up: the least of some attempts. A garbage collection that another test causes closes this
    /// thread's allocation buffer and counts what was left in it; work that allocates by itself does so in every attempt.
    /// </summary>
    public static long Of(Action work, int times)
    {
        work();
        long least = long.MaxValue;
        for (int attempt = 0; attempt < AttemptsMax && least > 0; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < times; i++)
            {
                work();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
