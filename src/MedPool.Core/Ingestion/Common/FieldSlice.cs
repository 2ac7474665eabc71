namespace MedPool.Internals;

/// <summary>Bytes of a field that have a fixed place in a <see cref="FieldVector"/>.</summary>
/// <param name="At">The place of the first byte in the vector.</param>
/// <param name="Field">The field.</param>
/// <param name="From">The first byte of the slice, counted from where the field begins; if negative, from where the next field begins.</param>
/// <param name="Less">By byte: the value that is subtracted.</param>
/// <param name="Most">By byte: the largest value that may remain.</param>
internal readonly record struct FieldSlice(int At, int Field, int From, string Less, string Most)
{
    /// <summary>Bytes of an amount.</summary>
    public const int AmountBytes = 8;

    private const char Any = '\u00FF';
    private const char Digit = '\u0009';

    /// <summary>A code, unchanged and unchecked.</summary>
    public static FieldSlice Code(int at, int field, int length) => new(at, field, 0, new string('\0', length), new string(Any, length));

    /// <summary>The values of digits.</summary>
    public static FieldSlice Digits(int at, int field, int from, int length) => new(at, field, from, new string('0', length), new string(Digit, length));

    /// <summary>A fixed text, which becomes zeros.</summary>
    public static FieldSlice Exactly(int at, int field, string text) => new(at, field, 0, text, new string('\0', text.Length));

    /// <summary>The last digit of a date's year, the month and the day, as <see cref="DayTable.SlotOf"/> expects them.</summary>
    public static FieldSlice MonthAndDay(int at, int field, string year) => new(at, field, 3, year[^1] + "-00-00", "\0\0\u0001\u0009\0\u0003\u0009");

    /// <summary>
    /// The last eight bytes of an amount with two decimals: five digits, a zero in place of the point, two digits. A shorter amount has zeros before it.
    /// </summary>
    public static FieldSlice Amount(int at, int field) => new(at, field, -1 - AmountBytes, "00000.00", "\u0009\u0009\u0009\u0009\u0009\0\u0009\u0009");

    /// <summary>The amounts of consecutive columns, from the vector's first byte on. A column that the file lacks has no slice.</summary>
    public static IEnumerable<FieldSlice> Amounts(PaddedLayout layout, int firstColumn, int count) =>
        from i in Enumerable.Range(0, count)
        let field = layout.Field(firstColumn + i)
        where field >= 0
        select Amount(AmountBytes * i, field);
}
