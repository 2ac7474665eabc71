using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>What the rationing of the pool says to the recorder. What is asked are the figures <see cref="Asked"/>.</summary>
internal static class RationNotes
{
    /// <summary>The name of what an area asks.</summary>
    public const string Asked = "asked";

    private const string Granted = "granted";
    private const string Available = "available";

    /// <summary>The name of what an area gets: what it asked, or what is granted of it.</summary>
    public static string NameOf(SettlementRecorder recorder) => recorder.IsRationed ? Granted : Asked;

    /// <summary>Whether the pool cannot pay all that is asked.</summary>
    public static bool IsScarce(in SettlementRun run, bool forGaps) => KernelMath.Sum(run.Asked) > Holding(in run, forGaps).Value;

    /// <summary>Where the pool cannot pay all that is asked: what it may pay, and what each area is granted of it.</summary>
    /// <param name="forGaps">Whether it pays for gaps of the year; else all that it holds can be paid.</param>
    public static void Record(in SettlementRun run, StageKind stage, ushort rule, bool forGaps)
    {
        SettlementRecorder recorder = run.Recorder!;
        recorder.IsRationed = IsScarce(in run, forGaps);
        if (!recorder.IsRationed)
        {
            return;
        }

        RecordAvailable(in run, stage, rule, forGaps);
        recorder.Forget(Granted);
        RecordedAreas asked = recorder.FiguresOfAllAreas(Asked);
        bool isShared = Holding(in run, forGaps) > Fen.Zero && asked.Entries.Count(static entry => entry.Value.Numerator > 0) > 1;
        foreach ((int area, _, _) in asked.Entries)
        {
            StepDraft step = recorder.Begin(stage, area, rule).ShapedByFigure(Asked).Figure(Available);
            RecordGranted(isShared ? step.Under(KnownReadings.ScarcePool) : step, run.Readings.ScarceInPolicyOrder, run.Granted[area]);
        }
    }

    /// <summary>A payment of the pool for a gap counts as received by the area, and for what is left of the pool's opening balance.</summary>
    public static StepDraft CountGrant(StepDraft step) => step.CountIn(SettlementRecorder.GrantedForGaps, -1).CountIn(SettlementRecorder.Received, step.Area);

    private static Fen Holding(in SettlementRun run, bool forGaps) => forGaps ? run.PoolAvailable : Fen.Max(Fen.Zero, run.Pool);

    private static void RecordAvailable(in SettlementRun run, StageKind stage, ushort rule, bool forGaps)
    {
        StepDraft step = run.Recorder!.Begin(stage, -1, rule).Account(PartyKind.Pool);
        step = forGaps && run.LeftOfOpening < run.Pool ? step.Under(KnownReadings.PoolAvailability) : step;
        if (forGaps && run.Readings.OpeningPoolOnly)
        {
            step.Fact(FundFact.PoolOpeningBalance);
            string left = step.Less("poolOpeningBalance", SettlementRecorder.GrantedForGaps, -1);
            step.Is(Available, run.PoolAvailable, $"max(0, min(pool, {left}))");
        }
        else
        {
            step.Is(Available, Holding(in run, forGaps), "max(0, pool)");
        }
    }

    private static void RecordGranted(StepDraft step, bool inPolicyOrder, Fen granted)
    {
        if (!inPolicyOrder)
        {
            step.EachFigure(Asked).Apportion(Available, Asked, Granted, granted);
        }
        else if (step.Figure(Asked).EarlierAreas(Asked))
        {
            step.Is(Granted, granted, "min(asked, max(0, available - sum([asked_*])))");
        }
        else
        {
            step.Is(Granted, granted, "min(asked, available)");
        }
    }
}
