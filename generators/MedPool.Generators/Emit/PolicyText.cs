using MedPool.Law;

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

    /// <summary>What a stage does, in a sentence that begins with its word in the policy.</summary>
    public static string Of(StageKind stage) => Internals.PolicyWords.Stage.WordOf(stage) + ": " + stage switch
    {
        StageKind.Opening => "accounts open, the pool's own income, each area's income and benefits.",
        StageKind.PrePooling => "the audited gap from before pooling is made good to the area's balance.",
        StageKind.Centralise => "in the first year a share of the old balances moves to the pool; what cannot move stays owed.",
        StageKind.Levy => "the pool is filled from the areas, up to its ceiling.",
        StageKind.IncomeGuarantee => "the area's government makes good what the income plan lacks.",
        StageKind.ViolationRecovery => "the area's government pays back violation expenditure.",
        StageKind.ManagementLiability => "an area in deficit bears what was mismanaged.",
        StageKind.Surplus => "what an area has left of the year is divided.",
        StageKind.Emergency => "the pool pays what was applied for, up to the gap.",
        StageKind.Coverage => "what is still missing is met step by step, each over all areas before the next.",
        StageKind.Reward => "a decided proportion of the shared amounts is paid by, or to, the area, by its assessment.",
        _ => "months payable, flags, next year's quota.",
    };

    public static string Months(Rate months) => $"{Literals.Number(months)} {(months == Rate.One ? "month" : "months")}";

    public static string Of(PartyKind party) => Internals.PolicyWords.Party.WordOf(party);

    public static string Of(IEnumerable<PartyKind> parties) => string.Join(", ", parties.Select(Of));
}
