namespace MedPool.Internals;

/// <summary>The vector of a hardware path: one amount of several rows. A struct of one field, so that it compiles to the vector itself.</summary>
internal unsafe interface IColumnVector<TSelf>
    where TSelf : struct, IColumnVector<TSelf>
{
    /// <summary>Number of rows.</summary>
    static abstract int Count { get; }

    /// <summary>The amount of the last row.</summary>
    long Last { get; }

    /// <summary>Adds amounts; a sum wraps around.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>Subtracts amounts; a difference wraps around.</summary>
    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>The bits of both.</summary>
    static abstract TSelf operator |(TSelf left, TSelf right);

    /// <summary>Shifts each amount left.</summary>
    static abstract TSelf operator <<(TSelf amounts, int bits);

    /// <summary>Shifts each amount right, with zeros from the left.</summary>
    static abstract TSelf operator >>>(TSelf amounts, int bits);

    /// <summary>The same amount in each row.</summary>
    static abstract TSelf Create(long amount);

    /// <summary>Loads rows of a column. Prefetches behind them, if that helps; this is harmless at the end of the column.</summary>
    static abstract TSelf Load(long* column);

    /// <summary>-1 for each refund among the rows, by flags that are 0 or 1.</summary>
    static abstract TSelf RefundSigns(byte* flags);

    /// <summary>-1 for each amount below zero.</summary>
    static abstract TSelf Signs(TSelf amounts);

    /// <summary>The amounts, negated where <paramref name="signs"/> is -1.</summary>
    static abstract TSelf Negate(TSelf amounts, TSelf signs);

    /// <summary>The absolute values.</summary>
    static abstract TSelf Abs(TSelf amounts);

    /// <summary>The words of amounts in a <see cref="ColumnTable"/>: the amount, and one in its count unless it is zero.</summary>
    static abstract TSelf Words(TSelf amounts);

    /// <summary>A bit for each amount that is zero.</summary>
    static abstract uint Zeros(TSelf amounts);

    /// <summary>Transposes eight columns into rows and adds each row to its cell.</summary>
    /// <returns>The last words of all cells, or-ed, in the last row; the other rows are undefined.</returns>
    static abstract TSelf AddTransposed(TSelf a, TSelf b, TSelf c, TSelf d, TSelf e, TSelf f, TSelf g, TSelf h, long* table, int* cells);
}
