using System.Numerics;

namespace MedPool.Reference;

/// <summary>
/// Apportion of <c>money.md</c>, word for word: floors of the exact quotas, then one fen each by largest fraction, ties to the earlier party.
/// </summary>
public static class Apportionment
{
    public static BigInteger[] Split(BigInteger total, IReadOnlyList<Rational> weights)
    {
        var parts = new BigInteger[weights.Count];
        if (total.IsZero)
        {
            return parts;
        }

        Rational sum = Rational.Zero;
        foreach (Rational weight in weights)
        {
            sum += weight;
        }

        if (sum == Rational.Zero)
        {
            throw new InvalidOperationException("An amount above zero cannot be apportioned over weights that add up to zero.");
        }

        var fractions = new Rational[weights.Count];
        BigInteger left = total;
        for (int party = 0; party < weights.Count; party++)
        {
            Rational quota = weights[party] * total / sum;
            parts[party] = quota.Floor();
            fractions[party] = quota - parts[party];
            left -= parts[party];
        }

        // OrderByDescending is stable: of equal fractions the earlier party comes first.
        foreach (int party in Enumerable.Range(0, weights.Count).OrderByDescending(index => fractions[index], ByValue).Take((int)left))
        {
            parts[party]++;
        }

        return parts;
    }

    public static BigInteger[] Split(BigInteger total, IEnumerable<BigInteger> weights) => Split(total, [.. weights.Select(weight => (Rational)weight)]);

    private static readonly Comparer<Rational> ByValue = Comparer<Rational>.Create((left, right) => (left - right).Numerator.Sign);
}
