namespace MedPool.Generators.Emit;

/// <summary>Words of the policy language as prose, for documentation comments.</summary>
internal static class PolicyText
{
    public static string Of(AreaFigure figure) => figure switch
    {
        AreaFigure.PriorYearExpenditure => "the prior year's expenditure",
        AreaFigure.PriorYearIncome => "the prior year's income",
        AreaFigure.Expenditure => "the year's expenditure",
        AreaFigure.Income => "the year's income",
        AreaFigure.ExpenditureBudget => "the year's expenditure budget",
        AreaFigure.NextYearBudget => "the next year's expenditure budget",
        _ => "the number of insured persons",
    };

    public static string Of(PartyKind party) => Internals.PolicyWords.Party.WordOf(party);

    public static string Of(IEnumerable<PartyKind> parties) => string.Join(", ", parties.Select(Of));
}
