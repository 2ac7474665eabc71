namespace MedPool.Benchmarks;

/// <summary>The keys of records already decoded: four bytes a row; at random, or sorted as a database exports them.</summary>
internal sealed class KeyArrays
{
    /// <summary>Bytes of a row's keys.</summary>
    public const int BytesPerRow = 4;

    private const int Areas = 10;
    private const int Types = 2;
    private const int Months = 12;

    public KeyArrays(Random random, int rows, bool sorted, ReadOnlySpan<byte> classes)
    {
        (Area, InsuranceType, Class, Month) = (new byte[rows], new byte[rows], new byte[rows], new byte[rows]);
        int keys = Areas * Types * Months * classes.Length;
        for (int row = 0; row < rows; row++)
        {
            int key = sorted ? (int)((long)row * keys / rows) : random.Next(keys);
            (key, int rowClass) = int.DivRem(key, classes.Length);
            (key, int month) = int.DivRem(key, Months);
            (int area, int type) = int.DivRem(key, Types);
            (Area[row], InsuranceType[row], Class[row], Month[row]) = ((byte)area, (byte)type, classes[rowClass], (byte)(month + 1));
        }
    }

    public byte[] Area { get; }

    public byte[] InsuranceType { get; }

    /// <summary>Medical or payer type.</summary>
    public byte[] Class { get; }

    public byte[] Month { get; }

    /// <summary>The cell of a row, where a class has <paramref name="classes"/> places and a cell <paramref name="width"/> numbers.</summary>
    public int Cell(int row, int classes, int width) => ((((((Area[row] * 4) + InsuranceType[row]) * Months) + Month[row] - 1) * classes) + Class[row]) * width;
}
