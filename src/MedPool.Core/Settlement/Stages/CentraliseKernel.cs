using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Values of the centralising of old balances.</summary>
/// <param name="Year">The policy's first year, the only one in which it happens.</param>
/// <param name="Share">Of max(0, balance).</param>
/// <param name="Rule">Rule of its transfer and of what stays outstanding.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct CentraliseTerms(int Year, Rate Share, ushort Rule);

/// <summary>Stage <c>centralise</c>: a share of the old balances moves to the pool, once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CentraliseKernel
{
    /// <summary>Runs the stage over all areas, in policy order: what is due in the policy's first year, in later years what stayed outstanding.</summary>
    public static void Run(ref SettlementRun run, in CentraliseTerms terms)
    {
        bool first = run.Year == terms.Year;
        for (int area = 0; area < run.Facts.Length; area++)
        {
            Fen due = run.TakeArrears(area);
            Fen share = first ? KernelMath.RoundedShare(run.Holding(PartyKind.Balance, area).Value, terms.Share) : Fen.Zero;
            due = run.Sum("what is to be centralised", due, share, area, terms.Rule);
            Fen paid = Fen.Min(due, run.Holding(PartyKind.Balance, area));
            paid = run.Facts[area].Has(AreaFact.DemandDeposits) ? Fen.Min(paid, run.Facts[area][AreaFact.DemandDeposits]) : paid;
            run.Move(PartyKind.Balance, PartyKind.Pool, area, paid, terms.Rule, StageKind.Centralise);
            run.Owe(PartyKind.Balance, PartyKind.Pool, area, due - paid, terms.Rule);
        }

        run.NoteCumulativeBalance();
    }
}
