using System.Text.Json.Serialization;

namespace MedPool.Law;

/// <summary>What a fact belongs to: that is where it is written in <c>facts.json</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FactScope>))]
public enum FactScope
{
    /// <summary>The year: the top level of the file.</summary>
    Year,

    /// <summary>One fund: <c>funds.&lt;fund&gt;</c>.</summary>
    Fund,

    /// <summary>The pool of one fund: <c>funds.&lt;fund&gt;.pool</c>.</summary>
    Pool,

    /// <summary>One area of one fund: <c>funds.&lt;fund&gt;.areas.&lt;code&gt;</c>.</summary>
    Area,

    /// <summary>One remittance: an item of <c>remittances</c>.</summary>
    Remittance,

    /// <summary>One payment of a remittance: an item of <c>payments</c>.</summary>
    Payment,
}
