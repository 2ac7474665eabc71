namespace MedPool.Kernels;

/// <summary>End of stage <c>coverage</c>: no gap may be left.</summary>
public static class CoverageEndKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in CoverageTerms terms)
    {
    }
}
