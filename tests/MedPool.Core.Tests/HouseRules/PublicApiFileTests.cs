using System.Reflection;
using System.Text.RegularExpressions;

namespace MedPool.Tests.HouseRules;

/// <summary>
/// The files that the compiler compares the public API with: read the difference of PublicAPI.Unshipped.txt as your users will. The compiler itself compares the
/// members; these tests see that it has the right files.
/// </summary>
public sealed partial class PublicApiFileTests
{
    private const string Heading = "#nullable enable";

    public static TheoryData<string> PackedLibraries => ["MedPool.Core", "MedPool.Policies", "MedPool.TestData"];

    [Theory]
    [MemberData(nameof(PackedLibraries))]
    public void PublicTypes_OfAPackedLibrary_AreThoseOfItsApiFiles(string library)
    {
        string[] entries = [.. Entries(library, "Shipped"), .. Entries(library, "Unshipped")];
        HashSet<string> removed = [.. entries.Where(entry => entry.StartsWith("*REMOVED*", StringComparison.Ordinal)).Select(entry => entry["*REMOVED*".Length..])];
        IEnumerable<string> types = entries
            .Where(entry => !entry.Contains(" -> ", StringComparison.Ordinal) && !entry.StartsWith('*') && !removed.Contains(entry))
            .Select(entry => TypeArguments().Replace(entry, ""));
        Assert.Equal(
            Assembly.Load(library).GetExportedTypes().Select(type => Arity().Replace(type.FullName!, "").Replace('+', '.')).Distinct().Order(StringComparer.Ordinal),
            types.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PackedLibraries))]
    public void UnshippedApi_Lines_AreSortedAndListedOnce(string library)
    {
        string[] entries = Entries(library, "Unshipped");
        Assert.Equal(entries.Distinct().Order(StringComparer.Ordinal), entries);
    }

    [Fact]
    public void ApiOfALibrary_ThatIsPacked_HasItsFiles() =>
        Assert.Equal(
            RepositoryFiles.All("src", ".csproj")
                .Where(path => RepositoryFiles.Read(path) is var text
                    && text.Contains("<IsPackable>true", StringComparison.Ordinal) && !text.Contains("<PackAsTool>true", StringComparison.Ordinal))
                .Select(path => Path.GetDirectoryName(path)!.Replace('\\', '/') + "/PublicAPI.Shipped.txt"),
            RepositoryFiles.All("src", "PublicAPI.Shipped.txt"));

    private static string[] Entries(string library, string kind)
    {
        string[] lines = RepositoryFiles.Read($"src/{library}/PublicAPI.{kind}.txt").TrimEnd('\n').Split('\n');
        Assert.Equal(Heading, lines[0]);
        return lines[1..];
    }

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex TypeArguments();

    [GeneratedRegex("`[0-9]+")]
    private static partial Regex Arity();
}
