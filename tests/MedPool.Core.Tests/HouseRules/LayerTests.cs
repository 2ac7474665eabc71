using MedPool.Tests.HouseRules.Folders;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedPool.Tests.HouseRules;

/// <summary>
/// Imports point up the tables of docs/architecture.md: a folder uses only folders above it. The compiler says what is used, see
/// <see cref="FolderUses"/>.
/// </summary>
public sealed class LayerTests
{
    private const string CoreFolder = "src/MedPool.Core/";
    private const string GeneratorFolder = "generators/MedPool.Generators/";

    /// <summary>What the generator compiles of the core, beside its own files.</summary>
    private static readonly string[] SharedWithTheGenerator = [CoreFolder + "Law/", CoreFolder + "Money/", CoreFolder + "Internals/"];

    private static readonly Dictionary<string, Lazy<IReadOnlyList<FolderUse>>> Uses = new()
    {
        ["core"] = new(() => FolderUses.Of(Compile(SourceCode.OfCore.Values), CoreFolder)),
        ["generator"] = new(() => FolderUses.Of(Compile([.. GeneratorFiles(), .. SharedFiles()]), GeneratorFolder)),
    };

    [Theory]
    [InlineData("core")]
    [InlineData("generator")]
    public void Folder_OfAProject_UsesOnlyFoldersAboveItInTheTable(string project)
    {
        var table = FolderTable.Of(project);
        Findings.AssertNone(
            Uses[project].Value.Where(use => !table.Allows(use.From, use.To)).Select(use => use.ToString()),
            "A folder uses only folders above it in the table of docs/architecture.md. Move the type to a lower floor, or what uses it to a higher one.");
    }

    [Theory]
    [InlineData("core")]
    [InlineData("generator")]
    public void Folders_OfAProject_FormNoCircle(string project)
    {
        IReadOnlyList<FolderUse> uses = Uses[project].Value;
        Findings.AssertNone(FolderCircles.Of(uses), "These folders use each other.");
        Findings.AssertNone(
            FolderCircles.Of([.. uses.Select(InTopFolders).Where(use => use.From != use.To)]),
            "These folders use each other by way of the folders in them.");
    }

    [Fact]
    public void Folder_OfTheCore_IsARowOfTheTable() => AssertRows("core", SourceCode.OfCore.Keys, CoreFolder);

    [Fact]
    public void Folder_OfTheGenerator_IsARowOfTheTable() => AssertRows("generator", SourceCode.OfGenerator.Keys, GeneratorFolder);

    private static void AssertRows(string project, IEnumerable<string> files, string folder)
    {
        string[] folders = [.. files.Select(path => FolderUses.FolderOf(path, folder)).Distinct()];
        string[] rows = [.. FolderTable.Of(project).Folders];
        Findings.AssertNone(folders.Except(rows), $"These folders of the {project} lack a row in its table of docs/architecture.md.");
        Findings.AssertNone(rows.Except(folders), "These rows of the table of docs/architecture.md name a folder without C# files. Remove them.");
        Findings.AssertNone(rows.CountBy(row => row).Where(row => row.Value > 1).Select(row => row.Key), "These folders have two rows.");
    }

    // What netstandard2.0 lacks is part of the platform of this compilation.
    private static IEnumerable<SyntaxTree> GeneratorFiles() =>
        SourceCode.OfGenerator.Where(file => !file.Key.EndsWith("/NetStandardPolyfills.cs", StringComparison.Ordinal)).Select(file => file.Value);

    private static IEnumerable<SyntaxTree> SharedFiles() =>
        SourceCode.OfCore.Where(file => SharedWithTheGenerator.Any(folder => file.Key.StartsWith(folder, StringComparison.Ordinal))).Select(file => file.Value);

    private static FolderUse InTopFolders(FolderUse use) => use with { From = use.From.Split('/')[0], To = use.To.Split('/')[0] };

    private static CSharpCompilation Compile(IEnumerable<SyntaxTree> files)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "folders",
            files.Append(SourceCode.ImplicitUsings).Append(SourceCode.JsonTypes),
            Platform.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

        // A name that does not resolve would count as no use at all. CS8795: the runtime's own generators, which do not run here, write these methods.
        Findings.AssertNone(
            compilation.GetDiagnostics().Where(each => each.Severity == DiagnosticSeverity.Error && each.Id != "CS8795").Select(each => each.ToString()),
            "The sources do not compile here, so that their uses cannot be read.");
        return compilation;
    }
}
