using MedPool.Internals;

namespace MedPool.Kernels;

/// <summary>What a ceiling of the pool says to the recorder.</summary>
internal static class CapNotes
{
    /// <summary>The formula of ⌊months × Σ figure ÷ 12⌋.</summary>
    public static string Capacity(string figure, Fen capacity)
    {
        string formula = $"floor(months * sum([{figure}_*]) / 12)";
        return capacity.Value == long.MaxValue ? $"min({formula}, {capacity})" : formula; // No pool holds more.
    }

    /// <summary>What the ceiling leaves of the planned amounts, after it was applied.</summary>
    /// <param name="planned">The name of the planned figures.</param>
    /// <param name="capped">The name of what is left of them.</param>
    /// <param name="amounts">What is left.</param>
    public static void Limit(in SettlementRun run, in CapTerms cap, StageKind stage, string planned, string capped, ReadOnlySpan<Fen> amounts)
    {
        SettlementRecorder recorder = run.Recorder!;
        Int128 sum = 0;
        foreach ((_, ExplanationNumber value, _) in recorder.FiguresOfAllAreas(planned).Entries)
        {
            sum += value.ToHundredths();
        }

        if (sum == 0)
        {
            return; // Nothing is raised, so the rule does not come into play.
        }

        Fen room = run.Room(in cap);
        Room(in run, in cap, stage, room);
        if (sum <= room.Value)
        {
            return;
        }

        foreach ((int area, ExplanationNumber value, _) in recorder.FiguresOfAllAreas(planned).Entries)
        {
            StepDraft step = recorder.Begin(stage, area, cap.Rule).Under(KnownReadings.Cap).Figure(planned);
            if (room.Value == 0)
            {
                step.Figure("room").Is(capped, amounts[area], $"min({planned}, room)");
            }
            else if (run.Readings.CapIsThreshold)
            {
                step.Is(capped, amounts[area], planned);
            }
            else
            {
                recorder.Begin(stage, area, cap.Rule).Under(KnownReadings.Cap).Figure("room").EachFigure(planned).Apportion("room", planned, capped, amounts[area]);
            }
        }
    }

    private static void Room(in SettlementRun run, in CapTerms cap, StageKind stage, Fen room)
    {
        StepDraft step = run.Recorder!.Begin(stage, -1, cap.Rule)
            .Value("months", cap.Months, ExplanationUnit.Months)
            .EachArea(cap.Of)
            .Account(PartyKind.Pool);
        Fen capacity = run.Capacity(cap.Months, cap.Of, cap.Rule);
        step.Is("room", room, $"max(0, {Capacity(StepDraft.NameOf(cap.Of.Row), capacity)} - pool)");
    }
}
