namespace MedPool.Kernels;

/// <summary>Stage <c>levy</c>: the pool is filled.</summary>
public static class LevyKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in LevyTerms terms)
    {
    }
}
