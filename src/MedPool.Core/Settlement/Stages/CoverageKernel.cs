namespace MedPool.Kernels;

/// <summary>Begin of stage <c>coverage</c>: its conditions, and the other gap of each area. Its steps follow in order, then <see cref="CoverageEndKernel"/>.</summary>
public static class CoverageKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in CoverageTerms terms)
    {
    }
}
