namespace MedPool;

/// <summary>Brings rates to whole numbers in the same proportion.</summary>
internal static class CommonDenominator
{
    /// <summary>Multiplies every rate by the least common denominator of all.</summary>
    /// <exception cref="OverflowException">A product or the denominator leaves 127 bits.</exception>
    public static void Scale(ReadOnlySpan<Rate> rates, Span<Int128> whole)
    {
        Int128 common = 1;
        foreach (Rate rate in rates)
        {
            common = common / GreatestCommonDivisor(common, rate.Denominator) * rate.Denominator;
        }

        for (int i = 0; i < rates.Length; i++)
        {
            whole[i] = common / rates[i].Denominator * rates[i].Numerator;
        }
    }

    private static Int128 GreatestCommonDivisor(Int128 left, Int128 right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }
}
