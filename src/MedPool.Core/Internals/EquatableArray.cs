using System.Collections;
using System.Diagnostics;

namespace MedPool;

/// <summary>
/// An immutable list. Two lists are equal when they have equal elements in the same order; therefore policies that are read from the same text are
/// equal, and the generator can cache them. The default value is the empty list.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <param name="items">The elements; the list keeps the array, which must not change afterwards. <see langword="null"/>: none.</param>
[DebuggerDisplay("Count = {Count}")]
public readonly struct EquatableArray<T>(T[]? items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : notnull
{
    private readonly T[]? _items = items;

    /// <summary>The number of elements.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>The element at an index.</summary>
    /// <param name="index">The index, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">The list has no such element.</exception>
    public T this[int index] => (_items ?? [])[index];

    /// <summary>Whether two lists have equal elements in the same order.</summary>
    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    /// <summary>Whether two lists are not equal.</summary>
    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(this[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 17;
        foreach (T item in this)
        {
            hash = unchecked((hash * 31) + item.GetHashCode());
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
