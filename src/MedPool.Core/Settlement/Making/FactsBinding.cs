using MedPool.Kernels;
using MedPool.Law;

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
    public static BoundFund Bind(PolicyDocument document, int index, FundYear given, int settled)
    {
        PolicyFund fund = document.Funds[index];
        CheckAreas(document, fund, given, settled);
        FundYear year = CarriedFigures.DropUnread(fund, given);
        var shares = new SharesBinding(fund);
        var areas = new AreaFacts[document.Areas.Count];
        for (int i = 0; i < areas.Length; i++)
        {
            string code = document.Areas[i].Code;
            areas[i] = year.Areas.TryGetValue(code, out AreaYear? area)
                ? AreaBinding.Bind(area, new FactPlace(fund.Id, code), shares, fund)
                : AreaFacts.NotInForce;
        }

        return new BoundFund(index, year, BindFund(year, fund, shares), areas);
    }

    /// <summary>An error at a place of the facts.</summary>
    public static FactsException Problem(FactPlace place, string problem, Citation? rule = null) => new($"{place}: {problem}.")
    {
        Path = place.ToString(),
        Fact = place.Fact,
        FundId = place.Fund,
        AreaCode = place.Area,
        Rule = rule,
    };

    /// <summary>A sum as one amount.</summary>
    /// <exception cref="FactsException">It leaves 64 bits.</exception>
    public static Fen Whole(AmountSum sum, FactPlace place, Citation? rule = null) => sum.Value >= long.MinValue && sum.Value <= long.MaxValue
        ? new Fen((long)sum.Value)
        : throw Problem(place, $"the amounts sum up to {sum}, more than an account holds (64 bits of fen); check them", rule);

    private static FundFacts BindFund(FundYear year, PolicyFund fund, SharesBinding shares)
    {
        var place = new FactPlace(fund.Id);
        FactPlace fromProvince = place with { Fact = "pool.fromProvince" };
        Fen other = NotNegative(year.PoolOtherIncome, place with { Fact = "pool.otherIncome" });
        _ = NotNegative(year.PoolToProvince, place with { Fact = "pool.toProvince" });
        var facts = new FundFacts
        {
            PoolOpeningBalance = NotNegative(year.PoolOpeningBalance, place with { Fact = "pool.openingBalance" }),
            PoolInterest = NotNegative(year.PoolInterest, place with { Fact = "pool.interest" }),
            PoolOtherIncome = Whole(default(AmountSum) + other + NotNegative(year.PoolFromProvince, fromProvince), fromProvince),
        };
        if (year.LevyRate is { } levyRate)
        {
            facts.LevyRate = Share(levyRate, place with { Fact = "levyRate" });
        }

        if (year.ConditionDeduction is { } deduction)
        {
            facts.ConditionDeduction = Share(deduction, place with { Fact = "conditionDeduction" });
        }

        if (year.SystemicShares.Count > 0)
        {
            facts.SystemicShares = shares.Bind(SharesDecision.SystemicShares, year.SystemicShares, place);
        }

        return facts;
    }

    private static void CheckAreas(PolicyDocument document, PolicyFund fund, FundYear year, int settled)
    {
        string[] known = [.. document.Areas.Select(static area => area.Code)];
        foreach (string code in year.Areas.Keys.Where(code => !known.Contains(code)).Order(StringComparer.Ordinal))
        {
            throw Problem(new FactPlace(fund.Id, code), $"{document.Id} has no area {code}.{NearestWord.Suggest(code, known)} Known: {string.Join(", ", known)}");
        }

        foreach (PolicyArea area in document.Areas.Where(area => area.IsInForce(settled) != year.Areas.ContainsKey(area.Code)))
        {
            throw Problem(new FactPlace(fund.Id, area.Code), area.IsInForce(settled)
                ? $"{area.Names.Zh} ({area.Code}) is missing; every area of {document.Id} stands in the facts of each fund"
                : FormattableString.Invariant($"{area.Names.Zh} ({area.Code}) is in force {PeriodOf(area)}, not in {settled}; leave it out, and give its money to the area that took its place"));
        }
    }

    private static string PeriodOf(PolicyArea area) =>
        string.Join(" ", new[] { area.From is { } from ? $"from {from}" : null, area.To is { } to ? $"to {to}" : null }.OfType<string>());

    internal static Rate Share(Rate rate, FactPlace place) =>
        rate >= Rate.Zero && rate <= Rate.One ? rate : throw Problem(place, $"{rate} is not between 0 and 1");

    private static Fen NotNegative(Fen amount, FactPlace place) =>
        amount >= Fen.Zero ? amount : throw Problem(place, $"{amount} is below zero; only the openingBalance of an area may be");
}
