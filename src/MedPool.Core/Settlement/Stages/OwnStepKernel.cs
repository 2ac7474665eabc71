using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>A coverage step in which an area's own parties pay.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OwnStepKernel
{
    private const int PartiesMax = 3; // balance, development, reserve.

    /// <summary>Runs the step over all areas, in policy order; then, where it is still the areas', what they centralised.</summary>
    /// <exception cref="FactsException">More of a balance in custody would be used than is approved.</exception>
    public static void Run(ref SettlementRun run, in OwnStepTerms terms) => Run<Unrecorded>(ref run, in terms);

    /// <summary>The same, where it may be recorded.</summary>
    internal static void Run<TMode>(ref SettlementRun run, in OwnStepTerms terms)
        where TMode : struct, IRecordMode
    {
        bool open = false;
        for (int area = 0; area < run.Facts.Length; area++)
        {
            if (run.Areas[area].Fund < Fen.Zero)
            {
                Pay<TMode>(ref run, in terms, area);
                open |= run.Areas[area].Fund < Fen.Zero && run.Areas[area].Centralised > Fen.Zero;
            }
        }

        if (open && terms.UsesBalance)
        {
            run.Shape(Shaping.CentralisedBalance);
            if (run.Readings.CentralisedStaysTheAreas)
            {
                ReturnCentralised<TMode>(ref run, in terms);
            }
        }
    }

    private static void Pay<TMode>(ref SettlementRun run, in OwnStepTerms terms, int area)
        where TMode : struct, IRecordMode
    {
        Span<Fen> held = stackalloc Fen[PartiesMax];
        held = held[..terms.From.Count];
        Fen open = -run.Areas[area].Fund;
        bool choice = false;
        Int128 sum = 0;
        for (int i = 0; i < held.Length; i++)
        {
            held[i] = run.HoldingForGap(terms.From[i], area);
            choice |= held[i] > Fen.Zero && sum > 0;
            sum += held[i].Value;
        }

        // Whatever their order, all pay all where that does not suffice.
        Shaping shaping = choice && sum > open.Value ? Shaping.OwnFundsOrder : Shaping.None;
        if (shaping != Shaping.None && run.Readings.OwnFundsTogether)
        {
            Apportion.Split(open, held, held);
        }

        if (TMode.IsOn)
        {
            CoverageNotes.Together(in run, in terms, area, shaping);
        }

        for (int i = 0; i < held.Length && open > Fen.Zero; i++)
        {
            Fen paid = Fen.Min(open, held[i]);
            if (TMode.IsOn)
            {
                CoverageNotes.Own(in run, in terms, area, i, shaping);
            }

            run.DrawForGap(terms.From[i], area, paid, terms.Rule, shaping);
            open -= paid;
        }
    }

    // 统一纳入市级集中管理 changes who manages a balance, not whose it is: it goes back for the area's gap, as far as the pool holds it.
    private static void ReturnCentralised<TMode>(ref SettlementRun run, in OwnStepTerms terms)
        where TMode : struct, IRecordMode
    {
        Span<Fen> asked = run.Asked;
        for (int area = 0; area < asked.Length; area++)
        {
            asked[area] = Fen.Min(Fen.Max(Fen.Zero, -run.Areas[area].Fund), run.Areas[area].Centralised);
        }

        Shaping shaping = Shaping.CentralisedBalance | run.Ration(asked, run.Granted);
        if (TMode.IsOn)
        {
            CoverageNotes.AskedBack(in run, in terms);
        }

        for (int area = 0; area < asked.Length; area++)
        {
            run.Areas[area].Centralised -= run.Granted[area];
            if (TMode.IsOn)
            {
                CoverageNotes.Returned(in run, in terms, area);
            }

            run.Move(PartyKind.Pool, PartyKind.Fund, area, run.Granted[area], terms.Rule, StageKind.Coverage, shaping);
        }
    }
}
