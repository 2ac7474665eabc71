using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Values of the make-up of the gap from before pooling.</summary>
/// <param name="Shares">Who bears it.</param>
/// <param name="Netted">Rule by which the gap is what netted books lack together, where their balances are given, or <see langword="null"/>.</param>
/// <param name="Bills">Rule by which unpaid bills of before are paid, or <see langword="null"/>.</param>
/// <param name="Rule">Rule of its transfers.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct PrePoolingTerms(ShareTerms Shares, ushort? Netted, ushort? Bills, ushort Rule);

/// <summary>Stage <c>pre-pooling</c>: the gap from before pooling is made good to <c>balance</c>, then bills of before are paid.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PrePoolingKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    /// <exception cref="FactsException">The shares of a gap are not decided or not whole, or a payer other than a government does not hold its
    /// part.</exception>
    public static void Run(ref SettlementRun run, in PrePoolingTerms terms) => Run<Unrecorded>(ref run, in terms);

    /// <summary>The same, where it may be recorded.</summary>
    internal static void Run<TMode>(ref SettlementRun run, in PrePoolingTerms terms)
        where TMode : struct, IRecordMode
    {
        for (int area = 0; area < run.Facts.Length; area++)
        {
            ref readonly AreaFacts facts = ref run.Facts[area];
            bool netted = terms.Netted is not null && facts.Has(AreaFact.PrePoolingBalances);
            Fen gap = netted ? -Fen.Min(Fen.Zero, facts[AreaFact.PrePoolingBalances]) : facts[AreaFact.PrePoolingGap];
            if (gap > Fen.Zero)
            {
                MakeGood<TMode>(ref run, in terms, area, gap, netted ? Shaping.Netting : Shaping.None);
            }

            if (terms.Bills is { } bills)
            {
                PayBills<TMode>(ref run, area, bills);
            }
        }
    }

    // The area's own balance first, its government for what the balance lacks.
    private static void PayBills<TMode>(ref SettlementRun run, int area, ushort rule)
        where TMode : struct, IRecordMode
    {
        Fen owed = run.Facts[area][AreaFact.UnpaidBills];
        Fen paid = Fen.Min(owed, run.Holding(PartyKind.Balance, area));
        if (TMode.IsOn)
        {
            PrePoolingNotes.BillsOfBalance(run.Recorder!, area, rule);
        }

        run.Move(PartyKind.Balance, PartyKind.Providers, area, paid, rule, StageKind.PrePooling);
        if (TMode.IsOn)
        {
            PrePoolingNotes.BillsOfGovernment(run.Recorder!, area, rule, paid);
        }

        run.Move(PartyKind.AreaFiscal, PartyKind.Providers, area, owed - paid, rule, StageKind.PrePooling);
    }

    private static void MakeGood<TMode>(ref SettlementRun run, in PrePoolingTerms terms, int area, Fen gap, Shaping shaping)
        where TMode : struct, IRecordMode
    {
        Span<long> weights = stackalloc long[ShareTerms.PartiesMax];
        Span<Fen> parts = stackalloc Fen[ShareTerms.PartiesMax];
        weights = weights[..terms.Shares.Parties.Count];
        parts = parts[..weights.Length];
        ShareWeights.Of(in run, terms.Shares, area, terms.Rule, weights);
        Apportion.Split(gap, weights, parts);
        if (TMode.IsOn)
        {
            PrePoolingNotes.Gap(in run, in terms, area, gap);
        }

        for (int i = 0; i < parts.Length; i++)
        {
            PartyKind party = terms.Shares.Parties[i];
            if (parts[i] > run.Holding(party, area))
            {
                run.Fail(RequirementKind.PartNotHeld, party.ToText(), area, terms.Rule, parts[i], AreaFact.PrePoolingGap.Row);
            }

            if (TMode.IsOn)
            {
                PrePoolingNotes.Part(run.Recorder!, area, i);
            }

            run.Move(party, PartyKind.Balance, area, parts[i], terms.Rule, StageKind.PrePooling, shaping);
        }
    }
}
