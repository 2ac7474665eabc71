namespace MedPool.Kernels;

/// <summary>A coverage step that is shared by weights.</summary>
public static class SharedStepKernel
{
    /// <summary>Runs the step over all areas: the parts first, then what the pool grants of all that is asked of it, then the payments.</summary>
    /// <exception cref="FactsException">A share or deduction is not decided, shares do not add up to 1, or the pool must grant its part whole and cannot.</exception>
    public static void Run(ref SettlementRun run, in SharedStepTerms terms)
    {
        if (!SplitGaps(ref run, in terms))
        {
            return; // No gap is open.
        }

        Span<Fen> granted = run.Granted;
        if (terms.PoolGrantsWhole)
        {
            RequireWhole(in run, in terms);
        }

        run.Ration(run.Asked, granted);
        for (int area = 0; area < granted.Length; area++)
        {
            if (run.Areas[area].Fund < Fen.Zero)
            {
                Pay(ref run, in terms, area);
            }
        }
    }

    private static bool SplitGaps(ref SettlementRun run, in SharedStepTerms terms)
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
            ShareWeights.Split(in run, in terms, area, open, parts);
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

    private static void Pay(ref SettlementRun run, in SharedStepTerms terms, int area)
    {
        ReadOnlySpan<Fen> parts = run.Parts.Slice(area * ShareTerms.PartiesMax, terms.Shares.Parties.Count);
        for (int i = 0; i < parts.Length; i++)
        {
            switch (terms.Shares.Parties[i])
            {
                case PartyKind.Pool:
                    run.Grant(area, run.Granted[area], terms.Rule, StageKind.Coverage);
                    run.Areas[area].SharedPaid += run.Granted[area];
                    break;
                case PartyKind.PoolFiscal:
                    run.Move(PartyKind.PoolFiscal, PartyKind.Fund, area, parts[i], terms.Rule, StageKind.Coverage);
                    run.Areas[area].SharedPaid += parts[i];
                    break;
                case PartyKind.AreaFiscal:
                    PayOfGovernment(ref run, in terms, area, parts[i]);
                    break;
                default:
                    PayOfOwn(ref run, terms.Shares.Parties[i], area, parts[i], terms.Rule);
                    break;
            }
        }
    }

    private static void PayOfGovernment(ref SettlementRun run, in SharedStepTerms terms, int area, Fen part)
    {
        Fen fromReserve = Fen.Zero;
        if (terms.ReserveForShare)
        {
            ref AreaState state = ref run.Areas[area];
            Fen allowed = Fen.Max(Fen.Zero, run.Facts[area].RiskReserveForShare - state.ReserveForShareDrawn);
            fromReserve = Fen.Min(part, Fen.Min(allowed, run.Holding(PartyKind.Reserve, area)));
            state.ReserveForShareDrawn += fromReserve;
            run.Move(PartyKind.Reserve, PartyKind.Fund, area, fromReserve, terms.Rule, StageKind.Coverage);
        }

        run.Move(PartyKind.AreaFiscal, PartyKind.Fund, area, part - fromReserve, terms.Rule, StageKind.Coverage);
        run.Areas[area].SharedPaid += part;
    }

    private static void PayOfOwn(ref SettlementRun run, PartyKind party, int area, Fen part, ushort rule)
    {
        Fen paid = Fen.Min(part, run.Holding(party, area));
        run.Move(party, PartyKind.Fund, area, paid, rule, StageKind.Coverage);
        if (party == PartyKind.Reserve)
        {
            run.Areas[area].SharedPaid += paid;
        }
    }
}
