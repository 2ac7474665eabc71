using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>A coverage step in which an area's own parties pay.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OwnStepKernel
{
    /// <summary>Runs the step over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in OwnStepTerms terms)
    {
        for (int area = 0; area < run.Facts.Length; area++)
        {
            for (int i = 0; i < terms.From.Count && run.Areas[area].Fund < Fen.Zero; i++)
            {
                PartyKind party = terms.From[i];
                Fen paid = Fen.Min(-run.Areas[area].Fund, run.Holding(party, area));
                run.Move(party, PartyKind.Fund, area, paid, terms.Rule, StageKind.Coverage);
            }
        }
    }
}
