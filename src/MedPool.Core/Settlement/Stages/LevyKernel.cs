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
        if (terms.OnlyInYear == 0 || run.Year == terms.OnlyInYear)
        {
            Plan(ref run, in terms);
        }
        else
        {
            run.Asked.Clear();
        }

        for (int area = 0; area < run.Facts.Length; area++)
        {
            Collect(ref run, in terms, area);
        }
    }

    private static void Plan(ref SettlementRun run, in LevyTerms terms)
    {
        LevyPlan.Make(in run, in terms);
        if (terms.Cap is { } cap)
        {
            run.Limit(in cap, run.Asked);
        }
    }

    private static void Collect(ref SettlementRun run, in LevyTerms terms, int area)
    {
        Fen open = run.Sum("the levy with what is owed", run.Asked[area], run.TakeArrears(area), area, terms.Rule);
        for (int i = 0; i < terms.Sources.Count && open > Fen.Zero; i++)
        {
            LegTerms leg = terms.Sources[i];
            Fen paid = Fen.Min(open, run.Holding(leg.From, area));
            run.Move(leg.From, PartyKind.Pool, area, paid, leg.Rule, StageKind.Levy);
            open -= paid;
            if (leg.From == PartyKind.Fund)
            {
                run.Areas[area].LevyFromIncome += paid;
            }
        }

        run.Owe(terms.Sources[^1].From, PartyKind.Pool, area, open, terms.Rule);
    }
}
