using MedPool.Internals;
using Microsoft.CodeAnalysis;

namespace MedPool.Generators.Diagnostics;

/// <summary>The stages of a fund cannot settle a year.</summary>
internal static class StageDescriptors
{
    public static readonly DiagnosticDescriptor StageOutOfOrder = new(
        ProblemIds.StageOutOfOrder, "A stage is out of order", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.StageOutOfOrder + ".md");

    public static readonly DiagnosticDescriptor StageMissing = new(
        ProblemIds.StageMissing, "A stage is missing", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.StageMissing + ".md");

    public static readonly DiagnosticDescriptor GapLeftUnmet = new(
        ProblemIds.GapLeftUnmet, "The last step can leave a gap unmet", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.GapLeftUnmet + ".md");

    public static readonly DiagnosticDescriptor PartyNotAllowed = new(
        ProblemIds.PartyNotAllowed, "A party is not allowed here", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.PartyNotAllowed + ".md");

    public static readonly DiagnosticDescriptor CapMissing = new(
        ProblemIds.CapMissing, "The fund has no cap", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.CapMissing + ".md");

    public static DiagnosticDescriptor[] All => [StageOutOfOrder, StageMissing, GapLeftUnmet, PartyNotAllowed, CapMissing];
}
