using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>What a shared step of the coverage says to the recorder.</summary>
internal static class SharedStepNotes
{
    private const string OfReserve = "reserveForShare";

    /// <summary>The open gap of an area and the weights by which it is split; each payment begins with them.</summary>
    public static void Split(in SettlementRun run, in SharedStepTerms terms, int area)
    {
        SettlementRecorder recorder = run.Recorder!;
        StepDraft step = recorder.Begin(StageKind.Coverage, area, terms.Rule).OpenGap().Shares(terms.Shares, in run, terms.Rule);
        ref readonly AreaFacts facts = ref run.Facts[area];
        string[] weights = [.. terms.Shares.Parties.Select(StepDraft.ShareOf)];
        if (terms.Deduction is { } deduction && facts[AreaFact.UnmetConditions] > 0)
        {
            step.ShapedBy(deduction).Under(KnownReadings.ConditionDeduction);
            Deduct(in run, step, weights, terms.Shares);
        }

        if (facts[AreaFact.Assessment] == Assessment.Fail && terms.AssessmentRise.Numerator > 0)
        {
            step.Under(KnownReadings.AssessmentRise).Value("assessmentRise", terms.AssessmentRise);
            Raise(weights, terms.Shares.AreaFiscalIndex, run.Readings.AssessmentRiseIsRelative);
        }

        step.Weights = $"[{string.Join(", ", weights)}]";
        step.WeightOfPool = terms.Shares.PoolIndex < 0 ? "" : weights[terms.Shares.PoolIndex];
        step.WeightOfGovernment = terms.Shares.AreaFiscalIndex < 0 ? "" : weights[terms.Shares.AreaFiscalIndex];
        recorder.Keep(step);
    }

    /// <summary>Where the pool cannot pay all that is asked: what each area asks, and what it is granted.</summary>
    public static void Ration(in SettlementRun run, in SharedStepTerms terms)
    {
        SettlementRecorder recorder = run.Recorder!;
        recorder.IsRationed = RationNotes.IsScarce(in run, forGaps: true);
        if (!recorder.IsRationed)
        {
            return;
        }

        recorder.Forget(RationNotes.Asked);
        for (int area = 0; area < run.Asked.Length; area++)
        {
            if (run.Areas[area].Fund < Fen.Zero)
            {
                StepDraft step = recorder.Kept(area);
                step.Is(RationNotes.Asked, run.Asked[area], Formula(step, terms.Shares.PoolIndex));
            }
        }

        RationNotes.Record(in run, StageKind.Coverage, terms.Rule, forGaps: true);
    }

    /// <summary>What a party pays next. The government's part is said where it is paid: it can be drawn from the reserve.</summary>
    public static void Part(in SettlementRun run, in SharedStepTerms terms, int area, int index)
    {
        SettlementRecorder recorder = run.Recorder!;
        PartyKind party = terms.Shares.Parties[index];
        if (party == PartyKind.Pool)
        {
            PoolPart(recorder, in terms, area, index);
            return;
        }

        StepDraft step = recorder.Kept(area);
        step = party is PartyKind.PoolFiscal or PartyKind.Reserve ? step.CountIn(SettlementRecorder.SharedPaid, area) : step;
        step.Moves(
            party is PartyKind.Balance or PartyKind.Development or PartyKind.Reserve
                ? $"min({Formula(step, index)}, {HoldingNotes.Add(step, in run, party)})"
                : Formula(step, index));
    }

    /// <summary>What the reserve pays of the government's part.</summary>
    public static void Reserve(in SettlementRun run, in SharedStepTerms terms, int area)
    {
        StepDraft step = run.Recorder!.Kept(area).Fact(AreaFact.RiskReserveForShare).Account(PartyKind.Reserve);
        string allowed = step.Less("riskReserveForShare", OfReserve, area);
        step.CountIn(OfReserve, area)
            .CountIn(SettlementRecorder.SharedPaid, area)
            .Moves($"min({PartOfGovernment(in run, in terms, step)}, max(0, {allowed}), max(0, reserve))", OfReserve);
    }

    /// <summary>What the government pays of its part.</summary>
    public static void Government(in SettlementRun run, in SharedStepTerms terms, int area, Fen fromReserve)
    {
        StepDraft step = run.Recorder!.Kept(area).CountIn(SettlementRecorder.SharedPaid, area);
        string part = PartOfGovernment(in run, in terms, step);
        step.Moves(fromReserve > Fen.Zero ? $"{part} - {step.Earlier(OfReserve)}" : part);
    }

    private static void PoolPart(SettlementRecorder recorder, in SharedStepTerms terms, int area, int index)
    {
        if (recorder.IsRationed)
        {
            string granted = RationNotes.NameOf(recorder);
            StepDraft step = recorder.Begin(StageKind.Coverage, area, terms.Rule).Figure(granted);
            RationNotes.CountGrant(step).CountIn(SettlementRecorder.SharedPaid, area).Moves(granted);
        }
        else
        {
            StepDraft step = recorder.Kept(area);
            RationNotes.CountGrant(step).CountIn(SettlementRecorder.SharedPaid, area).Moves(Formula(step, index));
        }
    }

    // By the reading match-only the government's part follows what the pool pays.
    private static string PartOfGovernment(in SettlementRun run, in SharedStepTerms terms, StepDraft step)
    {
        string part = Formula(step, terms.Shares.AreaFiscalIndex);
        if (run.Granted[step.Area] >= run.Asked[step.Area] || !run.Readings.PoolMatchOnly)
        {
            return part;
        }

        string granted = RationNotes.NameOf(run.Recorder!);
        step.Figure(granted);
        return $"min({part}, round({granted} * {step.WeightOfGovernment} / {step.WeightOfPool}))";
    }

    // What unmet conditions take off the pool's share; the area's government bears it.
    private static void Deduct(in SettlementRun run, StepDraft step, string[] weights, in ShareTerms shares)
    {
        if (run.Readings.ConditionsDecided)
        {
            return;
        }

        string all = weights[shares.PoolIndex];
        string moved = all;
        if (!run.Readings.ConditionsAllOrNothing)
        {
            step.Fact(FundFact.ConditionDeduction).Fact(AreaFact.UnmetConditions);
            moved = $"min({all}, conditionDeduction * unmetConditions)";
        }

        weights[shares.PoolIndex] = $"({all} - {moved})";
        weights[shares.AreaFiscalIndex] = $"({weights[shares.AreaFiscalIndex]} + {moved})";
    }

    private static string Formula(StepDraft step, int index) => FormattableString.Invariant($"apportion({step.Gap}, {step.Weights})[{index}]");

    // Points for the government, taken from the others in order, none of which falls below zero.
    private static void Raise(string[] weights, int government, bool relative)
    {
        string wanted = relative ? $"assessmentRise * {weights[government]}" : "assessmentRise";
        string raised = weights[government];
        for (int i = 0; i < weights.Length; i++)
        {
            if (i != government)
            {
                string moved = $"min({weights[i]}, {wanted})";
                raised += " + " + moved;
                wanted = $"({wanted} - {moved})";
                weights[i] = $"({weights[i]} - {moved})";
            }
        }

        weights[government] = $"({raised})";
    }
}
