namespace MedPool.TestData;

/// <summary>
/// A pseudo-random generator in 64-bit integers (the algorithm SplitMix64), so that a seed gives the same records on every machine. Each row
/// has a generator of its own, made from the seed and the row's number: rows can be made in any order, and again.
/// </summary>
internal struct SeededRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state;

    private SeededRandom(ulong state) => _state = state;

    /// <summary>The generator of one row of one sequence.</summary>
    /// <param name="seed">The seed of the year.</param>
    /// <param name="sequence">One of <see cref="RandomSequences"/>; sequences are independent of each other.</param>
    /// <param name="row">The row's number.</param>
    public static SeededRandom Of(ulong seed, uint sequence, long row) =>
        new(unchecked(Mix(Mix(seed + Step) ^ ((ulong)sequence << 48)) ^ Mix(((ulong)row + 1) * Step)));

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => Mix(unchecked(_state += Step));

    /// <summary>A number from 0 to below <paramref name="count"/>.</summary>
    public long Below(long count) => (long)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public long Between(long low, long high) => low + Below(high - low + 1);

    /// <summary>True in <paramref name="perMille"/> of a thousand cases.</summary>
    public bool Chance(int perMille) => Below(1000) < perMille;

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
