using MedPool.Law;

namespace MedPool.Generators.Writing;

/// <summary>Words of the policy language as prose, for documentation comments.</summary>
internal static class PolicyText
{
    /// <summary>A figure in the middle of a sentence: <c>the expenditure of the prior year</c>.</summary>
    public static string Of(Fact figure) => "the " + char.ToLowerInvariant(figure.Names.En[0]) + figure.Names.En.Substring(1);

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
        StageKind.Closing => "months payable, flags, next year's quota.",
    };

    public static string Months(Rate months) => $"{Literals.Number(months)} {(months == Rate.One ? "month" : "months")}";

    public static string Of(PartyKind party) => Internals.PolicyWords.Party.WordOf(party);

    public static string Of(IEnumerable<PartyKind> parties) => string.Join(", ", parties.Select(Of));
}
