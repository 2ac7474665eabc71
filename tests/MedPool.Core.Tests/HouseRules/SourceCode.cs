using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedPool.Tests.HouseRules;

/// <summary>The C# files of the tree as syntax, parsed once.</summary>
internal static class SourceCode
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    private static readonly Lazy<IReadOnlyDictionary<string, SyntaxTree>> Core = new(() => Parse("src/MedPool.Core"));

    private static readonly Lazy<IReadOnlyDictionary<string, SyntaxTree>> Generator = new(() => Parse("generators/MedPool.Generators"));

    /// <summary>The core's files, by path relative to the root.</summary>
    public static IReadOnlyDictionary<string, SyntaxTree> OfCore => Core.Value;

    /// <summary>The generator's own files, by path relative to the root.</summary>
    public static IReadOnlyDictionary<string, SyntaxTree> OfGenerator => Generator.Value;

    /// <summary>The namespaces that the SDK imports into every project.</summary>
    public static SyntaxTree ImplicitUsings { get; } = CSharpSyntaxTree.ParseText(
        string.Concat(new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" }
            .Select(name => $"global using {name};\n")),
        Options);

    /// <summary>The files of some folders of the root.</summary>
    public static IEnumerable<SyntaxTree> Of(params IEnumerable<string> folders) =>
        folders.SelectMany(static folder => folder == "src/MedPool.Core" ? OfCore.Values : Parse(folder).Values);

    /// <summary>What the runtime's JSON generator, which does not run here, adds to the core.</summary>
    public static SyntaxTree JsonTypes { get; } = CSharpSyntaxTree.ParseText(
        """
        namespace MedPool.Json;
        partial class ResultTypesContext()
            : global::System.Text.Json.Serialization.JsonSerializerContext(null)
        {
            public static ResultTypesContext Default => new();
            protected override global::System.Text.Json.JsonSerializerOptions GeneratedSerializerOptions => null;
            public override global::System.Text.Json.Serialization.Metadata.JsonTypeInfo GetTypeInfo(global::System.Type type) => null;
        }
        """,
        Options);

    private static Dictionary<string, SyntaxTree> Parse(string folder) =>
        RepositoryFiles.All(folder, ".cs").ToDictionary(path => path, path => CSharpSyntaxTree.ParseText(RepositoryFiles.Read(path), Options, path));
}
