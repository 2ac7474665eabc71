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
            throw new FactsException($"$.policy: the facts are for policy \"{facts.PolicyId}\", not for \"{document.Id}\".")
            {
                Path = "$.policy",
                Fact = "policy",
            };
        }

        EffectivePeriod effective = document.Effective;
        if (!effective.Covers(facts.Year))
        {
            string until = effective.To is { } to ? $" to {to}" : "";
            string by = $"{effective.Cite.Rule}, {effective.Cite.Article}: “{effective.Cite.Quote}”";
            throw new FactsException(
                $"$.year: {document.Id} {document.Version} is in force from {effective.From}{until} ({by}) and cannot settle {facts.Year}.")
            {
                Path = "$.year",
                Fact = "year",
                Rule = effective.Cite,
            };
        }

        string[] known = [.. document.Funds.Select(static fund => fund.Id)];
        foreach (string id in facts.Funds.Keys.Where(id => !known.Contains(id)).Order(StringComparer.Ordinal))
        {
            throw new FactPlace(id).Error($"{document.Id} has no fund \"{id}\".{NearestWord.Suggest(id, known)} Known: {string.Join(", ", known)}");
        }

        if (facts.Funds.Count == 0)
        {
            throw new FactsException("$.funds: no fund is given; give the facts of at least one.") { Path = "$.funds", Fact = "funds" };
        }
    }

    /// <summary>Binds one fund.</summary>
    /// <exception cref="FactsException">An area is missing or unknown, or a value is out of range.</exception>
    public static BoundFund Bind(ISettlementLaw law, int index, FundYear given, int settled)
    {
        PolicyDocument document = law.Document;
        PolicyFund fund = document.Funds[index];
        CheckAreas(document, fund, given, settled);
        AskedFacts asked = law.AskedFacts(index);
        FundYear year = CarriedFigures.DropUnread(asked, given);
        var areas = new AreaFacts[document.Areas.Count];
        for (int i = 0; i < areas.Length; i++)
        {
            string code = document.Areas[i].Code;
            areas[i] = year.Areas.TryGetValue(code, out AreaYear? area)
                ? new AreaFacts { Memory = BindArea(area, new FactPlace(fund.Id, code), asked) }
                : AreaFacts.NotInForce;
        }

        return new BoundFund(index, asked, year, BindFund(year, new FactPlace(fund.Id), asked), areas);
    }

    /// <summary>A sum as one amount.</summary>
    /// <exception cref="FactsException">It leaves 64 bits.</exception>
    public static Fen Whole(AmountSum sum, FactPlace place, Citation? rule = null) => sum.Value >= long.MinValue && sum.Value <= long.MaxValue
        ? new Fen((long)sum.Value)
        : throw place.Error($"the amounts sum up to {sum}, more than an account holds (64 bits of fen); check them", rule);

    private static FactMemory BindArea(AreaYear area, FactPlace place, AskedFacts asked)
    {
        if (area.PrePoolingGap is not null && area.PrePoolingBalances.Count > 0)
        {
            throw place.Of(AreaFact.PrePoolingBalances.Row).Error(
                "prePoolingGap is given too, and the gap follows from these balances; leave one of the two out", asked.RuleOf(AreaFact.PrePoolingBalances.Row));
        }

        return Bind(area.Values, place, asked);
    }

    private static FactMemory Bind(FactValues values, FactPlace place, AskedFacts asked)
    {
        FactMemory memory = default;
        foreach ((Fact fact, object value) in values.Given)
        {
            FactForm.Of(fact.Unit).Bind(ref memory, fact, value, place.Of(fact), asked);
        }

        return memory;
    }

    // What came from the province is income of the pool; the kernel knows the two together.
    private static FundFacts BindFund(FundYear year, FactPlace place, AskedFacts asked)
    {
        var facts = new FundFacts { Memory = Bind(year.Values, place, asked) };
        AmountSum other = default(AmountSum) + year.PoolOtherIncome + year.PoolFromProvince;
        facts[FundFact.PoolOtherIncome] = Whole(other, place.Of(FundFact.PoolFromProvince.Row));
        return facts;
    }

    private static void CheckAreas(PolicyDocument document, PolicyFund fund, FundYear year, int settled)
    {
        string[] known = [.. document.Areas.Select(static area => area.Code)];
        foreach (string code in year.Areas.Keys.Where(code => !known.Contains(code)).Order(StringComparer.Ordinal))
        {
            throw new FactPlace(fund.Id, code).Error($"{document.Id} has no area {code}.{NearestWord.Suggest(code, known)} Known: {string.Join(", ", known)}");
        }

        foreach (PolicyArea area in document.Areas.Where(area => area.IsInForce(settled) != year.Areas.ContainsKey(area.Code)))
        {
            string who = $"{area.Names.Zh} ({area.Code})";
            throw new FactPlace(fund.Id, area.Code).Error(area.IsInForce(settled)
                ? $"{who} is missing; every area of {document.Id} is listed in the facts of each fund"
                : FormattableString.Invariant(
                    $"{who} is in force {PeriodOf(area)}, not in {settled}; leave it out, and give its money to the area that replaced it"));
        }
    }

    private static string PeriodOf(PolicyArea area) =>
        string.Join(" ", new[] { area.From is { } from ? $"from {from}" : null, area.To is { } to ? $"to {to}" : null }.OfType<string>());
}
