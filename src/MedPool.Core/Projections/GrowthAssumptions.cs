using MedPool.Files;
using MedPool.Internals;

namespace MedPool;

/// <summary>
/// What is assumed of the growth of figures in a projection (增长假设). Of the rates that hold for a figure, the closest counts: of an area of a fund, of an
/// area, of a fund, of all; and of these the one that began last. A figure without a rate stays as it is. Immutable.
/// </summary>
public sealed record GrowthAssumptions
{
    /// <summary>Nothing grows.</summary>
    public static GrowthAssumptions None { get; } = new();

    /// <summary>The rates.</summary>
    public EquatableArray<GrowthRate> Rates { get; init; }

    /// <summary>Reads a growth file (JSON).</summary>
    /// <param name="source">The file.</param>
    /// <param name="policy">The policy whose figures, funds and areas it names.</param>
    /// <exception cref="InputException">The file is not sound; the message gives file, JSON path, reason and mend.</exception>
    public static GrowthAssumptions Read(TextSource source, Policy policy)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(policy);
        return GrowthFile.Read(source, policy);
    }

    /// <summary>The rate by which a figure grows into a year, or <see langword="null"/>: it stays as it is.</summary>
    /// <param name="figure">The figure's key: <c>income</c>, <c>pool.interest</c>.</param>
    /// <param name="fundId">The fund.</param>
    /// <param name="areaCode">The area, or <see langword="null"/> for a figure of the fund itself or its pool.</param>
    /// <param name="year">The year that grows over the year before.</param>
    public Rate? RateOf(string figure, string fundId, string? areaCode, int year) => Matching(figure, fundId, areaCode)
        .Where(rate => rate.From is not { } from || from <= year)
        .OrderByDescending(static rate => rate.Closeness)
        .ThenByDescending(static rate => rate.From ?? int.MinValue)
        .FirstOrDefault()?.Rate;

    /// <summary>The same assumptions, with all that others say of a figure in place of what these say of it.</summary>
    internal GrowthAssumptions ReplacedBy(GrowthAssumptions others)
    {
        HashSet<string> replaced = [.. others.Rates.Select(static rate => rate.Figure)];
        return new GrowthAssumptions { Rates = new([.. Rates.Where(rate => !replaced.Contains(rate.Figure)), .. others.Rates]) };
    }

    /// <summary>The rates that hold for a figure in some year.</summary>
    internal IEnumerable<GrowthRate> Matching(string figure, string fundId, string? areaCode) => Rates.Where(rate =>
        rate.Figure == figure && (rate.FundId is null || rate.FundId == fundId) && (rate.AreaCode is null || rate.AreaCode == areaCode));
}
