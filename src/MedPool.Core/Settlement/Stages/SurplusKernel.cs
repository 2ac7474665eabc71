namespace MedPool.Kernels;

/// <summary>Values of the division of a surplus.</summary>
/// <param name="Credit">Rule by which income above plan and expenditure below budget are credited to the balance first, or <see langword="null"/>.</param>
/// <param name="Shares">How the rest is divided over <c>pool</c>, <c>balance</c>, <c>development</c>, <c>reserve</c>.</param>
/// <param name="Cap">The ceiling that limits the pool's parts, or <see langword="null"/>.</param>
/// <param name="Rule">Rule of the divided rest.</param>
public readonly record struct SurplusTerms(ushort? Credit, ShareTerms Shares, CapTerms? Cap, ushort Rule);

/// <summary>Stage <c>surplus</c>: a surplus of the year is divided.</summary>
public static class SurplusKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in SurplusTerms terms)
    {
    }
}
