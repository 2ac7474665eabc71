using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Values of the emergency adjustment.</summary>
/// <param name="Rule">Rule of its transfer.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct EmergencyTerms(ushort Rule);

/// <summary>Stage <c>emergency</c>: emergency help from the pool.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmergencyKernel
{
    /// <summary>Runs the stage over all areas: an area in deficit gets what it applied for, up to its gap, out of what the pool may give.</summary>
    public static void Run(ref SettlementRun run, in EmergencyTerms terms)
    {
        Span<Fen> asked = run.Asked;
        for (int area = 0; area < asked.Length; area++)
        {
            asked[area] = Fen.Min(run.Facts[area][AreaFact.Emergency], Fen.Max(Fen.Zero, -run.Areas[area].Fund));
        }

        Span<Fen> granted = run.Granted;
        run.Ration(asked, granted);
        for (int area = 0; area < granted.Length; area++)
        {
            run.Grant(area, granted[area], terms.Rule, StageKind.Emergency);
        }
    }
}
