using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedPool.Tests.HouseRules.Command;

/// <summary>The command's sources as the compiler understands them.</summary>
internal static class CommandSource
{
    /// <summary>The command's folder.</summary>
    public const string Folder = "src/MedPool.Cli";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    private static readonly Lazy<CSharpCompilation> Compilation = new(Compile);

    /// <summary>The command's files.</summary>
    public static IEnumerable<SyntaxTree> Trees => Compilation.Value.SyntaxTrees.Where(tree => tree.FilePath.Length > 0);

    /// <summary>The meaning of a file of the command.</summary>
    public static SemanticModel ModelOf(SyntaxTree tree) => Compilation.Value.GetSemanticModel(tree);

    /// <summary>The meaning of a text, compiled as a file of the command would be.</summary>
    public static SemanticModel ModelOf(string text)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, Options);
        return AssertSound(Of([tree], OutputKind.DynamicallyLinkedLibrary)).GetSemanticModel(tree);
    }

    private static CSharpCompilation Compile()
    {
        IEnumerable<SyntaxTree> files = RepositoryFiles.All(Folder, ".cs")
            .Select(path => CSharpSyntaxTree.ParseText(RepositoryFiles.Read(path), Options, path));
        return AssertSound(Of([.. files, SourceCode.ImplicitUsings, CSharpSyntaxTree.ParseText(ProjectUsings(), Options)], OutputKind.ConsoleApplication));
    }

    // Compiled under the command's own name, to which the core shows its internals.
    private static CSharpCompilation Of(IEnumerable<SyntaxTree> trees, OutputKind kind) => CSharpCompilation.Create(
        "medpool",
        trees,
        Platform.References.Concat(
            new[] { "MedPool.Core", "MedPool.Policies", "MedPool.TestData" }.Select(name => MetadataReference.CreateFromFile(Assembly.Load(name).Location))),
        new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    private static string ProjectUsings() => string.Concat(
        XDocument.Parse(RepositoryFiles.Read(Folder + "/MedPool.Cli.csproj"))
            .Descendants("Using")
            .Select(item => $"global using {item.Attribute("Include")!.Value};\n"));

    private static CSharpCompilation AssertSound(CSharpCompilation compilation)
    {
        Findings.AssertNone(
            compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString()),
            "The command's sources do not compile here, so that what they do with amounts cannot be read.");
        return compilation;
    }
}
