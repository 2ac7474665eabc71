using MedPool.Payments;

namespace MedPool.Cli.Checks;

/// <summary>What checks find, in the words of tables and JSON.</summary>
internal static class CheckWords
{
    /// <summary>The result of a check.</summary>
    public static string Of(CheckResult result) => result switch
    {
        CheckResult.Pass => "pass",
        CheckResult.Fail => "fail",
        CheckResult.Warning => "warning",
        CheckResult.NoWarning => "no-warning",
        _ => "reported",
    };

    /// <summary>A level of government.</summary>
    public static string Of(SubsidyLevel level) => level switch
    {
        SubsidyLevel.County => "county",
        SubsidyLevel.City => "city",
        SubsidyLevel.Province => "province",
        _ => "centre",
    };

    /// <summary>A ground of an early warning.</summary>
    public static string Of(WarningGround ground) => ground switch
    {
        WarningGround.Deficit => "deficit",
        WarningGround.Growth => "growth",
        _ => "used-up",
    };

    /// <summary>Months payable with two decimals, or <see langword="null"/> without expenditure.</summary>
    public static string? Months(AreaOutlook outlook) =>
        outlook.Outlook.Capacity.Hundredths is { } hundredths ? new AmountSum(hundredths).ToString() : null;
}
