namespace MedPool.Kernels;

/// <summary>Values of the centralising of old balances.</summary>
/// <param name="Year">The policy's first year, the only one in which it happens.</param>
/// <param name="Share">Of max(0, balance).</param>
/// <param name="Rule">Rule of its transfer and of what stays outstanding.</param>
public readonly record struct CentraliseTerms(int Year, Rate Share, ushort Rule);

/// <summary>Stage <c>centralise</c>: a share of the old balances moves to the pool, once.</summary>
public static class CentraliseKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in CentraliseTerms terms)
    {
    }
}
