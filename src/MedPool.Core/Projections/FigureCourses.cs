using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Which facts are carried from year to year, which can grow, and which are of one year alone.</summary>
internal static class FigureCourses
{
    // What CarryFrom brings: closings, what stayed owed, last year's totals.
    private static readonly Fact[] Carried =
    [
        FundFact.PoolOpeningBalance.Row, AreaFact.OpeningBalance.Row, AreaFact.DevelopmentFund.Row, AreaFact.RiskReserve.Row,
        AreaFact.OutstandingDue.Row, AreaFact.Centralised.Row, AreaFact.PriorYearExpenditure.Row, AreaFact.PriorYearIncome.Row,
    ];

    // What is left from before pooling is made good once; an audit is of one year.
    private static readonly Fact[] OfOneYear =
    [
        AreaFact.PrePoolingGap.Row, AreaFact.PrePoolingBalances.Row, AreaFact.PrePoolingShares.Row, AreaFact.UnpaidBills.Row, FundFact.AuditCompleted.Row,
    ];

    /// <summary>Whether a growth rate can be given for a fact: an amount or a number of persons that is not carried.</summary>
    public static bool CanGrow(Fact fact) => fact.Unit is FactUnit.Amount or FactUnit.Persons && !IsCarried(fact) && !IsOfOneYear(fact);

    /// <summary>Whether the next year has it from the settlement of this one.</summary>
    public static bool IsCarried(Fact fact) => Contains(Carried, fact);

    /// <summary>Whether a key is that of a fact that is carried or of the first year alone.</summary>
    public static bool IsFixedKey(string key) => Carried.Concat(OfOneYear).Any(fact => fact.Path == key);

    /// <summary>Whether it is of the first year alone.</summary>
    public static bool IsOfOneYear(Fact fact) => Contains(OfOneYear, fact);

    /// <summary>What is assumed of every figure that the first year gives, fund by fund in the order of the table of facts.</summary>
    public static IEnumerable<ProjectedFigure> Of(SettlementFacts facts, GrowthAssumptions growth) =>
        from fund in facts.Funds.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
        from figure in OfFund(fund.Key, fund.Value, growth)
        select figure;

    private static IEnumerable<ProjectedFigure> OfFund(string fund, FundYear year, GrowthAssumptions growth)
    {
        IEnumerable<ProjectedFigure> own = year.Values.Given.Select(given =>
            new ProjectedFigure(fund, given.Key, CourseOf(given.Key, fund, null, FactValues.None, growth), default));
        IEnumerable<ProjectedFigure> ofAreas =
            from area in year.Areas.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            from given in area.Value.Values.Given
            let course = CourseOf(given.Key, fund, area.Key, area.Value.Values, growth)
            group area.Key by (given.Key, course) into same
            orderby same.Key.Key.Order, same.Key.course
            select new ProjectedFigure(fund, same.Key.Key, same.Key.course, new EquatableArray<string>([.. same]));
        return own.Concat(ofAreas);
    }

    private static FigureCourse CourseOf(Fact fact, string fund, string? area, FactValues beside, GrowthAssumptions growth) =>
        IsCarried(fact) || IsSaidTheYearBefore(fact, beside) ? FigureCourse.Carried
        : IsOfOneYear(fact) ? FigureCourse.FirstYearOnly
        : growth.Matching(fact.Path, fund, area).Any() ? FigureCourse.Grows
        : FigureCourse.Kept;

    /// <summary>Whether the facts of this year say what the next year's budget is.</summary>
    private static bool IsSaidTheYearBefore(Fact fact, FactValues beside) =>
        fact == AreaFact.ExpenditureBudget.Row && (beside[AreaFact.NextYearBudget.Row] is not null || beside[AreaFact.NextYearQuota.Row] is not null);

    private static bool Contains(Fact[] facts, Fact fact) => facts.Any(known => known.Scope == fact.Scope && known.Key == fact.Key);
}
