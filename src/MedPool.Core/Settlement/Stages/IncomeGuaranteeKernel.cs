using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Values of the income guarantee.</summary>
/// <param name="Rule">Rule of its transfer.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct IncomeGuaranteeTerms(ushort Rule);

/// <summary>Stage <c>income-guarantee</c>: an unmet income plan is made good.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class IncomeGuaranteeKernel
{
    /// <summary>Runs the stage over all areas, in policy order: <c>area-fiscal → fund</c> max(0, plan − I).</summary>
    /// <exception cref="FactsException">An area's income plan is missing.</exception>
    public static void Run(ref SettlementRun run, in IncomeGuaranteeTerms terms) => Run<Unrecorded>(ref run, in terms);

    /// <summary>The same, where it may be recorded.</summary>
    internal static void Run<TMode>(ref SettlementRun run, in IncomeGuaranteeTerms terms)
        where TMode : struct, IRecordMode
    {
        for (int area = 0; area < run.Facts.Length; area++)
        {
            run.Require(AreaFact.IncomePlan, area, terms.Rule);
            Fen shortfall = Fen.Max(Fen.Zero, run.Facts[area][AreaFact.IncomePlan] - run.Facts[area][AreaFact.Income]);
            if (TMode.IsOn)
            {
                MakeUpNotes.Shortfall(run.Recorder!, in terms, area);
            }

            run.Move(PartyKind.AreaFiscal, PartyKind.Fund, area, shortfall, terms.Rule, StageKind.IncomeGuarantee);
        }
    }
}
