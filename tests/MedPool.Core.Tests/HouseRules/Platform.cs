using Microsoft.CodeAnalysis;

namespace MedPool.Tests.HouseRules;

/// <summary>What a program compiled inside a test may refer to: everything that this test process runs on.</summary>
internal static class Platform
{
    public static IReadOnlyList<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("MedPool.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];
}
