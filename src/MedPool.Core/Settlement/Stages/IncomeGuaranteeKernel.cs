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
    public static void Run(ref SettlementRun run, in IncomeGuaranteeTerms terms)
    {
        for (int area = 0; area < run.Facts.Length; area++)
        {
            run.Require(AreaFact.IncomePlan, area, terms.Rule);
            Fen shortfall = Fen.Max(Fen.Zero, run.Facts[area][AreaFact.IncomePlan] - run.Facts[area][AreaFact.Income]);
            run.Recorder?.Begin(StageKind.IncomeGuarantee, area, terms.Rule)
                .Fact(AreaFact.IncomePlan).Fact(AreaFact.Income).Moves("max(0, incomePlan - income)");
            run.Move(PartyKind.AreaFiscal, PartyKind.Fund, area, shortfall, terms.Rule, StageKind.IncomeGuarantee);
        }
    }
}
