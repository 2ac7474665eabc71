using System.Runtime.InteropServices;

namespace MedPool.Internals;

/// <summary>
/// A worker's own sums while rows stream by: per key a run of 64-bit sums, then as many counts, each run in whole vectors.
/// <code>
/// key k   | sum of amount 0 … w-1 | count of amount 0 … w-1 |
/// </code>
/// The caller keeps a bound on what was added and drains the table before a sum could leave 64 bits.
/// </summary>
internal sealed unsafe class HotTable(int keyCount, int width) : IDisposable
{
    private const nuint CacheLine = 64;

    private long* _cells = Allocate(keyCount, width);

    /// <summary>Number of amounts of a key.</summary>
    public int Width => width;

    /// <summary>The first cell of key 0; key k begins <c>2 * Width * k</c> further.</summary>
    public long* Cells => _cells;

    /// <summary>The sums of a key.</summary>
    public Span<long> Sums(int key) => new(_cells + (2L * width * key), width);

    /// <summary>The counts of a key.</summary>
    public Span<long> Counts(int key) => new(_cells + (2L * width * key) + width, width);

    public void Clear() => new Span<long>(_cells, 2 * keyCount * width).Clear();

    public void Dispose()
    {
        NativeMemory.AlignedFree(_cells);
        _cells = null;
    }

    private static long* Allocate(int keyCount, int width)
    {
        nuint length = (nuint)keyCount * (nuint)width * 2 * sizeof(long);
        long* cells = (long*)NativeMemory.AlignedAlloc(length, CacheLine);
        NativeMemory.Clear(cells, length);
        return cells;
    }
}
