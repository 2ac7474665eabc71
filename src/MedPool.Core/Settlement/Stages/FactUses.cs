using MedPool.Internals;

namespace MedPool.Law;

/// <summary>The facts that a fund's settlement reads, as its stages say.</summary>
public static class FactUses
{
    /// <summary>One use for each fact: those of the fund and its pool first, then those of the areas, each in the order of the table of facts.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="fund">One of its funds.</param>
    /// <param name="year">The settled year; <see langword="null"/>: what is read in any year.</param>
    public static IReadOnlyList<FactUse> Of(PolicyDocument policy, PolicyFund fund, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(fund);
        var inYear = new FundInYear(policy, fund, year);
        return
        [
            .. fund.Stages
                .SelectMany((stage, place) => UsesOf(stage, place, inYear))
                .Concat(FactReads.Of(fund.Cap)) // A ceiling has its figure even where no stage asks for it.
                .GroupBy(static use => use.Fact)
                .Select(uses => uses.Aggregate(Together))
                .Select(use => use with { Rule = use.Rule ?? policy.OpenValues.FirstOrDefault(open => open.Name == use.Fact.Key)?.Cite })
                .OrderBy(static use => use.Fact.Scope == FactScope.Area)
                .ThenBy(static use => use.Fact.Order),
        ];
    }

    private static IEnumerable<FactUse> UsesOf(Stage stage, int place, FundInYear fund)
    {
        var stages = new EquatableArray<StageKind>([stage.Kind]);
        return StageDescription.Of(stage.Kind).Facts(stage, fund).Select(use => use with { Stages = stages, FirstPlace = place });
    }

    private static FactUse Together(FactUse first, FactUse second) => first with
    {
        Stages = Union(first.Stages, second.Stages),
        IsRequired = first.IsRequired || second.IsRequired,
        Parties = Union(first.Parties, second.Parties),
        IsCompleted = first.IsCompleted || second.IsCompleted,
        Conditions = Union(first.Conditions, second.Conditions),
        Books = Union(first.Books, second.Books),
        Rule = first.Rule ?? second.Rule,
        PolicyRates = Union(first.PolicyRates, second.PolicyRates),
    };

    private static EquatableArray<T> Union<T>(EquatableArray<T> first, EquatableArray<T> second)
        where T : notnull => new([.. first.Union(second)]);
}
