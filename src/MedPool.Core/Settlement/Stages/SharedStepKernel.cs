using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>A coverage step that is shared by weights.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SharedStepKernel
{
    /// <summary>Runs the step over all areas: the parts first, then what the pool grants of all that is asked of it, then the payments.</summary>
    /// <exception cref="FactsException">A share or deduction is not decided, shares do not add up to 1, or the pool must grant its part whole and
    /// cannot.</exception>
    public static void Run(ref SettlementRun run, in SharedStepTerms terms) => Run<Unrecorded>(ref run, in terms);

    /// <summary>The same, where it may be recorded.</summary>
    internal static void Run<TMode>(ref SettlementRun run, in SharedStepTerms terms)
        where TMode : struct, IRecordMode
    {
        if (run.HelpRefused is { } refused)
        {
            RefuseHelp(in run, refused);
        }

        if (!SplitGaps<TMode>(ref run, in terms))
        {
            return; // No gap is open.
        }

        Span<Fen> granted = run.Granted;
        if (terms.PoolGrantsWhole)
        {
            RequireWhole(in run, in terms);
        }

        Shaping ration = run.RationForGaps(run.Asked, granted);
        if (TMode.IsOn)
        {
            SharedStepNotes.Ration(in run, in terms);
        }

        for (int area = 0; area < granted.Length; area++)
        {
            if (run.Areas[area].Fund < Fen.Zero)
            {
                Pay<TMode>(ref run, in terms, area, ration);
            }
        }
    }

    private static void RefuseHelp(in SettlementRun run, ushort rule)
    {
        for (int area = 0; area < run.Facts.Length; area++)
        {
            if (run.Areas[area].Fund < Fen.Zero)
            {
                run.Fail(RequirementKind.NoCumulativeBalance, null, area, rule, -run.Areas[area].Fund);
            }
        }
    }

    private static bool SplitGaps<TMode>(ref SettlementRun run, in SharedStepTerms terms)
        where TMode : struct, IRecordMode
    {
        Span<Fen> asked = run.Asked;
        asked.Clear();
        int parties = terms.Shares.Parties.Count;
        bool any = false;
        for (int area = 0; area < asked.Length; area++)
        {
            Fen open = -run.Areas[area].Fund;
            if (open <= Fen.Zero)
            {
                continue;
            }

            any = true;
            Span<Fen> parts = run.Parts.Slice(area * ShareTerms.PartiesMax, parties);
            run.Areas[area].Shaping = ShareWeights.Split(in run, in terms, area, open, parts);
            if (TMode.IsOn)
            {
                SharedStepNotes.Split(in run, in terms, area);
            }

            int pool = terms.Shares.PoolIndex;
            asked[area] = pool < 0 ? Fen.Zero : parts[pool];
        }

        return any;
    }

    private static void RequireWhole(in SettlementRun run, in SharedStepTerms terms)
    {
        Fen left = run.PoolAvailable;
        for (int area = 0; area < run.Asked.Length; area++)
        {
            if (run.Asked[area] > left)
            {
                run.Fail(RequirementKind.PoolShort, null, area, terms.Rule, run.Asked[area]);
            }

            left -= run.Asked[area];
        }
    }

    private static void Pay<TMode>(ref SettlementRun run, in SharedStepTerms terms, int area, Shaping ration)
        where TMode : struct, IRecordMode
    {
        Span<Fen> parts = run.Parts.Slice(area * ShareTerms.PartiesMax, terms.Shares.Parties.Count);
        int government = terms.Shares.AreaFiscalIndex;
        if (government >= 0 && run.Granted[area] < run.Asked[area])
        {
            Match(ref run, in terms, area, ref parts[government]);
        }

        for (int i = 0; i < parts.Length; i++)
        {
            PartyKind party = terms.Shares.Parties[i];
            if (TMode.IsOn)
            {
                SharedStepNotes.Part(in run, in terms, area, i);
            }

            run.Areas[area].SharedPaid += party switch
            {
                PartyKind.Pool => PayOfPool(ref run, in terms, area, ration),
                PartyKind.PoolFiscal => PayOfPoolFiscal(ref run, in terms, area, parts[i]),
                PartyKind.AreaFiscal => PayOfAreaFiscal<TMode>(ref run, in terms, area, parts[i]),
                PartyKind.Reserve => PayOfOwn(ref run, in terms, party, area, parts[i]),
                PartyKind.Balance or PartyKind.Development => PayWithoutSharing(ref run, in terms, party, area, parts[i]),
                PartyKind.Contributors or PartyKind.Providers or PartyKind.Fund or PartyKind.Bank => Fen.Zero, // No policy lets them share.
            };
        }
    }

    // The proportion holds only as far as the pool can pay: by the reading match-only the government's part follows what the pool pays.
    private static void Match(ref SettlementRun run, in SharedStepTerms terms, int area, ref Fen part)
    {
        run.Areas[area].Shaping |= Shaping.PoolMatch;
        run.Shape(Shaping.PoolMatch);
        if (run.Readings.PoolMatchOnly)
        {
            part = Fen.Min(part, ShareWeights.MatchOf(in run, in terms, area, run.Granted[area]));
        }
    }

    private static Fen PayOfPool(ref SettlementRun run, in SharedStepTerms terms, int area, Shaping ration)
    {
        run.Grant(area, run.Granted[area], terms.Rule, StageKind.Coverage, (run.Areas[area].Shaping & ~Shaping.PoolMatch) | ration);
        return run.Granted[area];
    }

    private static Fen PayOfPoolFiscal(ref SettlementRun run, in SharedStepTerms terms, int area, Fen part)
    {
        run.Move(PartyKind.PoolFiscal, PartyKind.Fund, area, part, terms.Rule, StageKind.Coverage, run.Areas[area].Shaping & ~Shaping.PoolMatch);
        return part;
    }

    private static Fen PayOfAreaFiscal<TMode>(ref SettlementRun run, in SharedStepTerms terms, int area, Fen part)
        where TMode : struct, IRecordMode
    {
        Fen fromReserve = Fen.Zero;
        if (terms.ReserveForShare)
        {
            ref AreaState state = ref run.Areas[area];
            Fen allowed = Fen.Max(Fen.Zero, run.Facts[area][AreaFact.RiskReserveForShare] - state.ReserveForShareDrawn);
            fromReserve = Fen.Min(part, Fen.Min(allowed, run.Holding(PartyKind.Reserve, area)));
            state.ReserveForShareDrawn += fromReserve;
            if (TMode.IsOn)
            {
                SharedStepNotes.Reserve(in run, in terms, area);
            }

            run.Move(PartyKind.Reserve, PartyKind.Fund, area, fromReserve, terms.Rule, StageKind.Coverage, state.Shaping);
        }

        if (TMode.IsOn)
        {
            SharedStepNotes.Government(in run, in terms, area, fromReserve);
        }

        run.Move(PartyKind.AreaFiscal, PartyKind.Fund, area, part - fromReserve, terms.Rule, StageKind.Coverage, run.Areas[area].Shaping);
        return part;
    }

    // An own party's part is limited by what it holds.
    private static Fen PayOfOwn(ref SettlementRun run, in SharedStepTerms terms, PartyKind party, int area, Fen part)
    {
        Fen paid = Fen.Min(part, run.HoldingForGap(party, area));
        run.DrawForGap(party, area, paid, terms.Rule, Shaping.None);
        return paid;
    }

    // The area's own balance and development funds are no help of others: a reward is not reckoned from them.
    private static Fen PayWithoutSharing(ref SettlementRun run, in SharedStepTerms terms, PartyKind party, int area, Fen part)
    {
        _ = PayOfOwn(ref run, in terms, party, area, part);
        return Fen.Zero;
    }
}
