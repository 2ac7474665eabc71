using MedPool.Payments;

namespace MedPool.Cli.Monitoring;

/// <summary>What monitoring finds, in the words of tables and JSON.</summary>
internal static class MonitoringWords
{
    /// <summary>A ground of supervision.</summary>
    public static string Of(SupervisionGround ground) => ground switch
    {
        SupervisionGround.CollectionMissedAndLast => "collection-missed-and-last",
        SupervisionGround.SeriousFraud => "serious-fraud",
        SupervisionGround.PoorRectification => "poor-rectification",
        _ => "deficit-by-poor-supervision",
    };

    /// <summary>A check of a condition of use.</summary>
    public static string Of(UseCheck check) => check switch
    {
        UseCheck.Enrolment => "enrolment",
        UseCheck.Collection => "collection",
        UseCheck.Misuse => "misuse",
        UseCheck.Responsibility => "local-responsibility",
        UseCheck.ExpenditureItems => "expenditure-items",
        UseCheck.UnauthorisedIncreases => "unauthorised-increases",
        UseCheck.EmployerRates => "employer-rates",
        UseCheck.OtherMeasures => "other-measures",
        UseCheck.BenefitsInAdjustmentYear => "benefits-in-adjustment-year",
        UseCheck.Violations => "violations",
        UseCheck.Subsidies => "subsidies",
        UseCheck.Levies => "levies",
        UseCheck.PastContributions => "past-contributions",
        _ => "growth",
    };

    /// <summary>Months payable with two decimals, or <see langword="null"/> without expenditure.</summary>
    public static string? Months(PaymentCapacity capacity) => capacity.Hundredths is { } hundredths ? new AmountSum(hundredths).ToString() : null;

    /// <summary>The conditions of use that are not met, in words.</summary>
    public static IEnumerable<string> Unmet(MonitoringReport report) =>
        from area in report.Conditions
        from condition in area.Unmet
        from finding in condition.Findings
        where !finding.IsMet
        select $"area {area.Area}: {condition.Rule.Rule} ({condition.Rule.Article}), {finding.Evidence}";
}
