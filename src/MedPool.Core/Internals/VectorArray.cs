namespace MedPool.Internals;

/// <summary>Numbers that never move and begin at a cache line, so that vector loads of them cross none.</summary>
internal sealed unsafe class VectorArray<T>
    where T : unmanaged
{
    private const int CacheLine = 64;

    private readonly T[] _items;

    public VectorArray(int length)
    {
        _items = GC.AllocateArray<T>(length + (CacheLine / sizeof(T)), pinned: true);
        nuint address = (nuint)Internals.Pinned.PointerTo(_items);
        Pointer = (T*)((address + CacheLine - 1) / CacheLine * CacheLine);
        Length = length;
    }

    /// <summary>The first number. Of use as long as this object is.</summary>
    public T* Pointer { get; }

    public int Length { get; }

    public Span<T> Span => new(Pointer, Length);
}
