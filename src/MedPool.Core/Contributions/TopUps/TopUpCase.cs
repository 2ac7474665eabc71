using System.Text.Json.Serialization;

namespace MedPool.Contributions;

/// <summary>Who must make up missing contribution months, and on what (JN-3-2-3, JN-3-2-4). The numbers are those of the file format.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TopUpCase>))]
public enum TopUpCase
{
    /// <summary>An insured employee short of the months: on the last base, paid by the employer.</summary>
    Employee = 1,

    /// <summary>An insured flexible worker short of the months: on the last base, paid by the member.</summary>
    Flexible = 2,

    /// <summary>An enterprise retiree never insured: on the pension, at least the lowest base, all months, paid by the employer.</summary>
    RetireeNeverInsured = 3,

    /// <summary>A flexible retiree in the pension scheme, never insured: on the average wage, all months, paid by the member.</summary>
    FlexibleRetireeNeverInsured = 4,

    /// <summary>A retiree of a bankrupt employer, short or never insured: on the pension, at least the lowest base, paid from the estate.</summary>
    Bankrupt = 5,
}

/// <summary>Who pays a top-up.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TopUpPayer>))]
public enum TopUpPayer
{
    /// <summary>The employer.</summary>
    Employer,

    /// <summary>The member.</summary>
    Member,

    /// <summary>The bankrupt employer's estate, before other creditors.</summary>
    Estate,
}
