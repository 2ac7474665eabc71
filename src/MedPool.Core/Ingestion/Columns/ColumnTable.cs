namespace MedPool.Internals;

/// <summary>
/// Sums of rows by key, packed as narrowly as possible. A cell is one cache line of eight words. A word is a sum, and above it the number of rows in which
/// the amount was not zero, so that one vector addition posts a row. The last word also counts all rows.
/// <code>
/// words 0 to 6   | count : 13 | sum : 51             |
/// word 7         | count : 13 | rows : 13 | sum : 38 |
/// </code>
/// A negative sum borrows from the count above it; reading a word gives the borrow back. The caller posts only amounts below <see cref="AmountBits"/> bits,
/// those of the last word <see cref="CountBits"/> bits less, and has full cells drained after each batch (<see cref="IsFull"/>). One more cell receives the
/// rows that must not be posted. It may overflow.
/// </summary>
internal sealed unsafe class ColumnTable(int keyCount)
{
    /// <summary>Words of a cell.</summary>
    public const int Width = 1 << WidthBits;

    /// <summary>The logarithm of <see cref="Width"/>.</summary>
    public const int WidthBits = 3;

    /// <summary>Bits of a count.</summary>
    public const int CountBits = 13;

    /// <summary>Bits of an amount's absolute value: the rows that a count can hold add up to less than half of what a sum can hold.</summary>
    public const int AmountBits = SumBits - CountBits - 1;

    /// <summary>One in the count of a word.</summary>
    public const long CountOne = 1L << SumBits;

    /// <summary>One in the number of rows in the last word.</summary>
    public const long RowOne = 1L << (SumBits - CountBits);

    private const int SumBits = 64 - CountBits;
    private const long Full = RowOne << (CountBits - 1);
    private const int Last = Width - 1;

    private readonly VectorArray<long> _cells = new((keyCount + 1) * Width);

    /// <summary>The first cell, which begins a cache line. The cell of key k begins <c>k * Width</c> words further.</summary>
    public long* Cells => _cells.Pointer;

    /// <summary>Where the cell of rows that must not be posted begins.</summary>
    public int Unposted => keyCount * Width;

    /// <summary>Number of keys.</summary>
    public int KeyCount => keyCount;

    /// <summary>Whether some cell must be drained.</summary>
    public bool HasFull { get; private set; }

    /// <summary>Notes whether a batch has filled a cell.</summary>
    /// <param name="lastWords">The last words of all cells of the batch, or-ed.</param>
    public void Note(long lastWords) => HasFull |= (lastWords & Full) != 0;

    /// <summary>Whether a cell must be drained: it has half of the rows that it can count.</summary>
    public bool IsFull(int cell) => (Cells[cell + Last] & Full) != 0;

    /// <summary>The sum of an amount.</summary>
    public long Sum(int key, int word)
    {
        int countBits = word == Last ? 2 * CountBits : CountBits;
        return unchecked(Word(key, word) << countBits) >> countBits;
    }

    /// <summary>The number of rows in which the amount was not zero.</summary>
    public long Count(int key, int word) => unchecked(Word(key, word) - Sum(key, word)) >>> SumBits;

    /// <summary>The number of rows.</summary>
    public long Rows(int key) => (unchecked(Word(key, Last) - Sum(key, Last)) >>> (SumBits - CountBits)) & ((1 << CountBits) - 1);

    /// <summary>Empties a cell.</summary>
    public void Clear(int cell) => new Span<long>(Cells + cell, Width).Clear();

    /// <summary>Notes that the full cells were drained.</summary>
    public void ClearFull() => HasFull = false;

    private long Word(int key, int word) => Cells[(key * Width) + word];
}
