namespace MedPool;

public readonly partial struct Rate : IComparable<Rate>
{
    /// <summary>Whether <paramref name="left"/> is the smaller number.</summary>
    public static bool operator <(Rate left, Rate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is the larger number.</summary>
    public static bool operator >(Rate left, Rate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not the larger number.</summary>
    public static bool operator <=(Rate left, Rate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not the smaller number.</summary>
    public static bool operator >=(Rate left, Rate right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Rate other) => ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);
}
