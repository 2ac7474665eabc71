using System.Text.Json.Serialization;

namespace MedPool.TestData;

/// <summary>
/// How a generated year ends for an area. Three areas are chosen for the outcomes below the first, so that every step of a settlement has work.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<AreaOutcome>))]
public enum AreaOutcome
{
    /// <summary>Income and expenditure are close to each other.</summary>
    Balanced,

    /// <summary>Income is clearly above expenditure (当期结余).</summary>
    Surplus,

    /// <summary>A gap (收支缺口), little retained balance to meet it, and losses by mismanagement (管理性责任).</summary>
    Deficit,

    /// <summary>A deep gap, no retained balance (an overdrawn one in an employees' fund), and a failed assessment (考核不合格).</summary>
    FailedAssessment,
}
