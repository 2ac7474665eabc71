using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>End of stage <c>coverage</c>: no gap may be left.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CoverageEndKernel
{
    /// <summary>Checks every area.</summary>
    /// <exception cref="FactsException">A gap is left: the policy's last step can be limited.</exception>
    public static void Run(ref SettlementRun run, in CoverageTerms terms)
    {
        for (int area = 0; area < run.Facts.Length; area++)
        {
            if (run.Areas[area].Fund < Fen.Zero)
            {
                run.Fail(RequirementKind.GapLeft, null, area, terms.Rule, -run.Areas[area].Fund);
            }
        }
    }
}
