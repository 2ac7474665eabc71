using MedPool.Internals;

namespace MedPool.Payments;

/// <content>The same settlement for providers of any number, in bounded memory.</content>
public static partial class ProviderSettlement
{
    /// <summary>How many ids of providers are held at a time, to see that none stands twice, unless the caller says otherwise.</summary>
    public const int DefaultLimit = 2_000_000;

    /// <summary>
    /// Settles one payment kind over providers that are read several times instead of held. To the fen what the other overload gives, who gets an odd fen included.
    /// </summary>
    /// <param name="providers">Reads the providers anew each time it is called, always the same in the same order.</param>
    /// <param name="terms">The values of the payment kind.</param>
    /// <param name="limit">How many ids may be held at a time, at least 1; beyond it the providers are read once more for as many again.</param>
    /// <exception cref="FactsException">A number is negative, a share is not between 0 and 1, a provider stands twice, or there is a budget and no points.</exception>
    public static StreamedClearing Settle(Func<IEnumerable<ProviderYear>> providers, ProviderTerms terms, int limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(providers);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        Check(terms);
        (long count, Int128 points) = Total(providers());
        if (IdParts.FindTwice(() => providers().Select(static provider => provider.Provider), count, limit) is { } twice)
        {
            throw Twice(twice);
        }

        CheckPoints(points, terms.Budget);
        StreamedSplit byPoints = StreamedSplit.Of(terms.Budget, points, () => providers().Select(static provider => provider.Points));
        (Int128 asked, Fen returned) = Shares(Payable(providers, byPoints), terms);
        StreamedSplit? withinReserve = asked > terms.Reserve.Value ? StreamedSplit.Of(terms.Reserve, asked, () => Asked(Payable(providers, byPoints), terms)) : null;
        return new StreamedClearing(() => Results(providers, byPoints, withinReserve, terms))
        {
            Count = count,
            PointValue = PointValue(points, terms.Budget),
            Returned = returned,
            ReserveUsed = withinReserve is null ? new Fen((long)asked) : terms.Reserve,
        };
    }

    private static (long Count, Int128 Points) Total(IEnumerable<ProviderYear> providers)
    {
        (long count, Int128 points) = (0, 0);
        foreach (ProviderYear provider in providers)
        {
            Check(provider);
            count++;
            points += provider.Points;
        }

        return (count, points);
    }

    private static (Int128 Asked, Fen Returned) Shares(IEnumerable<(ProviderYear Provider, Fen Payable)> payable, ProviderTerms terms)
    {
        (Int128 asked, Fen returned) = (0, Fen.Zero);
        foreach ((ProviderYear provider, Fen part) in payable)
        {
            asked += AskedBy(provider, part, terms).Value;
            returned += ResultOf(provider, part, Fen.Zero, terms.KeptShare).Returned;
        }

        return (asked, returned);
    }

    private static IEnumerable<(ProviderYear Provider, Fen Payable)> Payable(Func<IEnumerable<ProviderYear>> providers, StreamedSplit byPoints) =>
        byPoints.Parts(providers(), static provider => provider.Points);

    private static IEnumerable<long> Asked(IEnumerable<(ProviderYear Provider, Fen Payable)> payable, ProviderTerms terms) =>
        payable.Select(part => AskedBy(part.Provider, part.Payable, terms).Value);

    private static IEnumerable<(ProviderYear Provider, ProviderResult Result)> Results(
        Func<IEnumerable<ProviderYear>> providers, StreamedSplit byPoints, StreamedSplit? withinReserve, ProviderTerms terms)
    {
        IEnumerable<(ProviderYear Provider, Fen Payable)> payable = Payable(providers, byPoints);
        return withinReserve is null
            ? payable.Select(part => (part.Provider, ResultOf(part.Provider, part.Payable, AskedBy(part.Provider, part.Payable, terms), terms.KeptShare)))
            : withinReserve.Parts(payable, part => AskedBy(part.Provider, part.Payable, terms).Value)
                .Select(part => (part.Item.Provider, ResultOf(part.Item.Provider, part.Item.Payable, part.Part, terms.KeptShare)));
    }
}
