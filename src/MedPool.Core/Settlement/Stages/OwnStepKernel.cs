namespace MedPool.Kernels;

/// <summary>A coverage step in which an area's own parties pay.</summary>
public static class OwnStepKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in OwnStepTerms terms)
    {
    }
}
