namespace MedPool;

/// <summary>Why a projection ends before its last year. Immutable.</summary>
/// <param name="Year">The year that cannot be settled.</param>
/// <param name="Reason">Why: what is wrong, where, by which rule.</param>
/// <param name="FundId">The fund, or <see langword="null"/>.</param>
/// <param name="AreaCode">The area, or <see langword="null"/>.</param>
/// <param name="Fact">The fact that is wrong or missing, or <see langword="null"/>.</param>
/// <param name="Rule">The rule that refuses, or <see langword="null"/>.</param>
public sealed record ProjectionEnd(int Year, string Reason, string? FundId, string? AreaCode, string? Fact, Citation? Rule)
{
    internal static ProjectionEnd Of(int year, Exception refusal) => refusal is FactsException problem
        ? new ProjectionEnd(year, problem.Message, problem.FundId, problem.AreaCode, problem.Fact, problem.Rule)
        : new ProjectionEnd(year, refusal.Message, null, null, null, null);
}

/// <summary>The first year in which a fund's pool ran out. Immutable.</summary>
/// <param name="FundId">The fund.</param>
/// <param name="Year">The year, or <see langword="null"/>: in no settled year.</param>
public sealed record PoolEnd(string FundId, int? Year);
