using System.Globalization;

namespace MedPool;

/// <summary>One part of an input that several runs share. Every row is in exactly one of the parts 1/N … N/N.</summary>
/// <remarks>
/// Files are cut at row borders by byte position; what cannot be cut by position (compressed files, streams) is dealt out in blocks.
/// Duplicates are found within a part only.
/// </remarks>
public readonly record struct Shard
{
    private readonly int _countLessOne; // So that default(Shard) is the whole, 1/1.
    private readonly int _index;

    /// <summary>Makes the part <paramref name="number"/> of <paramref name="count"/>.</summary>
    /// <param name="number">1 to <paramref name="count"/>.</param>
    /// <param name="count">Number of parts, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public Shard(int number, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, count);
        _index = number - 1;
        _countLessOne = count - 1;
    }

    /// <summary>The whole input, 1/1.</summary>
    public static Shard Whole => default;

    /// <summary>Which part, from 1.</summary>
    public int Number => _index + 1;

    /// <summary>Number of parts.</summary>
    public int Count => _countLessOne + 1;

    /// <summary>Reads <c>I/N</c>.</summary>
    public static bool TryParse(string? text, out Shard shard)
    {
        shard = default;
        string[] parts = (text ?? string.Empty).Split('/');
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            || number < 1 || number > count)
        {
            return false;
        }

        shard = new Shard(number, count);
        return true;
    }

    /// <summary><c>I/N</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    internal long CutAt(long length, bool end) => (long)((Int128)length * (_index + (end ? 1 : 0)) / Count);

    internal bool HasBlock(long block) => block % Count == _index;
}
