namespace MedPool.Kernels;

/// <summary>Values of the management liability.</summary>
/// <param name="Liability">Rule that says what counts as mismanaged, named where the income plan is missing.</param>
/// <param name="Rule">Rule of its transfers.</param>
public readonly record struct ManagementLiabilityTerms(ushort Liability, ushort Rule);

/// <summary>Stage <c>management-liability</c>: an area in deficit bears what was mismanaged.</summary>
public static class ManagementLiabilityKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in ManagementLiabilityTerms terms)
    {
    }
}
