using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Values of the reward or penalty.</summary>
/// <param name="Rule">Rule of its transfer.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RewardTerms(ushort Rule);

/// <summary>Stage <c>reward</c>: a decided proportion of the shared amounts, by assessment. All penalties are in the pool before it pays a reward.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RewardKernel
{
    /// <summary>Runs the stage over all areas, in policy order; an area without a decided rate is left alone. What the pool cannot pay stays open.</summary>
    public static void Run(ref SettlementRun run, in RewardTerms terms) => Run<Unrecorded>(ref run, in terms);

    /// <summary>The same, where it may be recorded.</summary>
    internal static void Run<TMode>(ref SettlementRun run, in RewardTerms terms)
        where TMode : struct, IRecordMode
    {
        Span<Fen> rewards = run.Asked;
        bool any = false;
        for (int area = 0; area < rewards.Length; area++)
        {
            ref readonly AreaFacts facts = ref run.Facts[area];
            rewards[area] = Fen.Zero;
            if (!facts.Has(AreaFact.RewardRate))
            {
                continue;
            }

            Fen amount = KernelMath.RoundedShare(run.Areas[area].SharedPaid.Value, facts[AreaFact.RewardRate]);
            if (TMode.IsOn)
            {
                RewardNotes.Amount(in run, in terms, area, amount);
            }

            if (facts[AreaFact.Assessment] == Assessment.Fail)
            {
                run.Move(PartyKind.AreaFiscal, PartyKind.Pool, area, amount, terms.Rule, StageKind.Reward);
            }
            else
            {
                rewards[area] = amount;
                any |= amount > Fen.Zero;
            }
        }

        if (any)
        {
            Pay<TMode>(ref run, in terms);
        }
    }

    private static void Pay<TMode>(ref SettlementRun run, in RewardTerms terms)
        where TMode : struct, IRecordMode
    {
        Shaping shaping = run.Ration(run.Asked, run.Granted);
        if (TMode.IsOn)
        {
            RewardNotes.Ration(in run, in terms);
        }

        for (int area = 0; area < run.Facts.Length; area++)
        {
            (Fen reward, Fen paid) = (run.Asked[area], run.Granted[area]);
            if (TMode.IsOn)
            {
                RewardNotes.Paid(run.Recorder!, in terms, area);
            }

            run.Move(PartyKind.Pool, PartyKind.Balance, area, paid, terms.Rule, StageKind.Reward, shaping);
            if (TMode.IsOn)
            {
                RewardNotes.Owed(run.Recorder!, in terms, area);
            }

            run.Owe(PartyKind.Pool, PartyKind.Balance, area, reward - paid, terms.Rule, StageKind.Reward, OutstandingReason.PoolShort);
        }
    }
}
