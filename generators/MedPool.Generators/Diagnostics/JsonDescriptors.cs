using MedPool.Internals;
using Microsoft.CodeAnalysis;

namespace MedPool.Generators.Diagnostics;

/// <summary>The text is not a policy document: problems of JSON, keys, types and words.</summary>
internal static class JsonDescriptors
{
    public static readonly DiagnosticDescriptor MalformedJson = new(
        ProblemIds.MalformedJson, "The file is not JSON", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.MalformedJson + ".md");

    public static readonly DiagnosticDescriptor RepeatedKey = new(
        ProblemIds.RepeatedKey, "A key is listed twice in one object", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.RepeatedKey + ".md");

    public static readonly DiagnosticDescriptor UnknownKey = new(
        ProblemIds.UnknownKey, "Unknown key", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.UnknownKey + ".md");

    public static readonly DiagnosticDescriptor MissingKey = new(
        ProblemIds.MissingKey, "A key is missing", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.MissingKey + ".md");

    public static readonly DiagnosticDescriptor WrongType = new(
        ProblemIds.WrongType, "A value of another type is expected", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.WrongType + ".md");

    public static readonly DiagnosticDescriptor UnknownWord = new(
        ProblemIds.UnknownWord, "Unknown word", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.UnknownWord + ".md");

    public static readonly DiagnosticDescriptor UnsupportedSchema = new(
        ProblemIds.UnsupportedSchema, "The document is written for another version of the language", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.UnsupportedSchema + ".md");

    public static readonly DiagnosticDescriptor EmptyList = new(
        ProblemIds.EmptyList, "A list is empty", "{0}", Help.Category,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help.Page + ProblemIds.EmptyList + ".md");

    public static DiagnosticDescriptor[] All => [MalformedJson, RepeatedKey, UnknownKey, MissingKey, WrongType, UnknownWord, UnsupportedSchema, EmptyList];
}
