namespace MedPool.Law;

/// <summary>
/// A fact (清算要素): a figure, decision or result that records do not say and that <c>facts.json</c> gives. One row of the table of facts; how a fact
/// is read, written, checked, described and generated all follows from its row. Immutable; two are equal when all their members are.
/// </summary>
public sealed record Fact
{
    internal Fact(FactScope scope, FactUnit unit, string key, string zh, string en, string description)
    {
        Scope = scope;
        Unit = unit;
        Key = key;
        Names = new LocalizedText(zh, en);
        Description = description;
        Min = 0;
    }

    /// <summary>What it belongs to.</summary>
    public FactScope Scope { get; }

    /// <summary>What it counts or says.</summary>
    public FactUnit Unit { get; }

    /// <summary>Its key in <c>facts.json</c>, unique within its scope: <c>incomePlan</c>.</summary>
    public string Key { get; }

    /// <summary>Its name.</summary>
    public LocalizedText Names { get; }

    /// <summary>What it is and what it means when it is not given.</summary>
    public string Description { get; }

    /// <summary>The least value, in yuan for an amount; <see langword="null"/>: none. A rate is from 0 to 1 in any case.</summary>
    public long? Min { get; internal init; }

    /// <summary>The largest value, or <see langword="null"/>: as much as the unit can hold.</summary>
    public long? Max { get; internal init; }

    /// <summary>Whether it is a decision that the law leaves open (另行确定): it never defaults, and a settlement lists it.</summary>
    public bool IsDecision { get; internal init; }

    /// <summary>Whether a policy can name it as the figure that a levy or a ceiling is reckoned from.</summary>
    public bool IsFigure { get; internal init; }

    /// <summary>Whether it must be given with each of what it belongs to; other facts may be left out, and a rule that needs one says so.</summary>
    public bool IsMandatory { get; internal init; }

    /// <summary>The words that a text can be; empty: any text.</summary>
    internal EquatableArray<string> Words { get; init; }

    /// <summary>A value as JSON, where the usual example of its unit would mislead; else <see langword="null"/>.</summary>
    internal string? Example { get; init; }

    /// <summary>Its key with the object that it is written in where that is not the fund or area itself: <c>pool.openingBalance</c>.</summary>
    public string Path => Scope == FactScope.Pool ? "pool." + Key : Key;

    /// <summary>The first of its places in the kernel's memory of its scope, or -1 for a fact that no kernel reads.</summary>
    internal int Slot { get; init; } = -1;

    /// <summary>Its place in the table.</summary>
    internal int Order { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Path;
}
