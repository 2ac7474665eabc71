namespace MedPool.Cli.Explaining;

/// <summary>The names of stages in files.</summary>
internal static class Stages
{
    /// <summary>The name: <c>management-liability</c>.</summary>
    public static string Name(StageKind stage) => stage switch
    {
        StageKind.PrePooling => "pre-pooling",
        StageKind.IncomeGuarantee => "income-guarantee",
        StageKind.ViolationRecovery => "violation-recovery",
        StageKind.ManagementLiability => "management-liability",
        _ => stage.ToString().ToLowerInvariant(),
    };
}
