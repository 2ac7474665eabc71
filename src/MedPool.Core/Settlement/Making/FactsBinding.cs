using MedPool.Kernels;

namespace MedPool.Internals;

/// <summary>Brings facts into the form and order of the kernel and checks them against the policy: funds, areas, parties of shares, conditions.</summary>
internal static class FactsBinding
{
    /// <summary>Checks that facts are for this policy, for a year in which it is in force, and for funds that it has.</summary>
    public static void Check(PolicyDocument document, SettlementFacts facts)
    {
        if (facts.PolicyId != document.Id)
        {
            throw new FactsException($"$.policy: the facts are for policy \"{facts.PolicyId}\", not for \"{document.Id}\".") { Path = "$.policy", Fact = "policy" };
        }

        EffectivePeriod effective = document.Effective;
        if (!effective.Covers(facts.Year))
        {
            string until = effective.To is { } to ? $" to {to}" : "";
            throw new FactsException(
                $"$.year: {document.Id} {document.Version} is in force from {effective.From}{until} ({effective.Cite.Rule}, {effective.Cite.Article}: “{effective.Cite.Quote}”) and cannot settle {facts.Year}.")
            {
                Path = "$.year",
                Fact = "year",
                Rule = effective.Cite,
            };
        }

        string[] known = [.. document.Funds.Select(static fund => fund.Id)];
        foreach (string id in facts.Funds.Keys.Where(id => !known.Contains(id)).Order(StringComparer.Ordinal))
        {
            throw Problem(new FactPlace(id), $"{document.Id} has no fund \"{id}\".{NearestWord.Suggest(id, known)} Known: {string.Join(", ", known)}");
        }

        if (facts.Funds.Count == 0)
        {
            throw new FactsException("$.funds: no fund is given; give the facts of at least one.") { Path = "$.funds", Fact = "funds" };
        }
    }

    /// <summary>Binds one fund.</summary>
    public static BoundFund Bind(PolicyDocument document, int index, FundYear year)
    {
        PolicyFund fund = document.Funds[index];
        CheckAreas(document, fund, year);
        var shares = new SharesBinding(fund);
        var areas = new AreaFacts[document.Areas.Count];
        for (int i = 0; i < areas.Length; i++)
        {
            string code = document.Areas[i].Code;
            areas[i] = AreaBinding.Bind(year.Areas[code], new FactPlace(fund.Id, code), shares, fund);
        }

        return new BoundFund(index, year, BindFund(year, fund, shares), areas);
    }

    /// <summary>An error at a place of the facts.</summary>
    public static FactsException Problem(FactPlace place, string problem) => new($"{place}: {problem}.")
    {
        Path = place.ToString(),
        Fact = place.Fact,
        FundId = place.Fund,
        AreaCode = place.Area,
    };

    private static FundFacts BindFund(FundYear year, PolicyFund fund, SharesBinding shares)
    {
        var place = new FactPlace(fund.Id);
        var facts = new FundFacts
        {
            PoolOpeningBalance = NotNegative(year.PoolOpeningBalance, place with { Fact = "pool.openingBalance" }),
            PoolInterest = NotNegative(year.PoolInterest, place with { Fact = "pool.interest" }),
            PoolOtherIncome = NotNegative(year.PoolOtherIncome, place with { Fact = "pool.otherIncome" }),
        };
        if (year.LevyRate is { } levyRate)
        {
            facts.LevyRate = levyRate;
        }

        if (year.ConditionDeduction is { } deduction)
        {
            facts.ConditionDeduction = deduction;
        }

        if (year.SystemicShares.Count > 0)
        {
            facts.SystemicShares = shares.Bind(SharesDecision.SystemicShares, year.SystemicShares, place);
        }

        return facts;
    }

    private static void CheckAreas(PolicyDocument document, PolicyFund fund, FundYear year)
    {
        string[] known = [.. document.Areas.Select(static area => area.Code)];
        foreach (string code in year.Areas.Keys.Where(code => !known.Contains(code)).Order(StringComparer.Ordinal))
        {
            throw Problem(new FactPlace(fund.Id, code), $"{document.Id} has no area {code}.{NearestWord.Suggest(code, known)} Known: {string.Join(", ", known)}");
        }

        foreach (PolicyArea area in document.Areas.Where(area => !year.Areas.ContainsKey(area.Code)))
        {
            throw Problem(new FactPlace(fund.Id, area.Code), $"{area.Names.Zh} ({area.Code}) is missing; every area of {document.Id} stands in the facts of each fund");
        }
    }

    private static Fen NotNegative(Fen amount, FactPlace place) =>
        amount >= Fen.Zero ? amount : throw Problem(place, $"{amount} is below zero; only the openingBalance of an area may be");
}
