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
    public static void Run(ref SettlementRun run, in CentraliseTerms terms) => Run<Unrecorded>(ref run, in terms);

    /// <summary>The same, where it may be recorded.</summary>
    internal static void Run<TMode>(ref SettlementRun run, in CentraliseTerms terms)
        where TMode : struct, IRecordMode
    {
        bool first = run.Year == terms.Year;
        bool again = run.HasCustody;
        run.HasCustody = true;
        for (int area = 0; area < run.Facts.Length; area++)
        {
            Fen due = run.TakeArrears(area);
            Fen share = first ? KernelMath.RoundedShare(run.Holding(PartyKind.Balance, area).Value, terms.Share) : Fen.Zero;
            Fen arrears = due;
            due = run.Sum("what is to be centralised", due, share, area, terms.Rule);
            Fen held = Fen.Min(due, run.Holding(PartyKind.Balance, area));
            Fen paid = run.Facts[area].Has(AreaFact.DemandDeposits) ? Fen.Min(held, run.Facts[area][AreaFact.DemandDeposits]) : held;
            if (TMode.IsOn)
            {
                CentraliseNotes.Due(in run, in terms, area, arrears, due);
                CentraliseNotes.Paid(in run, in terms, area);
            }

            run.Move(PartyKind.Balance, PartyKind.Pool, area, paid, terms.Rule, StageKind.Centralise);
            ref AreaState state = ref run.Areas[area];
            state.Centralised = run.Sum("what was centralised", again ? state.Centralised : run.Facts[area][AreaFact.Centralised], paid, area, terms.Rule);
            state.OwedOfBalance = run.Sum("what is owed of the balance", state.OwedOfBalance, due - paid, area, terms.Rule);
            if (TMode.IsOn)
            {
                CentraliseNotes.Custody(in run, in terms, area, due - paid, paid);
            }

            OutstandingReason reason = paid < held ? OutstandingReason.DemandDeposits : OutstandingReason.NotHeld;
            if (TMode.IsOn)
            {
                CentraliseNotes.Owed(in run, in terms, area);
            }

            run.Owe(PartyKind.Balance, PartyKind.Pool, area, due - paid, terms.Rule, StageKind.Centralise, reason);
        }
    }
}
