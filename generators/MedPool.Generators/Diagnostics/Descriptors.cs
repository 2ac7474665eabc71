using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MedPool.Generators.Diagnostics;

/// <summary>All diagnostics by id. Each is an error, because nobody can settle by a policy with a problem.</summary>
internal static class Descriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        new[] { JsonDescriptors.All, ValueDescriptors.All, SourceDescriptors.All, StageDescriptors.All, DeclarationDescriptors.All, VersionDescriptors.All }
            .SelectMany(static group => group)
            .ToImmutableDictionary(static descriptor => descriptor.Id);

    /// <summary>All diagnostics, in no particular order.</summary>
    public static IEnumerable<DiagnosticDescriptor> All => ById.Values;

    public static DiagnosticDescriptor Of(string id) => ById[id];
}
