using System.Text.Json.Serialization;

namespace MedPool.Payments;

/// <summary>What a check says of a figure.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckResult>))]
public enum CheckResult
{
    /// <summary>The rule is kept.</summary>
    Pass,

    /// <summary>The rule is not kept.</summary>
    Fail,

    /// <summary>An early warning (预警) is given; nothing has failed.</summary>
    Warning,

    /// <summary>No early warning is given.</summary>
    NoWarning,

    /// <summary>The rule asks for the figures and judges nothing.</summary>
    Reported,
}

/// <summary>Figures that a rule was checked against. Immutable.</summary>
/// <typeparam name="T">The figures, with what follows from them.</typeparam>
/// <param name="Figures">The figures, with what follows from them.</param>
/// <param name="Result">What the check says.</param>
/// <param name="PolicyId">The policy whose rule it is.</param>
/// <param name="Rule">The article.</param>
public sealed record Checked<T>(T Figures, CheckResult Result, string PolicyId, Citation Rule)
    where T : notnull;
