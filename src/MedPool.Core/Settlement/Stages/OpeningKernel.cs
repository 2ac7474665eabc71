using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Values of the opening: the rules of its three transfers, as indices into the policy's rule ids.</summary>
/// <param name="PoolIncome">Rule of <c>bank → pool</c>.</param>
/// <param name="Income">Rule of <c>contributors → fund</c>.</param>
/// <param name="Expenditure">Rule of <c>fund → providers</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct OpeningTerms(ushort PoolIncome, ushort Income, ushort Expenditure);

/// <summary>Stage <c>opening</c>: balances as they stood, the pool's own income, then each area's income and benefits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OpeningKernel
{
    /// <summary>Runs the stage over all areas. The first stage of every policy; it sets every account of the run.</summary>
    /// <exception cref="FactsException">An area's income or expenditure is not given, or is below zero.</exception>
    public static void Run(ref SettlementRun run, in OpeningTerms terms) => Run<Unrecorded>(ref run, in terms);

    /// <summary>The same, where it may be recorded.</summary>
    internal static void Run<TMode>(ref SettlementRun run, in OpeningTerms terms)
        where TMode : struct, IRecordMode
    {
        run.Open();
        Fen poolIncome = run.Sum("the pool's income", run.Fund[FundFact.PoolInterest], run.Fund[FundFact.PoolOtherIncome], -1, terms.PoolIncome);
        if (TMode.IsOn)
        {
            OpeningNotes.PoolIncome(run.Recorder!, in terms);
        }

        run.Move(PartyKind.Bank, PartyKind.Pool, -1, poolIncome, terms.PoolIncome, StageKind.Opening);
        for (int area = 0; area < run.Facts.Length; area++)
        {
            ref readonly AreaFacts facts = ref run.Facts[area];
            Check(in run, AreaFact.Income, facts[AreaFact.Income], area, terms.Income);
            Check(in run, AreaFact.Expenditure, facts[AreaFact.Expenditure], area, terms.Expenditure);
            if (TMode.IsOn)
            {
                OpeningNotes.Income(run.Recorder!, in terms, area);
            }

            run.Move(PartyKind.Contributors, PartyKind.Fund, area, facts[AreaFact.Income], terms.Income, StageKind.Opening);
            if (TMode.IsOn)
            {
                OpeningNotes.Expenditure(run.Recorder!, in terms, area);
            }

            run.Move(PartyKind.Fund, PartyKind.Providers, area, facts[AreaFact.Expenditure], terms.Expenditure, StageKind.Opening);
        }

        if (TMode.IsOn)
        {
            OpeningNotes.End(in run);
        }
    }

    // A ledger can sum up below zero when more is refunded than was received; no transfer can say that.
    private static void Check(in SettlementRun run, AreaFact<Fen> fact, Fen amount, int area, ushort rule)
    {
        run.Require(fact, area, rule);
        if (amount < Fen.Zero)
        {
            run.Fail(RequirementKind.Negative, null, area, rule, amount, fact.Row);
        }
    }
}
