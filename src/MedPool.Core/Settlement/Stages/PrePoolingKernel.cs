using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Values of the make-up of the gap from before pooling.</summary>
/// <param name="Shares">Who bears it.</param>
/// <param name="Rule">Rule of its transfers.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct PrePoolingTerms(ShareTerms Shares, ushort Rule);

/// <summary>Stage <c>pre-pooling</c>: the audited gap from before pooling is made good to <c>balance</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PrePoolingKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    /// <exception cref="FactsException">The shares of a gap are not decided or not whole, or a payer other than a government does not hold its
    /// part.</exception>
    public static void Run(ref SettlementRun run, in PrePoolingTerms terms)
    {
        for (int area = 0; area < run.Facts.Length; area++)
        {
            Fen gap = run.Facts[area][AreaFact.PrePoolingGap];
            if (gap > Fen.Zero)
            {
                MakeGood(ref run, in terms, area, gap);
            }
        }

        run.NoteCumulativeBalance();
    }

    private static void MakeGood(ref SettlementRun run, in PrePoolingTerms terms, int area, Fen gap)
    {
        Span<long> weights = stackalloc long[ShareTerms.PartiesMax];
        Span<Fen> parts = stackalloc Fen[ShareTerms.PartiesMax];
        weights = weights[..terms.Shares.Parties.Count];
        parts = parts[..weights.Length];
        ShareWeights.Of(in run, terms.Shares, area, terms.Rule, weights);
        Apportion.Split(gap, weights, parts);
        for (int i = 0; i < parts.Length; i++)
        {
            PartyKind party = terms.Shares.Parties[i];
            if (parts[i] > run.Holding(party, area))
            {
                run.Fail(RequirementKind.PartNotHeld, party.ToText(), area, terms.Rule, parts[i], AreaFact.PrePoolingGap.Row);
            }

            run.Move(party, PartyKind.Balance, area, parts[i], terms.Rule, StageKind.PrePooling);
        }
    }
}
