namespace MedPool.Internals;

/// <summary>
/// Sums of rows by key, as narrow as can be: a cell is one cache line of eight words, each a sum with the number of rows in which the
/// amount was not zero above it, so that one addition of a vector posts a row. The last word counts the rows, too.
/// <code>
/// words 0 to 6   | count : 13 | sum : 51             |
/// word 7         | count : 13 | rows : 13 | sum : 38 |
/// </code>
/// A negative sum borrows from the count above it, which reading a word gives back. Who posts keeps amounts below <see cref="AmountBits"/>
/// bits, those of the last word below <see cref="CountBits"/> bits less, and has a cell drained before its rows leave their bits:
/// <see cref="IsFull"/> tells after a block. One more cell takes what rows that are not posted would have added; it may overflow.
/// </summary>
internal sealed unsafe class ColumnTable(int keyCount)
{
    /// <summary>Words of a cell, a power of two.</summary>
    public const int Width = 1 << WidthBits;

    public const int WidthBits = 3;

    /// <summary>Bits of a count.</summary>
    public const int CountBits = 13;

    /// <summary>Bits of an amount's absolute value: as many as counts have rows add up to less than half of what a sum holds.</summary>
    public const int AmountBits = SumBits - CountBits - 1;

    /// <summary>One in the count of a word.</summary>
    public const long CountOne = 1L << SumBits;

    /// <summary>One in the rows of the last word.</summary>
    public const long RowOne = 1L << (SumBits - CountBits);

    private const int SumBits = 64 - CountBits;
    private const long Full = RowOne << (CountBits - 1);
    private const int Last = Width - 1;
    private const int CacheLine = 64;

    // Managed memory, for a ledger is nothing that one disposes of.
    private readonly long[] _memory = GC.AllocateArray<long>(((keyCount + 1) * Width) + (CacheLine / sizeof(long)), pinned: true);

    /// <summary>The first cell, where a cache line begins; the cell of key k begins <c>k * Width</c> further.</summary>
    public long* Cells => (long*)(((nuint)Pinned.PointerTo(_memory) + CacheLine - 1) & ~(nuint)(CacheLine - 1));

    /// <summary>Where the cell of rows that are not posted begins.</summary>
    public int Unposted => keyCount * Width;

    /// <summary>Number of keys.</summary>
    public int KeyCount => keyCount;

    /// <summary>Whether some cell must be drained: it has half of the rows that can be counted.</summary>
    public bool HasFull { get; private set; }

    /// <summary>Notes whether a cell is full.</summary>
    /// <param name="lastWords">The last words of all cells that a block went to, or-ed.</param>
    public void Note(long lastWords) => HasFull |= (lastWords & Full) != 0;

    public bool IsFull(int cell) => (Cells[cell + Last] & Full) != 0;

    /// <summary>The sum of an amount.</summary>
    public long Sum(int key, int word)
    {
        int countBits = word == Last ? 2 * CountBits : CountBits;
        return unchecked(Word(key, word) << countBits) >> countBits;
    }

    /// <summary>The number of rows whose amount was not zero.</summary>
    public long Count(int key, int word) => unchecked(Word(key, word) - Sum(key, word)) >>> SumBits;

    /// <summary>The number of rows.</summary>
    public long Rows(int key) => (unchecked(Word(key, Last) - Sum(key, Last)) >>> (SumBits - CountBits)) & ((1 << CountBits) - 1);

    /// <summary>Empties a cell.</summary>
    public void Clear(int cell) => new Span<long>(Cells + cell, Width).Clear();

    /// <summary>Notes that full cells were drained.</summary>
    public void ClearFull() => HasFull = false;

    private long Word(int key, int word) => Cells[(key * Width) + word];
}
