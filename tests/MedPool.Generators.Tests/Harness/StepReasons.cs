using Microsoft.CodeAnalysis;

namespace MedPool.Generators.Tests.Harness;

/// <summary>Why the outputs of a step are what they are after an edit.</summary>
internal static class StepReasons
{
    public static IncrementalStepRunReason[] Of(GeneratorRun run, string step) =>
        [.. run.Result.TrackedSteps[step].SelectMany(ran => ran.Outputs).Select(output => output.Reason)];

    /// <summary>How many files were written again.</summary>
    public static int FilesWritten(GeneratorRun run) =>
        run.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(ran => ran.Outputs)
            .Count(output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New
                && ((System.Collections.IEnumerable)((System.Runtime.CompilerServices.ITuple)output.Value)[0]!).GetEnumerator().MoveNext());
}
