using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Values of the reward or penalty.</summary>
/// <param name="Rule">Rule of its transfer.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RewardTerms(ushort Rule);

/// <summary>Stage <c>reward</c>: a decided proportion of the shared amounts, by assessment.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RewardKernel
{
    /// <summary>Runs the stage over all areas, in policy order; an area without a decided rate is left alone.</summary>
    public static void Run(ref SettlementRun run, in RewardTerms terms)
    {
        for (int area = 0; area < run.Facts.Length; area++)
        {
            ref readonly AreaFacts facts = ref run.Facts[area];
            if (!facts.Has(AreaFact.RewardRate))
            {
                continue;
            }

            Fen amount = KernelMath.RoundedShare(run.Areas[area].SharedPaid.Value, facts[AreaFact.RewardRate]);
            if (facts[AreaFact.Assessment] == Assessment.Fail)
            {
                run.Move(PartyKind.AreaFiscal, PartyKind.Pool, area, amount, terms.Rule, StageKind.Reward);
            }
            else
            {
                run.Move(PartyKind.Pool, PartyKind.Balance, area, Fen.Min(amount, run.Holding(PartyKind.Pool, area)), terms.Rule, StageKind.Reward);
            }
        }
    }
}
