namespace MedPool.Kernels;

/// <summary>Values of the recovery of violation expenditure.</summary>
/// <param name="Rule">Rule of its transfer.</param>
public readonly record struct ViolationRecoveryTerms(ushort Rule);

/// <summary>Stage <c>violation-recovery</c>: violation expenditure is recovered.</summary>
public static class ViolationRecoveryKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in ViolationRecoveryTerms terms)
    {
    }
}
