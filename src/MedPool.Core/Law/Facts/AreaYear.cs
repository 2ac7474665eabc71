using System.Diagnostics;
using System.Text.Json.Serialization;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool;

/// <summary>
/// The facts of one area of one fund in one year. What is <see langword="null"/> is not given: it is 0 where a default is allowed, and an error where
/// a rule that comes into play needs it. Amounts are not negative, except the opening balance. Immutable.
/// </summary>
/// <remarks>The properties are those of the table of facts, <see cref="AreaFact"/>.</remarks>
public sealed partial record AreaYear
{
    private FactValues _values = FactValues.None;

    /// <summary>The values that are given, by fact.</summary>
    internal FactValues Values { get => _values; init => _values = value; }

    /// <summary>Whether the figures are those of a city's own settlement, which carries its years by itself.</summary>
    internal bool FromOwnBooks { get; init; }

    /// <summary>Whether <see cref="PriorYearExpenditure"/> was carried from the year before and not given.</summary>
    internal bool CarriedExpenditure { get; init; }

    /// <summary>Whether <see cref="PriorYearIncome"/> was carried from the year before and not given.</summary>
    internal bool CarriedIncome { get; init; }

    private T? Of<T>(AreaFact<T> fact)
        where T : struct => (T?)Values[fact.Row];

    private void Give<T>(AreaFact<T> fact, T? value)
        where T : struct => _values = _values.With(fact.Row, value);
}

/// <summary>Result of an area's yearly assessment (考核结果).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Assessment>))]
public enum Assessment
{
    /// <summary><c>pass</c>: 合格.</summary>
    Pass,

    /// <summary><c>fail</c>: 不合格.</summary>
    Fail,
}

/// <summary>A decided share of one party.</summary>
/// <param name="Party">Pool, a government, or one of the area's own funds.</param>
/// <param name="Share">A decimal from 0 to 1 with up to nine digits.</param>
[DebuggerDisplay("{Party} {Share}")]
public readonly record struct PartyShare(PartyKind Party, Rate Share);

/// <summary>The balance of one book of an area from before pooling.</summary>
/// <param name="Book">The book's name, as the policy names it: <c>employee</c>, <c>maternity</c>.</param>
/// <param name="Amount">Its balance; below zero for a gap.</param>
public readonly record struct BookBalance(string Book, Fen Amount);
