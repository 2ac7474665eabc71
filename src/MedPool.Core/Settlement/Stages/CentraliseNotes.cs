using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>What the centralising of balances says to the recorder.</summary>
internal static class CentraliseNotes
{
    /// <summary>The name of what an area centralised and no gap of its own has drawn.</summary>
    public const string InAll = "centralisedInAll";

    private const string Moved = "centralisedNow";
    private const string DueOfArea = "due";

    /// <summary>What is due of an area.</summary>
    public static void Due(in SettlementRun run, in CentraliseTerms terms, int area, Fen arrears, Fen due)
    {
        SettlementRecorder recorder = run.Recorder!;
        recorder.Forget(Moved, area);
        recorder.Forget(DueOfArea, area);
        bool isFirst = run.Year == terms.Year;
        if (!recorder.IsInForce(area) || (!isFirst && due == Fen.Zero))
        {
            return;
        }

        StepDraft step = recorder.Begin(StageKind.Centralise, area, terms.Rule);
        step = isFirst ? step.Value("share", terms.Share).Account(PartyKind.Balance) : step;
        step = !isFirst || arrears > Fen.Zero ? step.Fact(AreaFact.OutstandingDue) : step;
        const string share = "round(share * max(0, balance))";
        step.Is(DueOfArea, due, !isFirst ? "outstandingDue" : arrears > Fen.Zero ? $"outstandingDue + {share}" : share);
    }

    /// <summary>What can be moved of it.</summary>
    public static void Paid(in SettlementRun run, in CentraliseTerms terms, int area)
    {
        SettlementRecorder recorder = run.Recorder!;
        if (recorder.FindFigure(DueOfArea, area) < 0)
        {
            return;
        }

        StepDraft step = recorder.Begin(StageKind.Centralise, area, terms.Rule).Figure(DueOfArea).Account(PartyKind.Balance);
        if (run.Facts[area].Has(AreaFact.DemandDeposits))
        {
            step.Fact(AreaFact.DemandDeposits).Moves("min(due, max(0, balance), demandDeposits)", Moved);
        }
        else
        {
            step.Moves("min(due, max(0, balance))", Moved);
        }
    }

    /// <summary>What stays owed of the balance, and what was centralised in all: a gap of the area can depend on them.</summary>
    public static void Custody(in SettlementRun run, in CentraliseTerms terms, int area, Fen owed, Fen paid)
    {
        if (owed > Fen.Zero)
        {
            StepDraft step = Open(run.Recorder!, terms, area);
            string open = step.Gap;
            string formula = step.Previous(HoldingNotes.Owed) ? $"{HoldingNotes.Owed} + {open}" : open;
            step.Is(HoldingNotes.Owed, run.Areas[area].OwedOfBalance, formula);
        }

        if (run.Areas[area].Centralised > Fen.Zero)
        {
            StepDraft step = run.Recorder!.Begin(StageKind.Centralise, area, terms.Rule);
            bool isAgain = step.Previous(InAll);
            string before = isAgain ? InAll : "centralised";
            step = isAgain ? step : step.Fact(AreaFact.Centralised);
            step.Is(InAll, run.Areas[area].Centralised, paid > Fen.Zero ? $"{before} + {step.Earlier(Moved)}" : before);
        }
    }

    /// <summary>What stays owed.</summary>
    public static void Owed(in SettlementRun run, in CentraliseTerms terms, int area)
    {
        if (run.Recorder!.FindFigure(DueOfArea, area) >= 0)
        {
            StepDraft step = Open(run.Recorder!, terms, area);
            step.Moves(step.Gap);
        }
    }

    private static StepDraft Open(SettlementRecorder recorder, in CentraliseTerms terms, int area)
    {
        StepDraft step = recorder.Begin(StageKind.Centralise, area, terms.Rule).Figure(DueOfArea);
        step.Gap = recorder.FindFigure(Moved, area) >= 0 ? $"{DueOfArea} - {step.Earlier(Moved)}" : DueOfArea;
        return step;
    }
}
