namespace MedPool.Internals;

/// <summary>
/// Sums of rows by key, packed for vectors. A cell is one or two cache lines: first the sums, then for each sum the number of rows in which the amount was
/// not zero, three of these counts in a word.
/// <code>
/// contribution  | 6 sums             | 2 words of counts |     word  | count of 3i : 21 | of 3i + 1 : 21 | of 3i + 2 : 21 |
/// claim         | 11 sums | 1 unused | 4 words of counts |
/// </code>
/// The caller posts only amounts below <see cref="AmountBits"/> bits, and at most <see cref="RowsMax"/> rows between two drains. So no sum and no count can
/// overflow.
/// </summary>
internal sealed unsafe class PackedTable(int keyCount, int width, int firstCount)
{
    /// <summary>Bits of a count.</summary>
    public const int CountBits = 21;

    /// <summary>Bits of an amount's absolute value: the rows between two drains add up to less than 62 bits.</summary>
    public const int AmountBits = 40;

    /// <summary>Rows between two drains.</summary>
    public const int RowsMax = (1 << CountBits) - 1;

    /// <summary>The last count of a claim: rows with both serious-illness amounts, which count once in their common account.</summary>
    public const int BothSeriousIllness = 11;

    private const int CountsPerWord = 3;

    private readonly VectorArray<long> _cells = new(keyCount * width);

    /// <summary>The first cell, which begins a cache line. The cell of key k begins <c>k * width</c> words further.</summary>
    public long* Cells => _cells.Pointer;

    /// <summary>Number of keys.</summary>
    public int KeyCount => keyCount;

    /// <summary>The word of a count, from the first word of counts.</summary>
    public static int WordOf(int amount) => amount / CountsPerWord;

    /// <summary>The value that adds one to a count within its word.</summary>
    public static long OneOf(int amount) => 1L << ShiftOf(amount);

    /// <summary>Whether no row with an amount other than zero was added to the key.</summary>
    public bool IsEmpty(int key) => !new ReadOnlySpan<long>(Cells + (key * width) + firstCount, width - firstCount).ContainsAnyExcept(0);

    /// <summary>The sum of an amount.</summary>
    public long Sum(int key, int amount) => Cells[(key * width) + amount];

    /// <summary>The number of rows in which an amount was not zero.</summary>
    public long Count(int key, int amount) =>
        (Cells[(key * width) + firstCount + WordOf(amount)] >>> ShiftOf(amount)) & RowsMax;

    /// <summary>Empties all cells.</summary>
    public void Clear() => _cells.Span.Clear();

    private static int ShiftOf(int amount) => CountBits * (amount % CountsPerWord);
}
