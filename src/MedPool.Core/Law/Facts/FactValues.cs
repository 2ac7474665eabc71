using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The values that are given for facts of one scope, in the order of the table. Immutable; equal when the same facts have equal values.</summary>
internal sealed class FactValues : IEquatable<FactValues>
{
    /// <summary>No fact is given.</summary>
    public static readonly FactValues None = new([]);

    private readonly KeyValuePair<Fact, object>[] _given;

    private FactValues(KeyValuePair<Fact, object>[] given) => _given = given;

    /// <summary>The facts that are given, with their values.</summary>
    public IReadOnlyList<KeyValuePair<Fact, object>> Given => _given;

    /// <summary>The value of a fact, or <see langword="null"/> where it is not given.</summary>
    public object? this[Fact fact]
    {
        get
        {
            foreach (KeyValuePair<Fact, object> entry in _given)
            {
                if (AreSame(entry.Key, fact))
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }

    /// <summary>
    /// The same values with another value for one fact; <see langword="null"/>, or a value that says no more than one that is not given, takes it away.
    /// </summary>
    public FactValues With(Fact fact, object? value)
    {
        IEnumerable<KeyValuePair<Fact, object>> others = _given.Where(entry => !AreSame(entry.Key, fact));
        if (value is not null && !SaysNothing(fact, value))
        {
            others = others.Append(new KeyValuePair<Fact, object>(fact, value)).OrderBy(static entry => entry.Key.Order);
        }

        return new FactValues([.. others]);
    }

    // A key names one fact of its scope, whichever table its row is from.
    private static bool AreSame(Fact one, Fact other) => ReferenceEquals(one, other) || (one.Scope == other.Scope && one.Key == other.Key);

    // A list without items, and a zero of the pool, which has an amount in any case.
    private static bool SaysNothing(Fact fact, object value) => value switch
    {
        Fen amount => fact.Scope == FactScope.Pool && amount == Fen.Zero,
        EquatableArray<PartyShare> shares => shares.Count == 0,
        EquatableArray<string> conditions => conditions.Count == 0,
        EquatableArray<BookBalance> balances => balances.Count == 0,
        _ => false,
    };

    /// <inheritdoc/>
    public bool Equals(FactValues? other) => other is not null && _given.SequenceEqual(other._given);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactValues);

    /// <inheritdoc/>
    public override int GetHashCode() => _given.Aggregate(17, static (hash, entry) => unchecked((hash * 31) + entry.Value.GetHashCode()));
}
