using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>What the levy says to the recorder.</summary>
internal static class LevyNotes
{
    private const string Planned = "plannedLevy";
    private const string Capped = "cappedLevy";
    private const string FromIncome = "levyFromIncome";

    /// <summary>The name of what a source gave.</summary>
    public static string NameOf(PartyKind source) => "levyFrom" + StepDraft.Capital(StepDraft.NameOf(source));

    /// <summary>A new levy: planned amounts of an earlier one no longer count.</summary>
    public static void Begin(SettlementRecorder recorder, in LevyTerms terms)
    {
        foreach (LegTerms leg in terms.Sources)
        {
            recorder.Forget(NameOf(leg.From));
        }

        recorder.Forget(Planned);
        recorder.Forget(Capped);
    }

    /// <summary>The total that is apportioned over the areas' balances, and each area's part.</summary>
    public static void ToTarget(in SettlementRun run, in LevyTerms terms, Fen target, Fen need, Fen total, bool isOffset)
    {
        SettlementRecorder recorder = run.Recorder!;
        string of = StepDraft.NameOf(terms.Amount.Of.Row);
        recorder.Begin(StageKind.Levy, -1, terms.Rule)
            .Value("months", terms.Amount.Months, ExplanationUnit.Months)
            .EachArea(terms.Amount.Of)
            .Is("target", target, CapNotes.Capacity(of, target));
        bool byArea = terms.Amount.Offset is not null && run.Readings.OffsetByArea;
        StepDraft lacking = Offset(recorder.Begin(StageKind.Levy, -1, terms.Rule).Figure("target"), terms, isOffset);
        if (byArea)
        {
            lacking.Is("need", need, "target");
        }
        else
        {
            lacking.Fact(FundFact.PoolOpeningBalance).Is("need", need, "max(0, target - poolOpeningBalance)");
        }

        recorder.Begin(StageKind.Levy, -1, terms.Rule)
            .Figure("need")
            .EachAccount(PartyKind.Balance)
            .Is("total", total, "min(need, sum([max(0, balance_*)]))");
        for (int area = 0; area < run.Asked.Length; area++)
        {
            if (recorder.IsInForce(area))
            {
                Part(recorder.Begin(StageKind.Levy, area, terms.Rule), terms, byArea, isOffset, run.Asked[area]);
            }
        }
    }

    /// <summary>Each area's levy as a rate of a figure.</summary>
    public static void OfFigure(in SettlementRun run, in LevyTerms terms, Rate rate)
    {
        string of = StepDraft.NameOf(terms.Amount.Of.Row);
        for (int area = 0; area < run.Asked.Length; area++)
        {
            if (run.Recorder!.IsInForce(area))
            {
                StepDraft step = run.Recorder.Begin(StageKind.Levy, area, terms.Rule);
                step = terms.Amount.Rate.Decision is { } decision && run.Fund.Has(decision) ? step.Fact(decision) : step.Value("levyRate", rate);
                step.Fact(terms.Amount.Of).Is(Planned, run.Asked[area], $"round(levyRate * {of})");
            }
        }
    }

    /// <summary>Each area's levy per head.</summary>
    public static void PerHead(in SettlementRun run, in LevyTerms terms)
    {
        for (int area = 0; area < run.Asked.Length; area++)
        {
            if (run.Recorder!.IsInForce(area))
            {
                run.Recorder.Begin(StageKind.Levy, area, terms.Rule)
                    .Value("perHead", terms.Amount.PerHead)
                    .Fact(AreaFact.InsuredPersons)
                    .Is(Planned, run.Asked[area], "perHead * insuredPersons");
            }
        }
    }

    /// <summary>What the ceiling makes of the planned amounts.</summary>
    public static void Cap(in SettlementRun run, in LevyTerms terms)
    {
        if (terms.Cap is { } cap)
        {
            CapNotes.Limit(in run, cap, StageKind.Levy, Planned, Capped, run.Asked);
        }
    }

    /// <summary>What a source pays.</summary>
    /// <param name="index">Its place among the sources.</param>
    public static void Leg(in SettlementRun run, in LevyTerms terms, int area, int index, Fen arrears)
    {
        LegTerms leg = terms.Sources[index];
        StepDraft step = run.Recorder!.Begin(StageKind.Levy, area, leg.Rule);
        string open = Open(step, run.Recorder, terms, area, index, arrears);
        if (leg.From is PartyKind.Balance or PartyKind.Development or PartyKind.Reserve)
        {
            step.Account(leg.From).Moves($"min({open}, max(0, {StepDraft.NameOf(leg.From)}))", NameOf(leg.From));
        }
        else
        {
            step.Moves(open, NameOf(leg.From));
        }
    }

    /// <summary>What the area's income gave, with an earlier levy.</summary>
    public static void TakenFromIncome(in SettlementRun run, int area, ushort rule, Fen paid)
    {
        if (paid == Fen.Zero)
        {
            return;
        }

        SettlementRecorder recorder = run.Recorder!;
        string ofFund = NameOf(PartyKind.Fund);
        StepDraft step = recorder.Begin(StageKind.Levy, area, rule).Figure(ofFund);
        if (recorder.FindFigure(FromIncome, area) >= 0)
        {
            step.Figure(FromIncome).Is(FromIncome, run.Areas[area].LevyFromIncome, $"{FromIncome} + {ofFund}");
        }
        else
        {
            step.Is(FromIncome, run.Areas[area].LevyFromIncome, ofFund);
        }
    }

    /// <summary>What no source gives.</summary>
    public static void Owed(in SettlementRun run, in LevyTerms terms, int area, Fen arrears)
    {
        StepDraft step = run.Recorder!.Begin(StageKind.Levy, area, terms.Rule);
        step.Moves(Open(step, run.Recorder, terms, area, terms.Sources.Count, arrears));
    }

    private static void Part(StepDraft step, in LevyTerms terms, bool byArea, bool isOffset, Fen part)
    {
        step.Figure("total").EachAccount(PartyKind.Balance);
        string formula = $"apportion(total, [max(0, balance_*)])[{step.Place}]";
        if (byArea)
        {
            Offset(step, terms, isOffset).Fact(AreaFact.PriorPoolContribution).Is(Planned, part, $"max(0, {formula} - priorPoolContribution)");
        }
        else
        {
            step.Is(Planned, part, formula);
        }
    }

    private static StepDraft Offset(StepDraft step, in LevyTerms terms, bool isOffset) =>
        isOffset && terms.Amount.Offset is { } offset ? step.ShapedBy(offset).Under(KnownReadings.FirstLevyOffset) : step;

    // The levy with what is owed from earlier years, less what earlier sources gave.
    private static string Open(StepDraft step, SettlementRecorder recorder, in LevyTerms terms, int area, int index, Fen arrears)
    {
        string open = "";
        string planned = recorder.FindFigure(Capped, area) >= 0 ? Capped : Planned;
        if (recorder.FindFigure(planned, area) >= 0)
        {
            step.Figure(planned);
            open = planned;
        }

        if (arrears > Fen.Zero || open.Length == 0)
        {
            step.Fact(AreaFact.OutstandingDue);
            open = open.Length == 0 ? "outstandingDue" : open + " + outstandingDue";
        }

        for (int i = 0; i < index; i++)
        {
            string paid = NameOf(terms.Sources[i].From);
            if (recorder.FindFigure(paid, area) >= 0)
            {
                step.Figure(paid);
                open += " - " + paid;
            }
        }

        return open;
    }
}
