namespace MedPool.Contributions;

/// <summary>
/// The months that a member has paid, one bit each: two 64-bit words hold 128 months, more than the ten years that entitlement asks about.
/// The default value has none. Immutable.
/// </summary>
/// <param name="Bits">Bit i is the i-th month from the register's first.</param>
public readonly record struct PaidMonths(UInt128 Bits)
{
    /// <summary>The number of months that there is room for.</summary>
    public const int Capacity = 128;

    /// <summary>The number of months paid.</summary>
    public int Count => (int)UInt128.PopCount(Bits);

    /// <summary>Whether a month is paid.</summary>
    /// <param name="index">The month, counted from the register's first as 0; one that there is no room for is not paid.</param>
    public bool Contains(int index) => index is >= 0 and < Capacity && (Bits >> index & UInt128.One) != 0;

    /// <summary>These months and one more.</summary>
    /// <param name="index">The month, counted from the register's first as 0, below <see cref="Capacity"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no room for the month.</exception>
    public PaidMonths With(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Capacity);
        return new PaidMonths(Bits | (UInt128.One << index));
    }

    /// <summary>These months and those of another.</summary>
    public PaidMonths With(PaidMonths other) => new(Bits | other.Bits);

    /// <summary>Whether any month up to <paramref name="last"/> is paid.</summary>
    public bool AnyUpTo(int last) => (Bits & UpTo(last)) != 0;

    /// <summary>Whether so many months in a row, the last of them no later than <paramref name="last"/>, are paid.</summary>
    /// <param name="length">The number of months, at least 1.</param>
    /// <param name="last">The latest month that counts, counted from the register's first as 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of months is below 1.</exception>
    public bool HasRun(int length, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        UInt128 runs = Bits & UpTo(last); // Bit i: the months i − covered + 1 to i are all paid.
        for (int covered = 1; covered < length && runs != 0;)
        {
            int step = Math.Min(covered, length - covered);
            runs &= runs << step;
            covered += step;
        }

        return runs != 0;
    }

    private static UInt128 UpTo(int last) => last switch
    {
        < 0 => UInt128.Zero,
        >= Capacity - 1 => UInt128.MaxValue,
        _ => (UInt128.One << (last + 1)) - UInt128.One,
    };
}
