using MedPool.Law;

namespace MedPool.Internals;

/// <summary>A fund whose stages are asked about, in one year or in any.</summary>
/// <param name="Document">The policy.</param>
/// <param name="Fund">The fund.</param>
/// <param name="Year">The settled year; <see langword="null"/>: any.</param>
internal sealed record FundInYear(PolicyDocument Document, PolicyFund Fund, int? Year)
{
    /// <summary>Whether the year can be the policy's first.</summary>
    public bool CanBeFirst => Year is null || Year == Document.Effective.From.Year;
}
