using MedPool.Internals;
using Microsoft.CodeAnalysis;

namespace MedPool.Generators.Diagnostics;

/// <summary>A value is malformed or outside its range.</summary>
internal static class ValueDescriptors
{
    public static readonly DiagnosticDescriptor MalformedName = new(
        ProblemIds.MalformedName, "A name or text is malformed", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.MalformedName + ".md");

    public static readonly DiagnosticDescriptor MalformedDate = new(
        ProblemIds.MalformedDate, "A date is malformed or a period ends before it begins", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.MalformedDate + ".md");

    public static readonly DiagnosticDescriptor MalformedAreaCode = new(
        ProblemIds.MalformedAreaCode, "An area code is malformed", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.MalformedAreaCode + ".md");

    public static readonly DiagnosticDescriptor RepeatedAreaCode = new(
        ProblemIds.RepeatedAreaCode, "An area is listed twice", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.RepeatedAreaCode + ".md");

    public static readonly DiagnosticDescriptor UnknownAreaCode = new(
        ProblemIds.UnknownAreaCode, "An area code belongs to no province, or to another city", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.UnknownAreaCode + ".md");

    public static readonly DiagnosticDescriptor RateOutOfRange = new(
        ProblemIds.RateOutOfRange, "A rate is malformed or out of range", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.RateOutOfRange + ".md");

    public static readonly DiagnosticDescriptor MalformedAmount = new(
        ProblemIds.MalformedAmount, "An amount is malformed", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.MalformedAmount + ".md");

    public static readonly DiagnosticDescriptor SharesDoNotAddUp = new(
        ProblemIds.SharesDoNotAddUp, "Shares do not add up to 1", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.SharesDoNotAddUp + ".md");

    public static readonly DiagnosticDescriptor IncompleteShares = new(
        ProblemIds.IncompleteShares, "Shares are incomplete", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.IncompleteShares + ".md");

    public static readonly DiagnosticDescriptor OverlappingValues = new(
        ProblemIds.OverlappingValues, "Two values are in force in one year", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.OverlappingValues + ".md");

    public static readonly DiagnosticDescriptor NumberOutOfRange = new(
        ProblemIds.NumberOutOfRange, "A number is out of range", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.NumberOutOfRange + ".md");

    public static DiagnosticDescriptor[] All =>
    [
        MalformedName, MalformedDate, MalformedAreaCode, RepeatedAreaCode, UnknownAreaCode, RateOutOfRange, MalformedAmount,
        SharesDoNotAddUp, IncompleteShares, OverlappingValues, NumberOutOfRange,
    ];
}
