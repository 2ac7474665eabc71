using MedPool.Law;

namespace MedPool.Generators.Emit.Stages;

/// <summary>Writes the coverage of gaps: its conditions, and a class per step.</summary>
internal static class CoverageEmitter
{
    public static void Emit(CodeWriter code, CoverageStage coverage)
    {
        StageEmitter.Terms(
            code,
            "CoverageTerms",
            "RequiresBalance: " + RulesEmitter.OfOptional(coverage.RequiresBalance),
            "OneApplication: " + RulesEmitter.OfOptional(coverage.OneApplication),
            "Rule: " + RulesEmitter.Of(coverage.Cite!));
        for (int i = 0; i < coverage.Steps.Count; i++)
        {
            EmitStep(code, coverage.Steps[i], NameOf(i));
        }
    }

    public static IEnumerable<(string Call, Citation? Cite)> Calls(CoverageStage coverage) =>
    [
        ("CoverageKernel.Run(ref run, in Coverage.Terms);", coverage.Cite),
        .. coverage.Steps.Select(static (step, i) => ($"{(step is OwnStep ? "Own" : "Shared")}StepKernel.Run(ref run, in Coverage.{NameOf(i)}.Terms);", (Citation?)step.Cite)),
        ("CoverageEndKernel.Run(ref run, in Coverage.Terms);", null),
    ];

    private static string NameOf(int index) => "Step" + Literals.Of(index + 1);

    private static void EmitStep(CodeWriter code, CoverageStep step, string name)
    {
        code.Sourced(Describe(step), [step.Cite], step.Assumption).Open("public static class " + name);
        if (step is OwnStep own)
        {
            StageEmitter.Terms(code, "OwnStepTerms", "From: " + Literals.List(nameof(PartyKind), own.From.Select(Literals.Of)), "Rule: " + RulesEmitter.Of(own.Cite));
        }
        else if (step is SharedStep shared)
        {
            EmitShared(code, shared);
        }

        code.Close();
    }

    private static void EmitShared(CodeWriter code, SharedStep step)
    {
        ShareEmitter.EmitWeights(code, step.Shares);
        if (step.AssessmentRise is { } rise)
        {
            code.Value("AssessmentRise", rise, $"What a failed assessment moves to area-fiscal: {Literals.Readable(rise.Value)}.");
        }

        StageEmitter.Terms(
            code,
            "SharedStepTerms",
            "Shares: " + ShareEmitter.Terms(step.Shares),
            "AssessmentRise: " + (step.AssessmentRise is null ? "Rate.Zero" : "AssessmentRise"),
            "ReserveForShare: " + Literals.Of(step.ReserveForShare),
            "Deduction: " + RulesEmitter.OfOptional(step.Deduction?.Cite),
            "PoolGrantsWhole: " + Literals.Of(step.PoolGrantsWhole),
            "Rule: " + RulesEmitter.Of(step.Cite));
    }

    private static string Describe(CoverageStep step) => step switch
    {
        OwnStep own => $"The area's own money: {PolicyText.Of(own.From)}.",
        SharedStep { Shares.Decision: { } fact } shared => $"Shared by {PolicyText.Of(shared.Shares.Parties)} as the decision {fact} says.",
        SharedStep shared => $"Shared by {PolicyText.Of(shared.Shares.Parties)}.",
        _ => "",
    };
}
