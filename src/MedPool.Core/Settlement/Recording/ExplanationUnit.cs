using System.Text.Json.Serialization;

namespace MedPool;

/// <summary>What a number of an explanation counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExplanationUnit>))]
public enum ExplanationUnit
{
    /// <summary><c>amount</c>: yuan.</summary>
    Amount,

    /// <summary><c>rate</c>: a rate, share or ratio.</summary>
    Rate,

    /// <summary><c>months</c>: months.</summary>
    Months,

    /// <summary><c>persons</c>: persons.</summary>
    Persons,

    /// <summary><c>number</c>: anything else that is counted.</summary>
    Number,
}

/// <summary>Where a number of an explanation comes from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExplanationSource>))]
public enum ExplanationSource
{
    /// <summary><c>fact</c>: the facts of the year; 0 where a fact is not given.</summary>
    Fact,

    /// <summary><c>value</c>: the policy.</summary>
    Value,

    /// <summary><c>ledger</c>: the ledger, out of the records.</summary>
    Ledger,

    /// <summary><c>step</c>: an earlier step of the explanation.</summary>
    Step,
}
