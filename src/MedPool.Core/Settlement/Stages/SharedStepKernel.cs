namespace MedPool.Kernels;

/// <summary>A coverage step that is shared by weights.</summary>
public static class SharedStepKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in SharedStepTerms terms)
    {
    }
}
