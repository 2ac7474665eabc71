using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

using MedPool.Law;

namespace MedPool.Generators.Diagnostics;

/// <summary>Reports a problem of the reader as a compile error at its place in the policy file.</summary>
internal static class ProblemReporter
{
    public static void Report(SourceProductionContext context, (PolicyProblem Problem, string Pages) pair) =>
        context.ReportDiagnostic(Diagnostic.Create(Help.Linked(Descriptors.Of(pair.Problem.Id), pair.Pages), LocationOf(pair.Problem), pair.Problem.Message));

    private static Location LocationOf(PolicyProblem problem) => Location.Create(
        problem.File,
        new TextSpan(problem.Offset, problem.Length),
        new LinePositionSpan(PositionOf(problem.Start), PositionOf(problem.End)));

    private static LinePosition PositionOf(TextPosition position) => new(position.Line - 1, position.Column - 1);
}
