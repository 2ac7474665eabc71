namespace MedPool.Internals;

/// <summary>
/// Remembers members and months approximately, in a quarter of a megabyte: what it does not know was never added; what it knows has to be looked up. So that
/// rows without a reversal cost no look-up and no text.
/// </summary>
internal sealed class ReversalFilter
{
    private const int Bits = 1 << 21;

    private readonly ulong[] _bits = new ulong[Bits / 64];

    /// <summary>Adds a member's month.</summary>
    public void Add(ReadOnlySpan<byte> member, int month)
    {
        uint place = PlaceOf(member, month);
        _bits[place / 64] |= 1UL << (int)(place % 64);
    }

    /// <summary>Whether a member's month may have been added.</summary>
    public bool MayContain(ReadOnlySpan<byte> member, int month)
    {
        uint place = PlaceOf(member, month);
        return (_bits[place / 64] >> (int)(place % 64) & 1) != 0;
    }

    // FNV-1a, folded to the number of bits.
    private static uint PlaceOf(ReadOnlySpan<byte> member, int month)
    {
        unchecked
        {
            uint hash = (2166136261 ^ (uint)month) * 16777619;
            foreach (byte character in member)
            {
                hash = (hash ^ character) * 16777619;
            }

            return (hash ^ (hash >> 15)) % Bits;
        }
    }
}
