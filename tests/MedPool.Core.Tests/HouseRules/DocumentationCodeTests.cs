using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedPool.Tests.HouseRules;

/// <summary>
/// Every C# block of the documents is a whole program: it compiles against the packages, runs in a folder that holds only samples/, and
/// where a block of plain text follows it, prints exactly that.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class DocumentationCodeTests
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    [Fact]
    public void Sample_OfADocument_CompilesAndPrintsWhatTheDocumentShows()
    {
        foreach (IReadOnlyList<CodeBlock> blocks in Markdown.Files.Select(Markdown.BlocksOf))
        {
            for (int i = 0; i < blocks.Count; i++)
            {
                if (blocks[i].Language == "csharp")
                {
                    string printed = Run(Compile(blocks[i]));
                    if (i + 1 < blocks.Count && blocks[i + 1].Language == "text")
                    {
                        Assert.Equal(blocks[i + 1].Text, printed);
                    }
                }
            }
        }
    }

    private static Assembly Compile(CodeBlock block)
    {
        CSharpParseOptions options = new(LanguageVersion.Preview);
        SyntaxTree[] trees = [CSharpSyntaxTree.ParseText(block.Text, options, block.ToString()), CSharpSyntaxTree.ParseText(Usings, options)];
        IEnumerable<MetadataReference> packages = new[] { "MedPool.Core", "MedPool.Policies", "MedPool.TestData" }.Select(
            name => MetadataReference.CreateFromFile(Assembly.Load(name).Location));
        CSharpCompilation program = CSharpCompilation.Create(
            "sample-" + Guid.NewGuid()
                .ToString("N"), trees, Platform.References.Concat(packages), new(
                    OutputKind.ConsoleApplication,
                    nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream image = new();
        Findings.AssertNone(
            program.Emit(image).Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning).Select(found => found.ToString()),
            $"The sample at {block} does not compile.");
        return Assembly.Load(image.ToArray());
    }

    private static string Run(Assembly program)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("medpool-sample-");
        string before = Directory.GetCurrentDirectory();
        TextWriter console = Console.Out;
        using StringWriter printed = new() { NewLine = "\n" };
        try
        {
            CopySamples(folder.FullName);
            Directory.SetCurrentDirectory(folder.FullName);
            Console.SetOut(printed);
            program.EntryPoint!.Invoke(null, program.EntryPoint.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
            return printed.ToString();
        }
        finally
        {
            Console.SetOut(console);
            Directory.SetCurrentDirectory(before);
            folder.Delete(recursive: true);
        }
    }

    private static void CopySamples(string folder)
    {
        foreach (string path in RepositoryFiles.All("samples"))
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(RepositoryFiles.PathOf(path), target);
        }
    }
}

/// <summary>Tests that change what belongs to the whole process (current folder, console) run alone.</summary>
[CollectionDefinition(nameof(ProcessWideState), DisableParallelization = true)]
public sealed class ProcessWideState;
