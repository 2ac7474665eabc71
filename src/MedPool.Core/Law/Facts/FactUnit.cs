using System.Text.Json.Serialization;

namespace MedPool.Law;

/// <summary>What a fact counts or says, and so how it is written in <c>facts.json</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FactUnit>))]
public enum FactUnit
{
    /// <summary>An amount of money in yuan with up to two decimals, as a string: <c>"12.50"</c>.</summary>
    Amount,

    /// <summary>A rate from 0 to 1 as a string: <c>"0.02"</c>.</summary>
    Rate,

    /// <summary>A rate, or a list of rates with the day from which each is in force.</summary>
    DatedRates,

    /// <summary>A number of persons, without quotation marks.</summary>
    Persons,

    /// <summary>How often something happened, a number without quotation marks.</summary>
    Times,

    /// <summary>Shares of parties that add up to 1: <c>{ "pool": "0.5", "area-fiscal": "0.5" }</c>.</summary>
    Shares,

    /// <summary>Balances of named books, each in yuan, which may be below zero: <c>{ "employee": "-100.00", "maternity": "60.00" }</c>.</summary>
    Balances,

    /// <summary>The rule ids of conditions: <c>["SN-2-3-1"]</c>.</summary>
    Conditions,

    /// <summary>The result of an assessment: <c>"pass"</c> or <c>"fail"</c>.</summary>
    Result,

    /// <summary>A day: <c>"2022-04-15"</c>.</summary>
    Day,

    /// <summary>A name or code as a string.</summary>
    Text,
}
