namespace MedPool.Internals;

/// <summary>A part of a field in a <see cref="FieldVector"/>.</summary>
/// <param name="At">Where in the vector.</param>
/// <param name="Field">The field.</param>
/// <param name="From">The first byte that is taken, counted from where the field begins, or from where the next one does if negative.</param>
/// <param name="Less">By byte: what is taken away from it.</param>
/// <param name="Most">By byte: what may be left.</param>
internal readonly record struct FieldSlice(int At, int Field, int From, string Less, string Most)
{
    /// <summary>Bytes of an amount.</summary>
    public const int AmountBytes = 8;

    private const char Any = '\u00FF';
    private const char Digit = '\u0009';

    /// <summary>A code as it stands, whatever it is.</summary>
    public static FieldSlice Code(int at, int field, int length) => new(at, field, 0, new string('\0', length), new string(Any, length));

    /// <summary>The values of digits.</summary>
    public static FieldSlice Digits(int at, int field, int from, int length) => new(at, field, from, new string('0', length), new string(Digit, length));

    /// <summary>What must stand there, as zeros.</summary>
    public static FieldSlice Exactly(int at, int field, string text) => new(at, field, 0, text, new string('\0', text.Length));

    /// <summary>Of a date, the last digit of its year and what follows, as <see cref="DayTable.SlotOf"/> takes it.</summary>
    public static FieldSlice MonthAndDay(int at, int field, string year) => new(at, field, 3, year[^1] + "-00-00", "\0\0\u0001\u0009\0\u0003\u0009");

    /// <summary>The last eight bytes of an amount of two decimals: five digits, what was the point, two digits; zeros before a shorter one.</summary>
    public static FieldSlice Amount(int at, int field) => new(at, field, -1 - AmountBytes, "00000.00", "\u0009\u0009\u0009\u0009\u0009\0\u0009\u0009");

    /// <summary>The amounts of columns that follow one another, from the first byte of the vector on; nothing for a column that the file has not.</summary>
    public static IEnumerable<FieldSlice> Amounts(PaddedLayout layout, int firstColumn, int count) =>
        from i in Enumerable.Range(0, count)
        let field = layout.Field(firstColumn + i)
        where field >= 0
        select Amount(AmountBytes * i, field);
}
