using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Values of the division of a surplus.</summary>
/// <param name="Credit">Rule by which income above plan and expenditure below budget are credited to the balance first, or <see langword="null"/>.</param>
/// <param name="Shares">How the rest is divided over <c>pool</c>, <c>balance</c>, <c>development</c>, <c>reserve</c>.</param>
/// <param name="Cap">The ceiling that limits the pool's parts, or <see langword="null"/>.</param>
/// <param name="Rule">Rule of the divided rest.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct SurplusTerms(ushort? Credit, ShareTerms Shares, CapTerms? Cap, ushort Rule);

/// <summary>Stage <c>surplus</c>: a surplus of the year is divided.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SurplusKernel
{
    /// <summary>Runs the stage over all areas.</summary>
    /// <exception cref="FactsException">A credit needs plan and budget, a ceiling its figure.</exception>
    public static void Run(ref SettlementRun run, in SurplusTerms terms) => Run<Unrecorded>(ref run, in terms);

    /// <summary>The same, where it may be recorded.</summary>
    internal static void Run<TMode>(ref SettlementRun run, in SurplusTerms terms)
        where TMode : struct, IRecordMode
    {
        int parties = terms.Shares.Parties.Count;
        Span<Fen> poolParts = run.Asked;
        poolParts.Clear();
        if (TMode.IsOn)
        {
            SurplusNotes.Begin(run.Recorder!);
        }

        for (int area = 0; area < run.Facts.Length; area++)
        {
            Fen surplus = run.Areas[area].Fund;
            if (surplus > Fen.Zero)
            {
                run.Areas[area].Surplus = run.Sum("the surplus", run.Areas[area].Surplus, surplus, area, terms.Rule);
                Divide<TMode>(ref run, in terms, area, surplus, run.Parts.Slice(area * ShareTerms.PartiesMax, parties));
            }
        }

        Span<Fen> kept = run.Granted;
        poolParts.CopyTo(kept);
        Shaping ceiling = terms.Cap is { } cap ? run.Limit(in cap, kept) : Shaping.None;
        if (TMode.IsOn)
        {
            SurplusNotes.Cap(in run, in terms);
        }

        for (int area = 0; area < run.Facts.Length; area++)
        {
            if (run.Areas[area].Fund > Fen.Zero)
            {
                Distribute<TMode>(ref run, in terms, area, run.Parts.Slice(area * ShareTerms.PartiesMax, parties), ceiling);
            }
        }
    }

    // The parts of the surplus, its credit set aside.
    private static void Divide<TMode>(ref SettlementRun run, in SurplusTerms terms, int area, Fen surplus, Span<Fen> parts)
        where TMode : struct, IRecordMode
    {
        Fen credit = Credit(in run, in terms, area, surplus);
        Fen rest = surplus - credit;
        ShareWeights.Split(in run, terms.Shares, area, terms.Rule, rest, parts);
        for (int i = 0; i < parts.Length; i++)
        {
            if (terms.Shares.Parties[i] == PartyKind.Pool)
            {
                run.Asked[area] += parts[i];
            }
        }

        if (TMode.IsOn)
        {
            SurplusNotes.Divided(in run, in terms, area, surplus, credit);
        }
    }

    private static Fen Credit(in SettlementRun run, in SurplusTerms terms, int area, Fen surplus)
    {
        if (terms.Credit is not { } rule)
        {
            return Fen.Zero;
        }

        run.Require(AreaFact.IncomePlan, area, rule);
        run.Require(AreaFact.ExpenditureBudget, area, rule);
        ref readonly AreaFacts facts = ref run.Facts[area];
        Fen above = Fen.Max(Fen.Zero, facts[AreaFact.Income] - facts[AreaFact.IncomePlan]);
        Fen saved = Fen.Max(Fen.Zero, facts[AreaFact.ExpenditureBudget] - facts[AreaFact.Expenditure]);
        return Fen.Min(surplus, run.Sum("the credit", above, saved, area, rule));
    }

    private static void Distribute<TMode>(ref SettlementRun run, in SurplusTerms terms, int area, ReadOnlySpan<Fen> parts, Shaping ceiling)
        where TMode : struct, IRecordMode
    {
        Fen credit = Credit(in run, in terms, area, run.Areas[area].Fund);
        if (TMode.IsOn)
        {
            SurplusNotes.Credited(run.Recorder!, in terms, area);
        }

        run.Move(PartyKind.Fund, PartyKind.Balance, area, credit, terms.Credit ?? terms.Rule, StageKind.Surplus);
        Fen turnedAway = run.Asked[area] - run.Granted[area];
        Shaping credited = credit > Fen.Zero ? Shaping.Credit : Shaping.None;
        for (int i = 0; i < parts.Length; i++)
        {
            PartyKind party = terms.Shares.Parties[i];
            Fen amount = parts[i];
            Shaping shaping = credited;
            if (TMode.IsOn)
            {
                SurplusNotes.Part(run.Recorder!, in terms, area, i, turnedAway);
            }

            if (party == PartyKind.Pool)
            {
                amount = run.Granted[area];
                shaping |= ceiling;
            }
            else if (party == PartyKind.Balance)
            {
                (amount, turnedAway) = (amount + turnedAway, Fen.Zero); // In the same transfer as its own part.
                shaping |= ceiling;
            }

            run.Move(PartyKind.Fund, party, area, amount, terms.Rule, StageKind.Surplus, shaping);
        }

        if (TMode.IsOn)
        {
            SurplusNotes.TurnedAway(run.Recorder!, in terms, area, turnedAway);
        }

        run.Move(PartyKind.Fund, PartyKind.Balance, area, turnedAway, terms.Rule, StageKind.Surplus, credited | ceiling);
    }
}
