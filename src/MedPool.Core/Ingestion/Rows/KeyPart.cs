namespace MedPool.Internals;

/// <summary>A part of a field in a <see cref="KeyWindow"/>.</summary>
/// <param name="At">Where in the window.</param>
/// <param name="Field">The field.</param>
/// <param name="From">The first byte of the field that is taken.</param>
/// <param name="Less">By byte: what is taken away from it.</param>
/// <param name="Most">By byte: what may be left.</param>
internal readonly record struct KeyPart(int At, int Field, int From, string Less, string Most)
{
    private const char Any = '\u00FF';
    private const char Digit = '\u0009';

    /// <summary>A code as it stands, whatever it is.</summary>
    public static KeyPart Code(int at, int field, int length) => new(at, field, 0, new string('\0', length), new string(Any, length));

    /// <summary>The values of digits.</summary>
    public static KeyPart Digits(int at, int field, int length) => new(at, field, 0, new string('0', length), new string(Digit, length));

    /// <summary>What must stand there, as zeros.</summary>
    public static KeyPart Exactly(int at, int field, string text) => new(at, field, 0, text, new string('\0', text.Length));

    /// <summary>Of a date, the last digit of its year and what follows, as <see cref="DayTable.SlotOf"/> takes it.</summary>
    public static KeyPart MonthAndDay(int at, int field, string year) => new(at, field, 3, year[^1] + "-00-00", "\0\0\u0001\u0009\0\u0003\u0009");
}
