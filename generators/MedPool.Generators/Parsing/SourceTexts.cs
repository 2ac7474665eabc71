using System.Collections.Immutable;

namespace MedPool.Generators.Parsing;

/// <summary>The texts of source documents among the additional files, found by their path. Equal when the files are.</summary>
internal sealed class SourceTexts : IEquatable<SourceTexts>
{
    private readonly EquatableArray<PolicyFile> _files;
    private readonly Dictionary<string, string> _byPath = new(StringComparer.Ordinal);

    private SourceTexts(EquatableArray<PolicyFile> files)
    {
        _files = files;
        foreach (PolicyFile file in files)
        {
            _byPath[FilePath.Normalise(file.Path)] = file.Text;
        }
    }

    public static SourceTexts From(ImmutableArray<PolicyFile> files) =>
        new(new EquatableArray<PolicyFile>([.. files.OrderBy(static file => file.Path, StringComparer.Ordinal)]));

    /// <summary>The text of a document, by the path that a policy writes, or <see langword="null"/>.</summary>
    public string? Find(string policyPath, string file) =>
        _byPath.TryGetValue(FilePath.Beside(policyPath, file), out string? text) ? text : null;

    public bool Equals(SourceTexts? other) => other is not null && _files.Equals(other._files);

    public override bool Equals(object? obj) => Equals(obj as SourceTexts);

    public override int GetHashCode() => _files.GetHashCode();
}
