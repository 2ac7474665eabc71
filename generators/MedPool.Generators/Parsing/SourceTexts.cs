using System.Collections.Immutable;

namespace MedPool.Generators.Parsing;

/// <summary>The texts of source documents among the additional files, found by their path.</summary>
/// <param name="Files">In the order of their paths.</param>
internal sealed record SourceTexts(EquatableArray<PolicyFile> Files)
{
    public static SourceTexts From(ImmutableArray<PolicyFile> files) =>
        new(new EquatableArray<PolicyFile>([.. files.OrderBy(static file => file.Path, StringComparer.Ordinal)]));

    /// <summary>The text of a document, by the path that a policy writes, or <see langword="null"/>.</summary>
    public string? Find(string policyPath, string file)
    {
        string wanted = FilePath.Beside(policyPath, file);
        return Files.FirstOrDefault(candidate => FilePath.Normalise(candidate.Path) == wanted)?.Text;
    }
}
