using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>A perfect hash from packed codes to their positions: a lookup is one multiplication, one shift and one comparison.</summary>
internal readonly struct CodeTable
{
    private readonly ulong[] _keys;
    private readonly int[] _indices;
    private readonly ulong _factor;
    private readonly int _shift;

    /// <summary>Finds a factor that gives no two codes the same slot. The table grows until one is found, so this ends for any set of distinct codes.</summary>
    public CodeTable(EquatableArray<string> codes)
    {
        Count = codes.Count;
        ulong[] packed = [.. codes.Select(CodeField.Pack)];
        ulong factor = 0x9E3779B97F4A7C15;
        for (int bits = 1 + int.Log2(Math.Max(Count, 1)); ; bits++)
        {
            for (int attempt = 0; attempt < 1000; attempt++)
            {
                factor = unchecked((factor * 6364136223846793005) + 1442695040888963407) | 1;
                if (TryFill(packed, factor, bits, out _keys, out _indices))
                {
                    _factor = factor;
                    _shift = 64 - bits;
                    return;
                }
            }
        }
    }

    /// <summary>Number of codes.</summary>
    public int Count { get; }

    /// <summary>The position of a code, or -1.</summary>
    /// <param name="code">The code as <see cref="CodeField.Pack(string)"/> packs it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong code)
    {
        int slot = (int)(unchecked(code * _factor) >> _shift);
        return _keys[slot] == code ? _indices[slot] : -1;
    }

    private static bool TryFill(ulong[] codes, ulong factor, int bits, out ulong[] keys, out int[] indices)
    {
        keys = new ulong[1 << bits];
        indices = new int[1 << bits];
        Array.Fill(indices, -1);
        for (int i = 0; i < codes.Length; i++)
        {
            int slot = (int)(unchecked(codes[i] * factor) >> (64 - bits));
            if (indices[slot] >= 0)
            {
                return false;
            }

            keys[slot] = codes[i];
            indices[slot] = i;
        }

        return true;
    }
}
