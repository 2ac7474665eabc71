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
    public static void Run(ref SettlementRun run, in PrePoolingTerms terms)
    {
        for (int area = 0; area < run.Facts.Length; area++)
        {
            ref readonly AreaFacts facts = ref run.Facts[area];
            bool netted = terms.Netted is not null && facts.Has(AreaFact.PrePoolingBalances);
            Fen gap = netted ? -Fen.Min(Fen.Zero, facts[AreaFact.PrePoolingBalances]) : facts[AreaFact.PrePoolingGap];
            if (gap > Fen.Zero)
            {
                MakeGood(ref run, in terms, area, gap, netted ? Shaping.Netting : Shaping.None);
            }

            if (terms.Bills is { } bills)
            {
                PayBills(ref run, area, bills);
            }
        }
    }

    // The area's own balance first, its government for what the balance lacks.
    private static void PayBills(ref SettlementRun run, int area, ushort rule)
    {
        Fen owed = run.Facts[area][AreaFact.UnpaidBills];
        Fen paid = Fen.Min(owed, run.Holding(PartyKind.Balance, area));
        run.Move(PartyKind.Balance, PartyKind.Providers, area, paid, rule, StageKind.PrePooling);
        run.Move(PartyKind.AreaFiscal, PartyKind.Providers, area, owed - paid, rule, StageKind.PrePooling);
    }

    private static void MakeGood(ref SettlementRun run, in PrePoolingTerms terms, int area, Fen gap, Shaping shaping)
    {
        Span<long> weights = stackalloc long[ShareTerms.PartiesMax];
        Span<Fen> parts = stackalloc Fen[ShareTerms.PartiesMax];
        weights = weights[..terms.Shares.Parties.Count];
        parts = parts[..weights.Length];
        ShareWeights.Of(in run, terms.Shares, area, terms.Rule, weights);
        Apportion.Split(gap, weights, parts);
        for (int i = 0; i < parts.Length; i++)
        {
            PartyKind party = terms.Shares.Parties[i];
            if (parts[i] > run.Holding(party, area))
            {
                run.Fail(RequirementKind.PartNotHeld, party.ToText(), area, terms.Rule, parts[i], AreaFact.PrePoolingGap.Row);
            }

            run.Move(party, PartyKind.Balance, area, parts[i], terms.Rule, StageKind.PrePooling, shaping);
        }
    }
}
