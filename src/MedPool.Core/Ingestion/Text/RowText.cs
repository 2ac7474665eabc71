namespace MedPool.Internals;

/// <summary>Limits of the text of rows: how long a row is, and how far around rows memory can be read.</summary>
internal static class RowText
{
    /// <summary>The longest row, in bytes without the line end.</summary>
    public const int LengthMax = 65536;

    /// <summary>
    /// From this length on, a line is too long whatever follows: <see cref="LengthMax"/>, a CR, and one byte more.
    /// </summary>
    public const int LineTooLong = LengthMax + 2;

    /// <summary>Bytes behind the rows of a block that can be read, so that no vector load leaves the memory.</summary>
    public const int Padding = 192;

    /// <summary>Bytes before the rows of a block that can be read.</summary>
    public const int Lead = 16;
}
