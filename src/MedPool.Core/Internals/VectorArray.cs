namespace MedPool.Internals;

/// <summary>Numbers at a fixed address that begins a cache line, so that aligned vector loads never cross one.</summary>
internal sealed unsafe class VectorArray<T>
    where T : unmanaged
{
    private const int CacheLine = 64;

    private readonly T[] _items;

    /// <summary>Allocates the numbers; all are zero.</summary>
    public VectorArray(int length)
    {
        _items = GC.AllocateArray<T>(length + (CacheLine / sizeof(T)), pinned: true);
        nuint address = (nuint)Pinned.PointerTo(_items);
        Pointer = (T*)((address + CacheLine - 1) / CacheLine * CacheLine);
        Length = length;
    }

    /// <summary>The first number. Valid as long as this object is reachable.</summary>
    public T* Pointer { get; }

    /// <summary>Number of elements.</summary>
    public int Length { get; }

    /// <summary>All elements.</summary>
    public Span<T> Span => new(Pointer, Length);
}
