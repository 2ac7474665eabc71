using MedPool.Generators.Naming;
using MedPool.Generators.Writing;
using MedPool.Law;

namespace MedPool.Generators.Emit.Stages;

/// <summary>Writes the conditions of the coverage of gaps, and its steps.</summary>
internal static class CoverageEmitter
{
    /// <summary>Writes the members of the stage's class.</summary>
    /// <param name="code">The writer of the file.</param>
    /// <param name="coverage">The stage.</param>
    /// <param name="owner">The name of its class.</param>
    /// <returns>The calls of kernels that run the stage.</returns>
    public static EmittedStage Emit(CodeWriter code, CoverageStage coverage, string owner)
    {
        StageEmitter.Terms(
            code,
            "CoverageTerms",
            "RequiresBalance: " + RuleNames.OfOptional(coverage.RequiresBalance),
            "OneApplication: " + RuleNames.OfOptional(coverage.OneApplication),
            "Rule: " + RuleNames.Of(coverage.Cite!));
        var calls = new List<(string Call, Citation? Cite)> { (CoreNames.Kernel($"CoverageKernel.Run(ref run, in {owner}.Terms);"), coverage.Cite) };
        foreach (CoverageStep step in coverage.Steps)
        {
            string name = "Step" + Literals.Of(calls.Count);
            string kernel = step.Accept(new CoverageStepEmitter(code, name));
            calls.Add(($"{kernel}.Run(ref run, in {owner}.{name}.Terms);", step.Cite));
        }

        if (coverage.EndsGap)
        {
            calls.Add((CoreNames.Kernel($"CoverageEndKernel.Run(ref run, in {owner}.Terms);"), null));
        }

        return new EmittedStage(calls);
    }
}
