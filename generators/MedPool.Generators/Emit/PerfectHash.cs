namespace MedPool.Generators.Emit;

/// <summary>
/// A multiplication and a shift that give every key a slot of its own. The multipliers are tried in a fixed sequence, so that the same keys always
/// give the same table.
/// </summary>
/// <param name="Multiplier">The multiplier, an odd number.</param>
/// <param name="Bits">The table has 2^Bits slots.</param>
/// <param name="Slots">For each slot the index of its key, or -1.</param>
internal sealed record PerfectHash(ulong Multiplier, int Bits, int[] Slots)
{
    // Enough for any table that is half full. A larger set of keys has a larger table instead of a longer search.
    private const int TriesPerSize = 4096;

    /// <summary>Finds a table for different keys.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="width">The width of the multiplication: 32 or 64 bits.</param>
    public static PerfectHash Find(IReadOnlyList<ulong> keys, int width)
    {
        int bits = 1;
        while ((1 << bits) < keys.Count * 3 / 2)
        {
            bits++;
        }

        for (; ; bits++)
        {
            ulong state = 0;
            for (int i = 0; i < TriesPerSize; i++)
            {
                ulong multiplier = Next(ref state) | 1;
                multiplier = width == 32 ? multiplier & uint.MaxValue : multiplier;
                if (TryPlace(keys, multiplier, width, bits) is { } slots)
                {
                    return new PerfectHash(multiplier, bits, slots);
                }
            }
        }
    }

    public static int SlotOf(ulong key, ulong multiplier, int width, int bits) => unchecked(
        width == 32 ? (int)(((uint)key * (uint)multiplier) >> (32 - bits)) : (int)((key * multiplier) >> (64 - bits)));

    private static int[]? TryPlace(IReadOnlyList<ulong> keys, ulong multiplier, int width, int bits)
    {
        int[] slots = [.. Enumerable.Repeat(-1, 1 << bits)];
        for (int i = 0; i < keys.Count; i++)
        {
            int slot = SlotOf(keys[i], multiplier, width, bits);
            if (slots[slot] >= 0)
            {
                return null;
            }

            slots[slot] = i;
        }

        return slots;
    }

    // SplitMix64: well spread multipliers from a counter.
    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            ulong z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
