namespace MedPool.Tests.Agreement;

/// <summary>Numbers from a seed: the same seed gives the same year on any machine and any runtime (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        unchecked
        {
            ulong z = _state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>From 0 to below <paramref name="bound"/>.</summary>
    public long Below(long bound) => (long)(Next() % (ulong)bound);

    public int Between(int least, int most) => least + (int)Below(most - least + 1);

    /// <summary>True in so many of a hundred throws.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    public T Pick<T>(params T[] choices) => choices[Below(choices.Length)];

    /// <summary>Some of the choices, in their order.</summary>
    public T[] Some<T>(T[] choices, int percent) => [.. choices.Where(_ => Percent(percent))];

    /// <summary>The choices in another order.</summary>
    public T[] Shuffle<T>(T[] choices)
    {
        T[] shuffled = [.. choices];
        for (int last = shuffled.Length - 1; last > 0; last--)
        {
            int other = (int)Below(last + 1);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }
}
