using System.Diagnostics;
using System.Globalization;

namespace MedPool;

/// <summary>One of N parts of an input that several runs read. Every row is in exactly one of the parts 1/N … N/N. The default value is 1/1.</summary>
/// <remarks>
/// Files are divided by byte position, at the borders of rows. Compressed files and streams, which have no positions, are divided block by block.
/// Duplicates are found only within a part.
/// </remarks>
[DebuggerDisplay("{Number}/{Count}")]
public readonly record struct Shard
{
    private readonly int _countLessOne; // Makes default(Shard) the whole input, 1/1.
    private readonly int _index;

    /// <summary>The part <paramref name="number"/> of <paramref name="count"/>.</summary>
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

    /// <summary>Number of this part, from 1.</summary>
    public int Number => _index + 1;

    /// <summary>Number of parts.</summary>
    public int Count => _countLessOne + 1;

    /// <summary>Reads <c>I/N</c>, 1 ≤ I ≤ N.</summary>
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

    /// <summary>Where this part begins, or ends, among the bytes of a file.</summary>
    internal long CutAt(long length, bool end) => (long)((Int128)length * (_index + (end ? 1 : 0)) / Count);

    /// <summary>Whether a block of a stream belongs to this part.</summary>
    internal bool HasBlock(long block) => block % Count == _index;
}
