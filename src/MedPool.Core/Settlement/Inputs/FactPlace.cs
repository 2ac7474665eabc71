using MedPool.Law;

namespace MedPool.Internals;

/// <summary>A place in the facts; its text is the JSON path.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="Area">The area's code, or <see langword="null"/> for a place of the fund itself.</param>
/// <param name="Fact">The fact's key, or <see langword="null"/> for the fund or area as a whole.</param>
internal sealed record FactPlace(string Fund, string? Area = null, string? Fact = null)
{
    /// <summary>The place of a fact of this fund or area.</summary>
    public FactPlace Of(Fact fact) => this with { Fact = fact.Path };

    /// <summary>An error at this place.</summary>
    /// <param name="problem">What is wrong and how to mend it, without the full stop at its end.</param>
    /// <param name="rule">The rule that it breaks.</param>
    public FactsException Error(string problem, Citation? rule = null) => new($"{this}: {problem}.")
    {
        Path = ToString(),
        Fact = Fact,
        FundId = Fund,
        AreaCode = Area,
        Rule = rule,
    };

    /// <inheritdoc/>
    public override string ToString() => $"$.funds.{Fund}{(Area is null ? "" : $".areas.{Area}")}{(Fact is null ? "" : $".{Fact}")}";
}
