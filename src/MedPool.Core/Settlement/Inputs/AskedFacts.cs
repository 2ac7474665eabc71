using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What the stages of a fund ask for. Given shares and conditions are checked against it.</summary>
/// <param name="uses">The facts that the stages read, in any year.</param>
internal sealed class AskedFacts(IReadOnlyList<FactUse> uses)
{
    /// <summary>The facts that the stages read.</summary>
    public IReadOnlyList<FactUse> Uses { get; } = uses;

    /// <summary>Whether some stage reads a fact.</summary>
    public bool Contains(Fact fact) => Find(fact) is not null;

    /// <summary>The article by which a stage reads a fact, or <see langword="null"/>.</summary>
    public Citation? RuleOf(Fact fact) => Find(fact)?.Rule;

    /// <summary>Brings shares to billionths.</summary>
    /// <exception cref="FactsException">A party has no part in what is decided, is listed twice, or the shares do not add up to 1.</exception>
    public DecidedShares Bind(Fact fact, EquatableArray<PartyShare> shares, FactPlace place)
    {
        FactUse? use = Find(fact);
        DecidedShares decided = default;
        foreach (PartyShare share in shares)
        {
            if (use is not null && !use.Parties.Contains(share.Party))
            {
                string among = string.Join(" and ", use.Parties.Select(PartyNames.ToText));
                throw place.Error($"{share.Party.ToText()} has no part here; the policy shares among {among}", use.Rule);
            }

            decided = decided.With(share.Party, Billionths(share, place, use?.Rule));
        }

        if (use is { IsCompleted: true } && shares.Count == 1 && shares[0].Party == PartyKind.Pool)
        {
            decided = decided with { AreaFiscal = DecidedShares.Whole - decided.Pool };
        }

        return decided.Sum == DecidedShares.Whole
            ? decided
            : throw place.Error($"the shares add up to {new Rate(decided.Sum, DecidedShares.Whole)}, not to 1; correct them", use?.Rule);
    }

    /// <summary>Checks that unmet conditions are conditions of the policy; where the policy names none, none is checked.</summary>
    /// <exception cref="FactsException">One is not.</exception>
    public void CheckConditions(Fact fact, EquatableArray<string> conditions, FactPlace place)
    {
        string[] known = [.. Find(fact)?.Conditions ?? default];
        foreach (string condition in conditions.Where(condition => known.Length > 0 && !known.Contains(condition)))
        {
            throw place.Error($"\"{condition}\" is not a condition of the policy.{NearestWord.Suggest(condition, known)} Known: {string.Join(", ", known)}");
        }
    }

    /// <summary>Checks that balances are given of the books that the policy nets, of all of them and of no other.</summary>
    /// <exception cref="FactsException">A book is missing or unknown.</exception>
    public void CheckBooks(Fact fact, EquatableArray<BookBalance> balances, FactPlace place)
    {
        if (Find(fact) is not { } use)
        {
            return; // No stage reads it; it is listed as unused.
        }

        string[] given = [.. balances.Select(static balance => balance.Book)];
        foreach (string book in given.Where(book => !use.Books.Contains(book)))
        {
            throw place.Error($"the policy nets no book \"{book}\".{NearestWord.Suggest(book, use.Books)} Give {string.Join(" and ", use.Books)}", use.Rule);
        }

        foreach (string book in use.Books.Where(book => !given.Contains(book)))
        {
            throw place.Error($"the balance of the book \"{book}\" is missing; give it, \"0.00\" where there was none", use.Rule);
        }
    }

    private FactUse? Find(Fact fact) => Uses.FirstOrDefault(use => use.Fact == fact);

    private static int Billionths(PartyShare share, FactPlace place, Citation? rule)
    {
        bool sound = DecidedShares.Whole % share.Share.Denominator == 0 && share.Share >= Rate.Zero && share.Share <= Rate.One;
        return sound
            ? (int)(share.Share.Numerator * (DecidedShares.Whole / share.Share.Denominator))
            : throw place.Error($"the share {share.Share} of {share.Party.ToText()} is not a decimal from 0 to 1 with up to 9 digits", rule);
    }
}
