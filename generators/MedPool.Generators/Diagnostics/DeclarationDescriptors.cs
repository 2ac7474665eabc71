using MedPool.Internals;
using Microsoft.CodeAnalysis;

namespace MedPool.Generators.Diagnostics;

/// <summary>What is declared is not used, or what is used is not declared.</summary>
internal static class DeclarationDescriptors
{
    public static readonly DiagnosticDescriptor UnknownAssumption = new(
        ProblemIds.UnknownAssumption, "Unknown assumption", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.UnknownAssumption + ".md");

    public static readonly DiagnosticDescriptor UnusedAssumption = new(
        ProblemIds.UnusedAssumption, "An assumption is never used", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.UnusedAssumption + ".md");

    public static readonly DiagnosticDescriptor UnknownDecision = new(
        ProblemIds.UnknownDecision, "Unknown decision", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.UnknownDecision + ".md");

    public static readonly DiagnosticDescriptor UnusedOpenValue = new(
        ProblemIds.UnusedOpenValue, "An open value is never used", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.UnusedOpenValue + ".md");

    public static readonly DiagnosticDescriptor UnknownReading = new(
        ProblemIds.UnknownReading, "Unknown reading or alternative", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.UnknownReading + ".md");

    public static readonly DiagnosticDescriptor MissingReading = new(
        ProblemIds.MissingReading, "A reading is missing", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.MissingReading + ".md");

    public static readonly DiagnosticDescriptor UnusedReading = new(
        ProblemIds.UnusedReading, "A reading is never used", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.UnusedReading + ".md");

    public static readonly DiagnosticDescriptor RepeatedName = new(
        ProblemIds.RepeatedName, "A name is declared twice", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.RepeatedName + ".md");

    public static readonly DiagnosticDescriptor UnusedDocument = new(
        ProblemIds.UnusedDocument, "A source document is never cited", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.UnusedDocument + ".md");

    public static DiagnosticDescriptor[] All =>
        [UnknownAssumption, UnusedAssumption, UnknownDecision, UnusedOpenValue, UnknownReading, MissingReading, UnusedReading, RepeatedName, UnusedDocument];
}
