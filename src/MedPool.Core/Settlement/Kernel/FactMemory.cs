using System.Runtime.CompilerServices;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>
/// The memory of the facts of one area or fund: a row of places, and which of them are given. Kernels name places by constants, so that a reading is one
/// load. A fact takes as many places as its value needs.
/// </summary>
internal struct FactMemory
{
    private const int Length = AreaFact.SlotCount;

    // First, so that it shares a cache line with the facts that every stage reads.
    private ulong _given;
    private Places _places;

    /// <summary>Which facts are given: bit <c>1 &lt;&lt; slot</c>.</summary>
    public ulong Given { readonly get => _given; set => _given = value; }

    /// <summary>Whether a fact is given.</summary>
    public readonly bool Has(int slot) => (_given & (1UL << slot)) != 0;

    /// <summary>A number; 0 where it is not given.</summary>
    public readonly long Number(int slot) => Place(slot);

    /// <summary>An amount; 0 where it is not given.</summary>
    public readonly Fen Amount(int slot) => new(Place(slot));

    /// <summary>A rate; 0 where it is not given.</summary>
    public readonly Rate Rate(int slot) => Unsafe.As<long, Rate>(ref Place(slot));

    /// <summary>Shares; none where they are not given.</summary>
    public readonly DecidedShares Shares(int slot) => Unsafe.As<long, DecidedShares>(ref Place(slot));

    /// <summary>Gives a number.</summary>
    public void Set(int slot, long value)
    {
        Place(slot) = value;
        _given |= 1UL << slot;
    }

    /// <summary>Gives an amount.</summary>
    public void Set(int slot, Fen value) => Set(slot, value.Value);

    /// <summary>Gives a rate.</summary>
    public void Set(int slot, Rate value)
    {
        Unsafe.As<long, Rate>(ref Place(slot)) = value;
        _given |= 1UL << slot;
    }

    /// <summary>Gives shares.</summary>
    public void Set(int slot, DecidedShares value)
    {
        Unsafe.As<long, DecidedShares>(ref Place(slot)) = value;
        _given |= 1UL << slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref long Place(int slot) => ref Unsafe.Add(ref Unsafe.As<Places, long>(ref Unsafe.AsRef(in _places)), slot);

    [InlineArray(Length)]
    private struct Places
    {
        private long _first;
    }
}
