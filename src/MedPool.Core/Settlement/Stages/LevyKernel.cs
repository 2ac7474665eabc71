using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>Stage <c>levy</c>: the pool is filled.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LevyKernel
{
    /// <summary>Runs the stage over all areas, in policy order. In a year in which the levy is not raised, only what stayed outstanding is collected.</summary>
    /// <exception cref="FactsException">A figure or the rate that the levy needs is missing.</exception>
    public static void Run(ref SettlementRun run, in LevyTerms terms) => Run<Unrecorded>(ref run, in terms);

    /// <summary>The same, where it may be recorded.</summary>
    internal static void Run<TMode>(ref SettlementRun run, in LevyTerms terms)
        where TMode : struct, IRecordMode
    {
        Shaping shaping = Shaping.None;
        if (TMode.IsOn)
        {
            LevyNotes.Begin(run.Recorder!, in terms);
        }

        if (terms.OnlyInYear == 0 || run.Year == terms.OnlyInYear)
        {
            shaping = Plan<TMode>(ref run, in terms);
        }
        else
        {
            run.Asked.Clear();
        }

        for (int area = 0; area < run.Facts.Length; area++)
        {
            Collect<TMode>(ref run, in terms, area, shaping);
        }

        if (TMode.IsOn)
        {
            CurrentBalanceNotes.Say(in run, StageKind.Levy);
        }
    }

    private static Shaping Plan<TMode>(ref SettlementRun run, in LevyTerms terms)
        where TMode : struct, IRecordMode
    {
        Shaping shaping = LevyPlan.Make<TMode>(in run, in terms);
        shaping |= terms.Cap is { } cap ? run.Limit(in cap, run.Asked) : Shaping.None;
        if (TMode.IsOn)
        {
            LevyNotes.Cap(in run, in terms);
        }

        return shaping;
    }

    private static void Collect<TMode>(ref SettlementRun run, in LevyTerms terms, int area, Shaping shaping)
        where TMode : struct, IRecordMode
    {
        Fen arrears = run.TakeArrears(area);
        Fen open = run.Sum("the levy with what is owed", run.Asked[area], arrears, area, terms.Rule);
        for (int i = 0; i < terms.Sources.Count && open > Fen.Zero; i++)
        {
            LegTerms leg = terms.Sources[i];
            Fen paid = Fen.Min(open, run.Holding(leg.From, area));
            if (TMode.IsOn)
            {
                LevyNotes.Leg(in run, in terms, area, i, arrears);
            }

            run.Move(leg.From, PartyKind.Pool, area, paid, leg.Rule, StageKind.Levy, shaping);
            open -= paid;
            if (leg.From == PartyKind.Fund)
            {
                run.Areas[area].LevyFromIncome += paid;
                if (TMode.IsOn)
                {
                    LevyNotes.TakenFromIncome(in run, area, leg.Rule, paid);
                }
            }
        }

        if (TMode.IsOn)
        {
            LevyNotes.Owed(in run, in terms, area, arrears);
        }

        run.Owe(terms.Sources[^1].From, PartyKind.Pool, area, open, terms.Rule, StageKind.Levy, OutstandingReason.NotHeld);
    }
}
