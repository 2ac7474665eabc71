using MedPool.Internals;
using MedPool.Law;

namespace MedPool;

/// <summary>The facts of one fund in one year. What is <see langword="null"/> is not given. Immutable.</summary>
/// <remarks>The properties are those of the table of facts, <see cref="FundFact"/>.</remarks>
public sealed partial record FundYear
{
    private FactValues _values = FactValues.None;

    /// <summary>The areas' facts by area code; every area of the policy must be listed here.</summary>
    public required IReadOnlyDictionary<string, AreaYear> Areas { get; init; }

    /// <summary>The values that are given for the fund and its pool, by fact.</summary>
    internal FactValues Values { get => _values; init => _values = value; }

    private T? Of<T>(FundFact<T> fact)
        where T : struct => (T?)Values[fact.Row];

    private void Give<T>(FundFact<T> fact, T? value)
        where T : struct => _values = _values.With(fact.Row, value);
}
