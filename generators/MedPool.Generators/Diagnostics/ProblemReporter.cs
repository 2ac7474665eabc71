using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MedPool.Generators.Diagnostics;

/// <summary>Reports a problem of the reader as a compile error at its place in the policy file.</summary>
internal static class ProblemReporter
{
    public static void Report(SourceProductionContext context, PolicyProblem problem) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(problem.Id), LocationOf(problem), problem.Message));

    private static Location LocationOf(PolicyProblem problem) => Location.Create(
        problem.File,
        new TextSpan(problem.Offset, problem.Length),
        new LinePositionSpan(PositionOf(problem.Start), PositionOf(problem.End)));

    private static LinePosition PositionOf(TextPosition position) => new(position.Line - 1, position.Column - 1);
}
