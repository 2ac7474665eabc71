using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Lists the decisions that the facts give for what the policy leaves open, so that a settlement shows what it rests on.</summary>
internal static class DecisionList
{
    public static IEnumerable<Decision> Of(PolicyDocument document, BoundFund bound, int year)
    {
        // In the order in which the stages ask: fund first, then area by area.
        FactUse[] open = [.. bound.Asked.Uses.Where(static use => use.Fact.IsDecision).OrderBy(static use => use.FirstPlace)];
        foreach (Decision decision in Given(document, open, FactScope.Fund, null, bound.Year.Values, year))
        {
            yield return decision;
        }

        foreach (PolicyArea area in document.Areas.Where(area => area.IsInForce(year)))
        {
            foreach (Decision decision in Given(document, open, FactScope.Area, area.Code, bound.Year.Areas[area.Code].Values, year))
            {
                yield return decision;
            }
        }
    }

    private static IEnumerable<Decision> Given(PolicyDocument document, FactUse[] open, FactScope scope, string? area, FactValues values, int year) =>
        from use in open
        where use.Fact.Scope == scope
        let value = values[use.Fact]
        where value is not null
        select new Decision(
            use.Fact.Key,
            area,
            FactForm.Of(use.Fact.Unit).Text(value),
            use.PolicyRates.FirstOrDefault(rate => rate.Covers(year))?.Rate.Value.ToString(),
            document.OpenValues.FirstOrDefault(value => value.Name == use.Fact.Key)?.Cite);
}
