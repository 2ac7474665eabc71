using MedPool.Internals;

namespace MedPool.Law;

/// <summary>The table of facts: every key of <c>facts.json</c> with its unit, scope, range and names. Immutable and thread-safe.</summary>
public sealed class FactTable
{
    private FactTable(Fact[] facts) => Facts = facts;

    /// <summary>The facts that every policy can ask for.</summary>
    public static FactTable BuiltIn { get; } = new([.. YearFact.Rows, .. FundFact.Rows, .. AreaFact.Rows]);

    /// <summary>All facts, scope by scope, in the order in which files write them.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>The fact of a key, or <see langword="null"/> when the scope has none.</summary>
    /// <param name="scope">What the fact belongs to.</param>
    /// <param name="key">Its key in <c>facts.json</c>.</param>
    public Fact? Find(FactScope scope, string key) => Facts.FirstOrDefault(fact => fact.Scope == scope && fact.Key == key);

    /// <summary>The facts of a scope.</summary>
    public IEnumerable<Fact> Of(FactScope scope) => Facts.Where(fact => fact.Scope == scope);

    /// <summary>The fact that fills an open value of a policy.</summary>
    /// <param name="name">The open value's name.</param>
    /// <exception cref="ArgumentException">No fact of a fund or area has that name; the reader of policies allows none other.</exception>
    internal Fact Decision(string name) =>
        Find(FactScope.Area, name) ?? Find(FactScope.Fund, name) ?? throw new ArgumentException($"No fact \"{name}\" can decide.", nameof(name));

    /// <summary>This table with figures that a policy declares, after the facts that are there.</summary>
    internal FactTable With(IEnumerable<Fact> declared) => new([.. Facts, .. declared.Select((fact, i) => fact with { Order = Facts.Count + i })]);
}
