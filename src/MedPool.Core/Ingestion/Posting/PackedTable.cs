namespace MedPool.Internals;

/// <summary>
/// Sums of rows by key, as narrow as vectors like them: a cell is one or two cache lines, sums first, then the numbers of rows in which
/// each of them was not zero, three to a word.
/// <code>
/// contribution  | 6 sums             | 2 words of counts |     word  | count of 3i : 21 | of 3i + 1 : 21 | of 3i + 2 : 21 |
/// claim         | 11 sums | 1 unused | 4 words of counts |
/// </code>
/// Who posts keeps amounts below <see cref="AmountBits"/> bits and rows below <see cref="RowsMax"/> between two drains, so that neither
/// a sum nor a count can overflow.
/// </summary>
internal sealed unsafe class PackedTable(int keyCount, int width, int firstCount)
{
    /// <summary>Bits of a count.</summary>
    public const int CountBits = 21;

    /// <summary>Bits of an amount's absolute value: the rows between two drains add up to less than 62.</summary>
    public const int AmountBits = 40;

    /// <summary>Rows between two drains.</summary>
    public const int RowsMax = (1 << CountBits) - 1;

    /// <summary>The last count of a claim is that of rows with both serious-illness components, which count once in their account.</summary>
    public const int BothSeriousIllness = 11;

    private const int CountsPerWord = 3;
    private const int CacheLine = 64;

    // Managed memory, for a ledger is nothing that one disposes of.
    private readonly long[] _memory = GC.AllocateArray<long>((keyCount * width) + (CacheLine / sizeof(long)), pinned: true);

    /// <summary>The first cell, where a cache line begins; the cell of key k begins <c>k * width</c> further.</summary>
    public long* Cells => (long*)(((nuint)Pinned.PointerTo(_memory) + CacheLine - 1) & ~(nuint)(CacheLine - 1));

    /// <summary>Number of keys.</summary>
    public int KeyCount => keyCount;

    /// <summary>The word of a count, from the first of the counts on.</summary>
    public static int WordOf(int amount) => amount / CountsPerWord;

    /// <summary>One, where a count stands in its word.</summary>
    public static long OneOf(int amount) => 1L << ShiftOf(amount);

    /// <summary>Whether no row added anything to the key but zeros.</summary>
    public bool IsEmpty(int key) => !new ReadOnlySpan<long>(Cells + (key * width) + firstCount, width - firstCount).ContainsAnyExcept(0);

    public long Sum(int key, int amount) => Cells[(key * width) + amount];

    public long Count(int key, int amount) =>
        (Cells[(key * width) + firstCount + WordOf(amount)] >>> ShiftOf(amount)) & RowsMax;

    public void Clear() => Array.Clear(_memory);

    private static int ShiftOf(int amount) => CountBits * (amount % CountsPerWord);
}
