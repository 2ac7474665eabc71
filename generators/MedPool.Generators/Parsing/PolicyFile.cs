using Microsoft.CodeAnalysis;

namespace MedPool.Generators.Parsing;

/// <summary>An additional file as text. The file itself, which the compiler makes anew at every edit, stays out of the pipeline.</summary>
/// <param name="Path">Its path as the compiler gives it.</param>
/// <param name="Text">Its text, without byte order mark.</param>
internal sealed record PolicyFile(string Path, string Text)
{
    public static bool IsPolicy(string path) => path.EndsWith(".policy.json", StringComparison.Ordinal);

    public static bool IsSource(string path) => path.EndsWith(".txt", StringComparison.Ordinal);

    public static PolicyFile From(AdditionalText file, CancellationToken cancel) => new(file.Path, file.GetText(cancel)?.ToString() ?? "");
}
