namespace MedPool.Payments;

/// <summary>
/// Payment under a total budget by points (总额预算、点数法, JP-4), with what providers save and overspend shared (结余留用、合理超支分担, JP-3). What providers are due and what
/// returns add up to the budget and the reserve used, exactly.
/// </summary>
public static class ProviderSettlement
{
    private const long PointScale = 10_000; // A point is 10,000 ten-thousandths.
    private const long TenThousandthsOfAFen = 100; // 1 fen is 100 ten-thousandths of a yuan.

    /// <summary>Settles one payment kind.</summary>
    /// <param name="providers">The providers, each once.</param>
    /// <param name="terms">The values of the payment kind.</param>
    /// <exception cref="FactsException">
    /// A number is negative, a share is not between 0 and 1, a provider is listed twice, or there is a budget and no provider has points.
    /// </exception>
    public static ProviderClearing Settle(IReadOnlyList<ProviderYear> providers, ProviderTerms terms)
    {
        ArgumentNullException.ThrowIfNull(providers);
        Check(terms);
        Check(providers);
        Int128 points = PointsOf(providers);
        if (terms.Budget > Fen.Zero && points == 0)
        {
            throw new FactsException($"a budget of {terms.Budget} cannot be paid by points: no provider has any (JP-4).");
        }

        Fen[] payable = ByPoints(providers, terms.Budget);
        Fen[] added = WithinReserve([.. providers.Select((provider, i) => AskedBy(provider, payable[i], terms))], terms.Reserve);
        ProviderResult[] results = [.. providers.Select((provider, i) => ResultOf(provider, payable[i], added[i], terms.KeptShare))];
        return new ProviderClearing(
            new EquatableArray<ProviderResult>(results), ValueOfAPoint(points, terms.Budget), Sum(results.Select(result => result.Returned)), Sum(added));
    }

    private static Fen[] ByPoints(IReadOnlyList<ProviderYear> providers, Fen budget)
    {
        var payable = new Fen[providers.Count];
        long[] points = [.. providers.Select(provider => provider.Points.TenThousandths)];
        Apportion.Split(budget, points, payable);
        return payable;
    }

    // A short reserve is split by what each asks.
    private static Fen[] WithinReserve(Fen[] asked, Fen reserve)
    {
        Int128 sum = 0;
        foreach (Fen amount in asked)
        {
            sum += amount.Value;
        }

        if (sum > reserve.Value)
        {
            Apportion.Split(reserve, asked, asked);
        }

        return asked;
    }

    private static ProviderResult ResultOf(ProviderYear provider, Fen payable, Fen added, Rate keptShare)
    {
        Fen surplus = Fen.Max(Fen.Zero, payable - provider.Fees);
        Fen kept = surplus.RoundedShare(keptShare);
        Fen returned = surplus - kept;
        Fen due = payable - returned + added;
        return new ProviderResult(provider, payable, kept, returned, added, due, due - provider.Advanced);
    }

    private static Fen AskedBy(ProviderYear provider, Fen payable, ProviderTerms terms) =>
        Fen.Max(Fen.Zero, provider.Fees - payable).RoundedShare(terms.SharedOverspending);

    private static Int128 PointsOf(IReadOnlyList<ProviderYear> providers)
    {
        Int128 points = 0;
        foreach (ProviderYear provider in providers)
        {
            points += provider.Points.TenThousandths;
        }

        return points;
    }

    private static PointValue ValueOfAPoint(Int128 points, Fen budget) =>
        points == 0 ? default : new PointValue(Rounding.ToFen((Int128)budget.Value * TenThousandthsOfAFen * PointScale, points).Value);

    private static Fen Sum(IEnumerable<Fen> amounts) => amounts.Aggregate(Fen.Zero, (sum, amount) => sum + amount);

    private static void Check(ProviderTerms terms)
    {
        if (terms.Budget < Fen.Zero || terms.Reserve < Fen.Zero)
        {
            throw new FactsException($"budget {terms.Budget} and reserve {terms.Reserve} must not be negative (JP-4).");
        }

        if (terms.KeptShare < Rate.Zero || terms.KeptShare > Rate.One || terms.SharedOverspending < Rate.Zero || terms.SharedOverspending > Rate.One)
        {
            throw new FactsException($"kept share {terms.KeptShare} and shared overspending {terms.SharedOverspending} lie between 0 and 1 (JP-3).");
        }
    }

    private static void Check(IReadOnlyList<ProviderYear> providers)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (ProviderYear provider in providers)
        {
            if (provider.Points.TenThousandths < 0 || provider.Fees < Fen.Zero || provider.Advanced < Fen.Zero)
            {
                throw new FactsException($"provider {provider.Provider}: points, fees and advance must not be negative (JP-4).");
            }

            if (!seen.Add(provider.Provider))
            {
                throw new FactsException($"provider {provider.Provider} is listed twice. Add up its points and fees.");
            }
        }
    }
}
