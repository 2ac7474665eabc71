using System.Text.Json.Serialization;

namespace MedPool.Law;

/// <summary>A benefit account of the ledger that a fund may bear.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BenefitComponent>))]
public enum BenefitComponent
{
    /// <summary><c>benefit.inpatient</c>.</summary>
    Inpatient,

    /// <summary><c>benefit.outpatient</c>.</summary>
    Outpatient,

    /// <summary><c>benefit.maternity</c>.</summary>
    Maternity,

    /// <summary><c>benefit.serious-illness</c>.</summary>
    SeriousIllness,

    /// <summary><c>benefit.supplementary</c>.</summary>
    Supplementary,

    /// <summary><c>benefit.civil-servant</c>.</summary>
    CivilServant,

    /// <summary><c>benefit.assistance</c>.</summary>
    Assistance,

    /// <summary><c>benefit.other</c>.</summary>
    Other,
}
