namespace MedPool.Kernels;

/// <summary>Values of the reward or penalty.</summary>
/// <param name="Rule">Rule of its transfer.</param>
public readonly record struct RewardTerms(ushort Rule);

/// <summary>Stage <c>reward</c>: a decided proportion of the shared amounts, by assessment.</summary>
public static class RewardKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in RewardTerms terms)
    {
    }
}
