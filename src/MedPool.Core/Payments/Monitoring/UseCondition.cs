using System.Text.Json.Serialization;

namespace MedPool.Payments;

/// <summary>One of the things that a condition of use asks for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UseCheck>))]
public enum UseCheck
{
    /// <summary>The enrolment task is completed.</summary>
    Enrolment,

    /// <summary>The collection task is completed.</summary>
    Collection,

    /// <summary>The fund is managed and used by the rules, nothing is diverted.</summary>
    Misuse,

    /// <summary>Local responsibility for its use is met.</summary>
    Responsibility,

    /// <summary>No expenditure item was added without authority.</summary>
    ExpenditureItems,

    /// <summary>No benefit was raised without authority.</summary>
    UnauthorisedIncreases,

    /// <summary>No employer rate was lowered without authority.</summary>
    EmployerRates,

    /// <summary>Nothing else of the kind was done without authority.</summary>
    OtherMeasures,

    /// <summary>No benefit was raised, with authority or without, in a year with adjustment.</summary>
    BenefitsInAdjustmentYear,

    /// <summary>Violations found are put right.</summary>
    Violations,

    /// <summary>Subsidies of all levels are paid in time.</summary>
    Subsidies,

    /// <summary>Levies are paid in time and in full.</summary>
    Levies,

    /// <summary>Contributions of past years are paid in full into the fiscal account.</summary>
    PastContributions,

    /// <summary>Expenditure per head grew no faster than the province's.</summary>
    Growth,
}

/// <summary>Whether one of the things that a condition asks for is met, with the evidence.</summary>
/// <param name="Check">What is asked for.</param>
/// <param name="IsMet">Whether it is met.</param>
/// <param name="Evidence">What the finding rests on.</param>
public sealed record UseFinding(UseCheck Check, bool IsMet, string Evidence);

/// <summary>Whether a condition of use is met: all that it asks for is.</summary>
/// <param name="Rule">The condition, with its article.</param>
/// <param name="Findings">What it asks for, in the article's order.</param>
public sealed record UseCondition(Citation Rule, EquatableArray<UseFinding> Findings)
{
    /// <summary>Whether it is met.</summary>
    public bool IsMet => Findings.All(finding => finding.IsMet);

    /// <summary>What the findings rest on: those not met, or all where it is met.</summary>
    public string Evidence => string.Join("; ", Findings.Where(finding => IsMet || !finding.IsMet).Select(finding => finding.Evidence));
}
