using MedPool.Tests.HouseRules.Folders;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedPool.Tests.HouseRules;

/// <summary>
/// Imports point up the table "Folders of the core" of docs/architecture.md: a folder uses only folders above it. The compiler says what is
/// used, see <see cref="FolderUses"/>.
/// </summary>
public sealed class LayerTests
{
    private const string Core = "src/MedPool.Core/";

    private static readonly Lazy<IReadOnlyList<FolderUse>> UsesInTheCore = new(() => FolderUses.Of(Compile(SourceCode.OfCore.Values), Core));

    [Fact]
    public void Folder_OfTheCore_UsesOnlyFoldersAboveItInTheTable()
    {
        FolderTable table = FolderTable.Read();
        Findings.AssertNone(
            UsesInTheCore.Value.Where(use => !table.Allows(use.From, use.To)).Select(use => use.ToString()),
            "A folder uses only folders above it in the table of docs/architecture.md. Move the type to a lower floor, or what uses it to a higher one.");
    }

    [Fact]
    public void Folder_OfTheCore_IsARowOfTheTable()
    {
        string[] folders = [.. SourceCode.OfCore.Keys.Select(path => FolderUses.FolderOf(path, Core)).Distinct()];
        string[] rows = [.. FolderTable.Read().Folders];
        Findings.AssertNone(folders.Except(rows), "These folders of the core lack a row in the table of docs/architecture.md. No file stands in the core's folder itself.");
        Findings.AssertNone(rows.Except(folders), "These rows of the table of docs/architecture.md name a folder without C# files. Remove them.");
        Findings.AssertNone(rows.CountBy(row => row).Where(row => row.Value > 1).Select(row => row.Key), "These folders have two rows.");
    }

    [Fact]
    public void Folders_OfTheCore_FormNoCircle()
    {
        IReadOnlyList<FolderUse> uses = UsesInTheCore.Value;
        Findings.AssertNone(FolderCircles.Of(uses), "These folders use each other.");
        Findings.AssertNone(FolderCircles.Of([.. uses.Select(InTopFolders).Where(use => use.From != use.To)]), "These folders use each other by way of the folders in them.");
    }

    private static FolderUse InTopFolders(FolderUse use) => use with { From = use.From.Split('/')[0], To = use.To.Split('/')[0] };

    private static CSharpCompilation Compile(IEnumerable<SyntaxTree> files)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "folders",
            files.Append(SourceCode.ImplicitUsings),
            Platform.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

        // A name that does not resolve would count as no use at all. CS8795: the runtime's own generators, which do not run here, write these methods.
        Findings.AssertNone(
            compilation.GetDiagnostics().Where(each => each.Severity == DiagnosticSeverity.Error && each.Id != "CS8795").Select(each => each.ToString()),
            "The sources do not compile here, so that their uses cannot be read.");
        return compilation;
    }
}
