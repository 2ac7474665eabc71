namespace MedPool.Internals;

/// <summary>Compares fractions whose cross products may need more than 128 bits.</summary>
internal static class Fractions
{
    /// <summary>
    /// Compares left ÷ leftDivisor with right ÷ rightDivisor exactly: first the whole parts, then the reciprocals of the rests, as in Euclid's algorithm.
    /// </summary>
    public static int Compare(UInt128 left, UInt128 leftDivisor, UInt128 right, UInt128 rightDivisor)
    {
        int sign = 1;
        while (true)
        {
            (UInt128 leftWhole, UInt128 leftRest) = UInt128.DivRem(left, leftDivisor);
            (UInt128 rightWhole, UInt128 rightRest) = UInt128.DivRem(right, rightDivisor);
            if (leftWhole != rightWhole)
            {
                return leftWhole > rightWhole ? sign : -sign;
            }

            if (leftRest == 0 || rightRest == 0)
            {
                return leftRest == rightRest ? 0 : leftRest == 0 ? -sign : sign;
            }

            (left, leftDivisor, right, rightDivisor, sign) = (leftDivisor, leftRest, rightDivisor, rightRest, -sign);
        }
    }
}
