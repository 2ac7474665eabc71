using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>What reward and penalty say to the recorder.</summary>
internal static class RewardNotes
{
    private const string Penalty = "penalty";
    private const string Reward = "rewardPaid";

    /// <summary>A penalty, which is paid next, or a reward, which the pool pays later.</summary>
    public static void Amount(in SettlementRun run, in RewardTerms terms, int area, Fen amount)
    {
        SettlementRecorder recorder = run.Recorder!;
        if (!recorder.IsInForce(area))
        {
            return;
        }

        recorder.Forget(Reward, area);
        recorder.Forget(RationNotes.Asked, area);
        StepDraft step = recorder.Begin(StageKind.Reward, area, terms.Rule).Fact(AreaFact.RewardRate);
        string formula = $"round(rewardRate * {step.Total(SettlementRecorder.SharedPaid, area)})";
        if (run.Facts[area][AreaFact.Assessment] == Assessment.Fail)
        {
            step.Moves(formula, Penalty);
        }
        else
        {
            step.Is(RationNotes.Asked, amount, formula);
        }
    }

    /// <summary>What the pool can pay of the rewards.</summary>
    public static void Ration(in SettlementRun run, in RewardTerms terms)
    {
        for (int area = 0; area < run.Areas.Length; area++)
        {
            if (run.Asked[area] == Fen.Zero)
            {
                run.Recorder!.Forget(RationNotes.Asked, area); // Asked of the pool by an earlier stage.
            }
        }

        RationNotes.Record(in run, StageKind.Reward, terms.Rule, forGaps: false);
    }

    /// <summary>What is paid of a reward next.</summary>
    public static void Paid(SettlementRecorder recorder, in RewardTerms terms, int area)
    {
        if (recorder.FindFigure(RationNotes.Asked, area) >= 0)
        {
            string granted = RationNotes.NameOf(recorder);
            recorder.Begin(StageKind.Reward, area, terms.Rule).Figure(granted).Moves(granted, Reward);
        }
    }

    /// <summary>What stays open of a reward.</summary>
    public static void Owed(SettlementRecorder recorder, in RewardTerms terms, int area)
    {
        if (recorder.FindFigure(RationNotes.Asked, area) >= 0)
        {
            StepDraft step = recorder.Begin(StageKind.Reward, area, terms.Rule).Figure(RationNotes.Asked);
            step.Moves(recorder.FindFigure(Reward, area) >= 0 ? $"asked - {step.Earlier(Reward)}" : RationNotes.Asked);
        }
    }
}
