using MedPool.Files;
using MedPool.Internals;

namespace MedPool;

/// <summary>
/// What is different in another course of the years (对照方案): readings, facts of the first year, growth, or the policy. Whatever it does not name is as in
/// the base. Immutable.
/// </summary>
public sealed record ProjectionScenario
{
    /// <summary>What it is called, or <see langword="null"/>.</summary>
    public string? Name { get; init; }

    /// <summary>The policy's id or file, or <see langword="null"/>: the policy of the base.</summary>
    public string? Policy { get; init; }

    /// <summary>Readings: the alternative's name by the reading's name.</summary>
    public IReadOnlyDictionary<string, string> Readings { get; init; } = new Dictionary<string, string>();

    /// <summary>Growth: all rates of a figure that it names replace those of the base.</summary>
    public GrowthAssumptions Growth { get; init; } = GrowthAssumptions.None;

    /// <summary>The funds' facts that differ, as JSON in the form of <c>funds</c> in <c>facts.json</c>, or <see langword="null"/>: none.</summary>
    public string? Funds { get; init; }

    /// <summary>Reads a scenario file (JSON).</summary>
    /// <param name="source">The file.</param>
    /// <param name="policy">The policy whose figures, funds and areas it names.</param>
    /// <exception cref="InputException">The file is not sound; the message gives file, JSON path, reason and mend.</exception>
    public static ProjectionScenario Read(TextSource source, Policy policy)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(policy);
        return ScenarioFile.Read(source, policy);
    }

    /// <summary>The facts of the first year under the scenario. A fact of an area replaces that of the base; <c>null</c> removes it.</summary>
    /// <param name="facts">The facts of the base.</param>
    /// <exception cref="FactsException"><see cref="Funds"/> does not give sound facts; the message gives JSON path, reason and mend.</exception>
    public SettlementFacts Apply(SettlementFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Funds is null ? facts : OverlaidFacts.Of(facts, Funds);
    }

    /// <summary>The options under the scenario.</summary>
    /// <param name="options">The options of the base.</param>
    public ProjectionOptions Apply(ProjectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var readings = new Dictionary<string, string>(options.Readings, StringComparer.Ordinal);
        foreach ((string reading, string alternative) in Readings)
        {
            readings[reading] = alternative;
        }

        return options with { Readings = readings, Growth = options.Growth.ReplacedBy(Growth) };
    }
}
