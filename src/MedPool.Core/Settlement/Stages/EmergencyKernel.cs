using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Values of the emergency adjustment.</summary>
/// <param name="Rule">Rule of its transfer.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct EmergencyTerms(ushort Rule);

/// <summary>Stage <c>emergency</c>: emergency help from the pool.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmergencyKernel
{
    /// <summary>
    /// Runs the stage over all areas: an area in deficit gets what it applied for, out of what the pool may give, up to what fund and balance lack (by the
    /// reading <c>as-applied</c> up to its gap). What was applied for and not granted is written down.
    /// </summary>
    public static void Run(ref SettlementRun run, in EmergencyTerms terms) => Run<Unrecorded>(ref run, in terms);

    /// <summary>The same, where it may be recorded.</summary>
    internal static void Run<TMode>(ref SettlementRun run, in EmergencyTerms terms)
        where TMode : struct, IRecordMode
    {
        Span<Fen> asked = run.Asked;
        bool applied = false;
        for (int area = 0; area < asked.Length; area++)
        {
            Fen application = run.Facts[area][AreaFact.Emergency];
            applied |= application > Fen.Zero;
            asked[area] = Fen.Min(application, Lacking(in run, area, afterOwn: !run.Readings.EmergencyAsApplied));
        }

        if (!applied)
        {
            return;
        }

        Shaping ration = run.RationForGaps(asked, run.Granted);
        if (TMode.IsOn)
        {
            EmergencyNotes.Asked(in run, in terms);
        }

        for (int area = 0; area < asked.Length; area++)
        {
            if (run.Facts[area][AreaFact.Emergency] > Fen.Zero)
            {
                Pay<TMode>(ref run, in terms, area, ration);
            }
        }
    }

    private static void Pay<TMode>(ref SettlementRun run, in EmergencyTerms terms, int area, Shaping ration)
        where TMode : struct, IRecordMode
    {
        Fen application = run.Facts[area][AreaFact.Emergency];
        Fen lacking = Lacking(in run, area, afterOwn: true);
        Shaping need = Fen.Min(application, Lacking(in run, area, afterOwn: false)) > lacking ? Shaping.EmergencyNeed : Shaping.None;
        (Fen asked, Fen granted) = (run.Asked[area], run.Granted[area]);
        run.Shape(need);
        if (TMode.IsOn)
        {
            EmergencyNotes.Granted(run.Recorder!, in terms, area);
        }

        run.Grant(area, granted, terms.Rule, StageKind.Emergency, need | ration);
        OutstandingReason reason = granted < asked ? OutstandingReason.PoolShort
            : asked == Fen.Zero ? OutstandingReason.NotNeeded
            : OutstandingReason.AboveNeed;
        if (TMode.IsOn)
        {
            EmergencyNotes.Refused(run.Recorder!, in terms, area);
        }

        run.Owe(PartyKind.Pool, PartyKind.Fund, area, application - granted, terms.Rule, StageKind.Emergency, reason);
    }

    // What the area's fund lacks, and what it lacks after its own balance.
    private static Fen Lacking(in SettlementRun run, int area, bool afterOwn)
    {
        Fen gap = Fen.Max(Fen.Zero, -run.Areas[area].Fund);
        return afterOwn ? Fen.Max(Fen.Zero, gap - run.HoldingForGap(PartyKind.Balance, area)) : gap;
    }
}
