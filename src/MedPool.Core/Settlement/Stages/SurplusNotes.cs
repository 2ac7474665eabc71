using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>What the division of a surplus says to the recorder.</summary>
internal static class SurplusNotes
{
    private const string Surplus = "surplus";
    private const string PoolPart = "poolPart";
    private const string Capped = "cappedPoolPart";

    /// <summary>A new division: parts of an earlier one no longer count.</summary>
    public static void Begin(SettlementRecorder recorder)
    {
        recorder.Forget(PoolPart);
        recorder.Forget(Capped);
        recorder.Forget("credit");
    }

    /// <summary>The surplus of an area, its credit, and what the pool would get of the rest.</summary>
    public static void Divided(in SettlementRun run, in SurplusTerms terms, int area, Fen surplus, Fen credit)
    {
        SettlementRecorder recorder = run.Recorder!;
        StepDraft all = recorder.Begin(StageKind.Surplus, area, terms.Rule).Account(PartyKind.Fund);
        if (run.Areas[area].Surplus > surplus)
        {
            all.Figure(Surplus).Is(Surplus, run.Areas[area].Surplus, "surplus + fund");
        }
        else
        {
            all.Is(Surplus, surplus, "fund");
        }

        if (terms.Credit is { } rule)
        {
            recorder.Begin(StageKind.Surplus, area, rule)
                .Account(PartyKind.Fund)
                .Fact(AreaFact.Income).Fact(AreaFact.IncomePlan).Fact(AreaFact.ExpenditureBudget).Fact(AreaFact.Expenditure)
                .Is("credit", credit, "min(fund, max(0, income - incomePlan) + max(0, expenditureBudget - expenditure))");
        }

        StepDraft parts = recorder.Begin(StageKind.Surplus, area, terms.Rule).Account(PartyKind.Fund);
        parts = terms.Credit is null ? parts : parts.Figure("credit");
        recorder.Keep(parts.Shares(terms.Shares, in run, terms.Rule));
        string[] ofPool = [.. Enumerable.Range(0, terms.Shares.Parties.Count).Where(PoolAt(terms.Shares)).Select(OfParts(terms, parts))];
        if (ofPool.Length > 0)
        {
            recorder.Kept(area).Is(PoolPart, run.Asked[area], string.Join(" + ", ofPool));
        }
    }

    /// <summary>What the ceiling makes of the pool's parts.</summary>
    public static void Cap(in SettlementRun run, in SurplusTerms terms)
    {
        if (terms.Cap is { } cap)
        {
            CapNotes.Limit(in run, cap, StageKind.Surplus, PoolPart, Capped, run.Granted);
        }
    }

    /// <summary>What is credited to the balance before the division.</summary>
    public static void Credited(SettlementRecorder recorder, in SurplusTerms terms, int area)
    {
        if (terms.Credit is { } rule)
        {
            recorder.Begin(StageKind.Surplus, area, rule).Figure("credit").Moves("credit");
        }
    }

    /// <summary>What a party gets.</summary>
    /// <param name="index">Its place among the parties.</param>
    /// <param name="turnedAway">What the ceiling turned away and the party gets too.</param>
    public static void Part(SettlementRecorder recorder, in SurplusTerms terms, int area, int index, Fen turnedAway)
    {
        StepDraft part = recorder.Kept(area);
        if (terms.Shares.Parties[index] == PartyKind.Pool)
        {
            string name = recorder.FindFigure(Capped, area) >= 0 ? Capped : PoolPart;
            recorder.Begin(StageKind.Surplus, area, terms.Rule).Figure(name).Moves(name);
        }
        else if (turnedAway > Fen.Zero && terms.Shares.Parties[index] == PartyKind.Balance)
        {
            part.Figure(PoolPart).Figure(Capped).Moves($"{OfParts(terms, part)(index)} + {PoolPart} - {Capped}");
        }
        else
        {
            part.Moves(OfParts(terms, part)(index));
        }
    }

    /// <summary>What the ceiling turned away, where the balance has no part of its own.</summary>
    public static void TurnedAway(SettlementRecorder recorder, in SurplusTerms terms, int area, Fen turnedAway)
    {
        if (turnedAway > Fen.Zero)
        {
            recorder.Begin(StageKind.Surplus, area, terms.Rule).Figure(PoolPart).Figure(Capped).Moves($"{PoolPart} - {Capped}");
        }
    }

    private static Func<int, bool> PoolAt(ShareTerms shares) => index => shares.Parties[index] == PartyKind.Pool;

    private static Func<int, string> OfParts(SurplusTerms terms, StepDraft parts)
    {
        string rest = terms.Credit is null ? "fund" : "fund - credit";
        return index => FormattableString.Invariant($"apportion({rest}, {parts.Weights})[{index}]");
    }
}
