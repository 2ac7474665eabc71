namespace MedPool.Kernels;

/// <summary>Values of the emergency adjustment.</summary>
/// <param name="Rule">Rule of its transfer.</param>
public readonly record struct EmergencyTerms(ushort Rule);

/// <summary>Stage <c>emergency</c>: emergency help from the pool.</summary>
public static class EmergencyKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in EmergencyTerms terms)
    {
    }
}
