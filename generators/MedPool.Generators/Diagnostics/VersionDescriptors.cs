using MedPool.Internals;
using Microsoft.CodeAnalysis;

namespace MedPool.Generators.Diagnostics;

/// <summary>Versions of one policy contradict each other.</summary>
internal static class VersionDescriptors
{
    public static readonly DiagnosticDescriptor OverlappingPeriods = new(
        ProblemIds.OverlappingPeriods, "Two versions of a policy are in force on one day", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.OverlappingPeriods + ".md");

    public static readonly DiagnosticDescriptor SameYear = new(
        ProblemIds.SameYear, "Two versions of a policy take effect in one year", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.SameYear + ".md");

    public static DiagnosticDescriptor[] All => [OverlappingPeriods, SameYear];
}
