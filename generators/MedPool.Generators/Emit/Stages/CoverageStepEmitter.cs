using MedPool.Generators.Naming;
using MedPool.Generators.Writing;
using MedPool.Law;

namespace MedPool.Generators.Emit.Stages;

/// <summary>
/// Writes a coverage step as a class. One method a kind of step, which returns the name of its kernel; a kind without a method does not compile.
/// </summary>
/// <param name="code">The writer of the file.</param>
/// <param name="name">The name of the class.</param>
internal sealed class CoverageStepEmitter(CodeWriter code, string name) : ICoverageStepVisitor<string>
{
    /// <inheritdoc/>
    public string Visit(OwnStep step)
    {
        Open(step, $"The area's own money: {PolicyText.Of(step.From)}.");
        StageEmitter.Terms(
            code,
            "OwnStepTerms",
            "From: " + Literals.List(CoreNames.PartyKind, step.From.Select(Literals.Of)),
            "Rule: " + RuleNames.Of(step.Cite));
        code.Close();
        return CoreNames.Kernel("OwnStepKernel");
    }

    /// <inheritdoc/>
    public string Visit(SharedStep step)
    {
        string decided = step.Shares.Decision is { } fact ? $" as the decision {fact} says" : "";
        Open(step, $"Shared by {PolicyText.Of(step.Shares.Parties)}{decided}.");
        ShareEmitter.EmitWeights(code, step.Shares);
        if (step.AssessmentRise is { } rise)
        {
            code.Value("AssessmentRise", rise, $"What a failed assessment moves to area-fiscal: {Literals.Readable(rise.Value)}.");
        }

        StageEmitter.Terms(
            code,
            "SharedStepTerms",
            "Shares: " + ShareEmitter.Terms(step.Shares),
            "AssessmentRise: " + (step.AssessmentRise is null ? CoreNames.Rate + ".Zero" : "AssessmentRise"),
            "ReserveForShare: " + Literals.Of(step.ReserveForShare),
            "Deduction: " + RuleNames.OfOptional(step.Deduction?.Cite),
            "PoolGrantsWhole: " + Literals.Of(step.PoolGrantsWhole),
            "Rule: " + RuleNames.Of(step.Cite));
        code.Close();
        return CoreNames.Kernel("SharedStepKernel");
    }

    private void Open(CoverageStep step, string what) => code.Sourced(what, [step.Cite], step.Assumption).Open("public static class " + name);
}
