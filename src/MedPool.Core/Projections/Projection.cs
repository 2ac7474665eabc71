using System.Diagnostics;
using MedPool.Internals;

namespace MedPool;

/// <summary>
/// Several years settled one after another (多年测算): each opens with what the year before closed with, its figures grow by assumed rates, and the values of
/// the policy are those of the year. Every year is a settlement like any other. Immutable and thread-safe.
/// </summary>
[DebuggerDisplay("{PolicyId,nq} from {FirstYear}: {Years.Count} years")]
public sealed record Projection
{
    /// <summary>The policy's id.</summary>
    public required string PolicyId { get; init; }

    /// <summary>The first year: that of the facts.</summary>
    public required int FirstYear { get; init; }

    /// <summary>How it was made.</summary>
    public required ProjectionOptions Options { get; init; }

    /// <summary>The settled years, in order; at least one.</summary>
    public EquatableArray<ProjectedYear> Years { get; init; }

    /// <summary>Why there are fewer years than were asked for, or <see langword="null"/>.</summary>
    public ProjectionEnd? End { get; init; }

    /// <summary>What is assumed of each given figure.</summary>
    public EquatableArray<ProjectedFigure> Figures { get; init; }

    /// <summary>When the pool of each fund ran out, fund by fund in policy order.</summary>
    public EquatableArray<PoolEnd> PoolEnds => new(
    [
        .. Years[0].Funds.Select(fund => new PoolEnd(
            fund.Settlement.Fund,
            Years.FirstOrDefault(year => year[fund.Settlement.Fund].PoolRanOut)?.Year)),
    ]);

    /// <summary>The growth rates that no figure of the facts follows: given by mistake, or meant for another file.</summary>
    public IEnumerable<GrowthRate> UnusedRates => Options.Growth.Rates.Where(rate => !Figures.Any(figure =>
        figure.Course == FigureCourse.Grows
        && figure.Fact.Path == rate.Figure
        && (rate.FundId is null || rate.FundId == figure.FundId)
        && (rate.AreaCode is null || figure.Areas.Contains(rate.AreaCode))));

    /// <summary>Settles several years.</summary>
    /// <param name="versions">The policy: one or more versions of it, of which each year has the one in force.</param>
    /// <param name="facts">The facts of the first year, with income and expenditure of every area.</param>
    /// <param name="options">How many years, what grows, which readings.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of years is not within 1 and <see cref="ProjectionOptions.YearsMax"/>.</exception>
    /// <exception cref="FactsException">The first year cannot be settled. A later one that cannot be is the projection's <see cref="End"/>.</exception>
    /// <exception cref="PolicyException">No version is in force in the first year, or it has no such reading.</exception>
    public static Projection Of(IReadOnlyList<Policy> versions, SettlementFacts facts, ProjectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfZero(versions.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Years, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Years, ProjectionOptions.YearsMax);
        return ProjectionMaking.Make(versions, facts, options);
    }
}
