using System.Text.Json.Serialization;
using MedPool.Law;

namespace MedPool;

/// <summary>How a given figure goes on from one year of a projection to the next.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FigureCourse>))]
public enum FigureCourse
{
    /// <summary><c>carried</c>: it comes from the settlement of the year before, or from what that year's facts say of the next.</summary>
    Carried,

    /// <summary><c>grows</c>: by a rate of the growth assumptions, in at least one year.</summary>
    Grows,

    /// <summary><c>kept</c>: unchanged, because nothing is assumed of it; decisions of a year are repeated.</summary>
    Kept,

    /// <summary><c>first-year-only</c>: it is a fact of the first year, and not given in later years.</summary>
    FirstYearOnly,
}

/// <summary>What a projection assumes of one figure that the facts of its first year give. Immutable.</summary>
/// <param name="FundId">The fund.</param>
/// <param name="Fact">The figure or decision.</param>
/// <param name="Course">How it goes on.</param>
/// <param name="Areas">The codes of the areas for which it goes on like this; empty for a fact of the fund itself or of its pool.</param>
public sealed record ProjectedFigure(string FundId, Fact Fact, FigureCourse Course, EquatableArray<string> Areas);
