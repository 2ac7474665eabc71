namespace MedPool.Payments;

/// <summary>A provider's year under one payment kind.</summary>
/// <param name="Provider">The institution's code.</param>
/// <param name="Points">Its points, in ten-thousandths of a point (four decimals); not negative.</param>
/// <param name="Fees">The fund fees it actually incurred; not negative.</param>
/// <param name="Advanced">What was advanced to it; not negative.</param>
public readonly record struct ProviderYear(string Provider, long Points, Fen Fees, Fen Advanced);

/// <summary>The values of a payment kind's settlement.</summary>
/// <param name="Budget">The total budget; not negative.</param>
/// <param name="KeptShare">The share of a surplus that a provider keeps, from 0 to 1.</param>
/// <param name="SharedOverspending">The share of overspending that the fund bears, from 0 to 1.</param>
/// <param name="Reserve">What the fund has set aside for overspending; not negative.</param>
public readonly record struct ProviderTerms(Fen Budget, Rate KeptShare, Rate SharedOverspending, Fen Reserve);

/// <summary>What a provider gets.</summary>
/// <param name="Provider">The institution's code.</param>
/// <param name="Payable">Its part of the budget by points.</param>
/// <param name="Kept">The part of its surplus that it keeps.</param>
/// <param name="Returned">The part of its surplus that returns to the fund.</param>
/// <param name="Added">What the fund adds for its overspending, from the reserve.</param>
/// <param name="Due">Payable less returned plus added.</param>
/// <param name="Clearing">Due less what was advanced: above zero is paid to the provider, below zero is paid back.</param>
public readonly record struct ProviderResult(string Provider, Fen Payable, Fen Kept, Fen Returned, Fen Added, Fen Due, Fen Clearing);

/// <summary>The settlement of one payment kind over its providers.</summary>
/// <param name="Providers">The providers, in the order given.</param>
/// <param name="PointValue">What one point is worth, in ten-thousandths of a yuan, rounded: to be shown, never used for money.</param>
/// <param name="Returned">What returns to the fund.</param>
/// <param name="ReserveUsed">What was used of the reserve.</param>
public sealed record ProviderClearing(EquatableArray<ProviderResult> Providers, Int128 PointValue, Fen Returned, Fen ReserveUsed);

/// <summary>
/// Payment under a total budget by points (总额预算、点数法, JP-4), with what providers save and overspend shared (结余留用、合理超支分担, JP-3). What providers are due and
/// what returns add up to the budget and the reserve used, exactly.
/// </summary>
public static partial class ProviderSettlement
{
    private const long PointScale = 10_000;
    private const long FenPerTenThousandthsOfYuan = 100; // 1 fen is 100 ten-thousandths of a yuan.

    /// <summary>Settles one payment kind.</summary>
    /// <exception cref="FactsException">A number is negative, a share is not between 0 and 1, a provider stands twice, or there is a budget and no points.</exception>
    public static ProviderClearing Settle(IReadOnlyList<ProviderYear> providers, ProviderTerms terms)
    {
        ArgumentNullException.ThrowIfNull(providers);
        Check(providers, terms);
        Fen[] payable = ByPoints(providers, terms.Budget);
        Fen[] asked = [.. providers.Select((provider, i) => AskedBy(provider, payable[i], terms))];
        Fen[] added = WithinReserve(asked, terms.Reserve);
        ProviderResult[] results = [.. providers.Select((provider, i) => ResultOf(provider, payable[i], added[i], terms.KeptShare))];
        return new ProviderClearing(
            new EquatableArray<ProviderResult>(results),
            PointValue(PointsOf(providers), terms.Budget),
            Sum(results.Select(result => result.Returned)),
            Sum(added));
    }

    private static Fen[] ByPoints(IReadOnlyList<ProviderYear> providers, Fen budget)
    {
        var payable = new Fen[providers.Count];
        long[] points = [.. providers.Select(provider => provider.Points)];
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
        return new ProviderResult(provider.Provider, payable, kept, returned, added, due, due - provider.Advanced);
    }

    private static Fen AskedBy(ProviderYear provider, Fen payable, ProviderTerms terms) => Fen.Max(Fen.Zero, provider.Fees - payable).RoundedShare(terms.SharedOverspending);

    private static Int128 PointsOf(IEnumerable<ProviderYear> providers)
    {
        Int128 points = 0;
        foreach (ProviderYear provider in providers)
        {
            points += provider.Points;
        }

        return points;
    }

    private static Int128 PointValue(Int128 points, Fen budget) =>
        points == 0 ? 0 : Rounding.ToFen((Int128)budget.Value * FenPerTenThousandthsOfYuan * PointScale, points).Value;

    private static Fen Sum(IEnumerable<Fen> amounts) => amounts.Aggregate(Fen.Zero, (sum, amount) => sum + amount);

    private static void Check(IReadOnlyList<ProviderYear> providers, ProviderTerms terms)
    {
        Check(terms);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (ProviderYear provider in providers)
        {
            Check(provider);
            if (!seen.Add(provider.Provider))
            {
                throw Twice(provider.Provider);
            }
        }

        CheckPoints(PointsOf(providers), terms.Budget);
    }

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

    private static void Check(ProviderYear provider)
    {
        if (provider.Points < 0 || provider.Fees < Fen.Zero || provider.Advanced < Fen.Zero)
        {
            throw new FactsException($"provider {provider.Provider}: points, fees and advance must not be negative (JP-4).");
        }
    }

    private static void CheckPoints(Int128 points, Fen budget)
    {
        if (budget > Fen.Zero && points == 0)
        {
            throw new FactsException($"a budget of {budget} cannot be paid by points: no provider has any (JP-4).");
        }
    }

    private static FactsException Twice(string provider) => new($"provider {provider} stands twice; add its points and fees up.");
}
