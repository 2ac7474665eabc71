using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// Numbers for the prefixes of ids. Systems assign ids by counting, so that many ids have the same prefix: an area, a date, a letter. The prefix of an id is
/// the high word of its key (<see cref="IdKey.High"/>). The first 4,095 prefixes get a number; further ones have none.
/// Not safe for concurrent use.
/// </summary>
/// <param name="multiplier">An odd random number of this run.</param>
internal sealed class IdPrefixes(ulong multiplier)
{
    /// <summary>Bits of a number.</summary>
    public const int NumberBits = 12;

    /// <summary>The number of a prefix without a number.</summary>
    public const int None = 0;

    private const int CountMax = (1 << NumberBits) - 1;
    private const int SlotBits = NumberBits + 1; // Half of the slots stay free.
    private const int SlotMask = (1 << SlotBits) - 1;

    private readonly ulong[] _prefixes = new ulong[CountMax + 1];
    private readonly ushort[] _slots = new ushort[1 << SlotBits];
    private ulong _last;
    private int _lastNumber;

    /// <summary>How many numbers are assigned.</summary>
    public int Count { get; private set; }

    /// <summary>The prefix of a number.</summary>
    public ulong this[int number] => _prefixes[number];

    /// <summary>The number of a prefix, assigned if one is left; otherwise <see cref="None"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NumberOf(ulong prefix) => prefix == _last ? _lastNumber : Find(prefix);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Find(ulong prefix)
    {
        int slot = (int)(unchecked(prefix * multiplier) >> (64 - SlotBits));
        int number;
        while ((number = _slots[slot]) != None && _prefixes[number] != prefix)
        {
            slot = (slot + 1) & SlotMask;
        }

        if (number == None && Count < CountMax)
        {
            number = ++Count;
            _prefixes[number] = prefix;
            _slots[slot] = (ushort)number;
        }

        (_last, _lastNumber) = (prefix, number);
        return number;
    }
}
