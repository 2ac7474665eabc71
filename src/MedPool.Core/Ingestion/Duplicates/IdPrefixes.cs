using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// Numbers for what ids begin with. Ids are given out by a system that counts: they end differently and begin alike, with an area, a date, a
/// letter. The first words (<see cref="IdKey.High"/>) of 4,095 such beginnings get a number; ids that begin otherwise have none.
/// Not safe for concurrent use.
/// </summary>
/// <param name="multiplier">Odd; drawn per run.</param>
internal sealed class IdPrefixes(ulong multiplier)
{
    /// <summary>Bits of a number.</summary>
    public const int NumberBits = 12;

    /// <summary>The number of no beginning.</summary>
    public const int None = 0;

    private const int CountMax = (1 << NumberBits) - 1;
    private const int SlotBits = NumberBits + 1; // Half of the slots stay free.
    private const int SlotMask = (1 << SlotBits) - 1;

    private readonly ulong[] _prefixes = new ulong[CountMax + 1];
    private readonly ushort[] _slots = new ushort[1 << SlotBits];
    private ulong _last;
    private int _lastNumber;

    /// <summary>Numbers given out.</summary>
    public int Count { get; private set; }

    /// <summary>The beginning of a number.</summary>
    public ulong this[int number] => _prefixes[number];

    /// <summary>The number of a beginning, given out if there is one left; otherwise <see cref="None"/>.</summary>
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
