namespace MedPool.Internals;

/// <summary>Settles the years of a projection, each from the one before.</summary>
internal static class ProjectionMaking
{
    public static Projection Make(IReadOnlyList<Policy> versions, SettlementFacts facts, ProjectionOptions options)
    {
        var settlementOptions = new SettlementOptions { Readings = options.Readings };
        var years = new List<ProjectedYear> { Settle(versions, facts, settlementOptions) };
        ProjectionEnd? end = null;
        while (years.Count < options.Years && end is null)
        {
            try
            {
                SettlementFacts next = NextYear.Of(years[^1].Facts, years[^1].Settlement, options.Growth);
                years.Add(Settle(versions, next, settlementOptions));
            }
            catch (Exception refusal) when (refusal is FactsException or PolicyException)
            {
                end = ProjectionEnd.Of(years[^1].Year + 1, refusal);
            }
        }

        return new Projection
        {
            PolicyId = facts.PolicyId,
            FirstYear = facts.Year,
            Options = options,
            Years = new EquatableArray<ProjectedYear>([.. years]),
            End = end,
            Figures = new EquatableArray<ProjectedFigure>([.. FigureCourses.Of(facts, options.Growth)]),
        };
    }

    private static ProjectedYear Settle(IReadOnlyList<Policy> versions, SettlementFacts facts, SettlementOptions options)
    {
        Policy policy = Policy.InForce(versions, versions[0].Document.Id, facts.Year);
        return new ProjectedYear(facts, policy.Settle(facts, options));
    }
}
