using MedPool.Law;

namespace MedPool.TestData;

/// <summary>Which facts the stages of a fund read in a year: the generated file has these and no others.</summary>
internal sealed class FactsNeeded
{
    private readonly PolicyDocument _policy;
    private readonly PolicyFund _fund;
    private readonly int _year;
    private readonly IReadOnlyList<FactUse> _uses;

    /// <summary>Asks the fund's stages.</summary>
    public FactsNeeded(PolicyDocument policy, PolicyFund fund, int year)
    {
        (_policy, _fund, _year) = (policy, fund, year);
        _uses = FactUses.Of(policy, fund, year);
    }

    /// <summary>Whether the year is the policy's first.</summary>
    public bool IsFirstYear => _year == _policy.Effective.From.Year;

    /// <summary>The conditions of use, by rule id.</summary>
    public IReadOnlyList<string> Conditions => [.. Find(AreaFact.UnmetConditions.Row)?.Conditions ?? default];

    /// <summary>Whether the pool must grant its part whole, and so must be well filled.</summary>
    public bool PoolGrantsWhole =>
        _fund.Stages.OfType<CoverageStage>().SelectMany(coverage => coverage.Steps).OfType<SharedStep>().Any(step => step.PoolGrantsWhole);

    /// <summary>Whether the fund levies in the year.</summary>
    public bool Levy => _fund.Stages.OfType<LevyStage>().Any(levy => !levy.FirstYearOnly || IsFirstYear);

    /// <summary>Whether some stage reads a fact of the areas.</summary>
    public bool Reads<T>(AreaFact<T> fact) => Find(fact.Row) is not null;

    /// <summary>Whether some stage reads a fact of the fund.</summary>
    public bool Reads<T>(FundFact<T> fact) => Find(fact.Row) is not null;

    /// <summary>The decisions without which a settlement of the year is refused.</summary>
    /// <param name="scope">Those of the fund, or those of each area.</param>
    public IEnumerable<FactUse> Decisions(FactScope scope) => _uses.Where(use => use.Fact.IsDecision && use.IsRequired && use.Fact.Scope == scope);

    private FactUse? Find(Fact fact) => _uses.FirstOrDefault(use => use.Fact == fact);
}
