using MedPool.Internals;
using Microsoft.CodeAnalysis;

namespace MedPool.Generators.Diagnostics;

/// <summary>The source of a value is missing or wrong.</summary>
internal static class SourceDescriptors
{
    public static readonly DiagnosticDescriptor CitationWithoutArticle = new(
        ProblemIds.CitationWithoutArticle, "A citation names no article", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.CitationWithoutArticle + ".md");

    public static readonly DiagnosticDescriptor ValueWithoutSource = new(
        ProblemIds.ValueWithoutSource, "A value has neither citation nor assumption", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.ValueWithoutSource + ".md");

    public static readonly DiagnosticDescriptor Misquotation = new(
        ProblemIds.Misquotation, "A quotation is not in its document", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.Misquotation + ".md");

    public static readonly DiagnosticDescriptor UnknownDocument = new(
        ProblemIds.UnknownDocument, "Unknown source document", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.UnknownDocument + ".md");

    public static readonly DiagnosticDescriptor SourceTextMissing = new(
        ProblemIds.SourceTextMissing, "The text of a source document is missing", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.SourceTextMissing + ".md");

    public static readonly DiagnosticDescriptor QuotationSaysOtherwise = new(
        ProblemIds.QuotationSaysOtherwise, "A value and its quotation do not say the same", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.QuotationSaysOtherwise + ".md");

    public static DiagnosticDescriptor[] All =>
        [CitationWithoutArticle, ValueWithoutSource, Misquotation, UnknownDocument, SourceTextMissing, QuotationSaysOtherwise];
}
