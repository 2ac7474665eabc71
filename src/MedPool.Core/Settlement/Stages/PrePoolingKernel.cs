namespace MedPool.Kernels;

/// <summary>Values of the make-up of the gap from before pooling.</summary>
/// <param name="Shares">Who bears it.</param>
/// <param name="Rule">Rule of its transfers.</param>
public readonly record struct PrePoolingTerms(ShareTerms Shares, ushort Rule);

/// <summary>Stage <c>pre-pooling</c>: the audited gap from before pooling is made good to <c>balance</c>.</summary>
public static class PrePoolingKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in PrePoolingTerms terms)
    {
    }
}
