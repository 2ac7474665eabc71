using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>Stage <c>levy</c>: the pool is filled.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LevyKernel
{
    /// <summary>Runs the stage over all areas, in policy order. In a year in which the levy is not raised, only what stayed outstanding is collected.</summary>
    /// <exception cref="FactsException">A figure or the rate that the levy needs is missing.</exception>
    public static void Run(ref SettlementRun run, in LevyTerms terms)
    {
        Shaping shaping = Shaping.None;
        if (terms.OnlyInYear == 0 || run.Year == terms.OnlyInYear)
        {
            shaping = Plan(ref run, in terms);
        }
        else
        {
            run.Asked.Clear();
        }

        for (int area = 0; area < run.Facts.Length; area++)
        {
            Collect(ref run, in terms, area, shaping);
        }
    }

    private static Shaping Plan(ref SettlementRun run, in LevyTerms terms)
    {
        Shaping shaping = LevyPlan.Make(in run, in terms);
        return terms.Cap is { } cap ? shaping | run.Limit(in cap, run.Asked) : shaping;
    }

    private static void Collect(ref SettlementRun run, in LevyTerms terms, int area, Shaping shaping)
    {
        Fen open = run.Sum("the levy with what is owed", run.Asked[area], run.TakeArrears(area), area, terms.Rule);
        for (int i = 0; i < terms.Sources.Count && open > Fen.Zero; i++)
        {
            LegTerms leg = terms.Sources[i];
            Fen paid = Fen.Min(open, run.Holding(leg.From, area));
            run.Move(leg.From, PartyKind.Pool, area, paid, leg.Rule, StageKind.Levy, shaping);
            open -= paid;
            if (leg.From == PartyKind.Fund)
            {
                run.Areas[area].LevyFromIncome += paid;
            }
        }

        run.Owe(terms.Sources[^1].From, PartyKind.Pool, area, open, terms.Rule, StageKind.Levy, OutstandingReason.NotHeld);
    }
}
