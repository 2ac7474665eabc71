using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedPool.Tests.HouseRules;

/// <summary>
/// Imports point down: a folder of the core uses only the folders that <see cref="Below"/> gives it. Names are resolved by the compiler,
/// so a property that happens to be called like a type of another folder does not count.
/// </summary>
public sealed class LayerTests
{
    private const string CorePath = "src/MedPool.Core/";

    private static readonly Dictionary<string, string[]> Below = new()
    {
        ["Internals"] = [],
        ["Money"] = ["Internals"],
        ["Law"] = ["Money"],
        ["Files"] = ["Internals", "Money"],
        ["Policies"] = ["Internals", "Files", "Money", "Law"],
        ["Records"] = ["Internals", "Files", "Money", "Policies", "Law"],
        ["Ledgers"] = ["Internals", "Files", "Money", "Policies", "Law", "Records"],
        ["Ingestion"] = ["Internals", "Files", "Money", "Policies", "Law", "Records", "Ledgers"],
        ["Contributions"] = ["Internals", "Files", "Money", "Policies", "Law", "Records", "Ledgers"],
        ["Settlement/Facts"] = ["Internals", "Money", "Policies", "Law", "Ledgers"],
        ["Payments"] = ["Internals", "Files", "Money", "Policies", "Law", "Ledgers", "Settlement/Facts"],
        ["Settlement"] = ["Internals", "Files", "Money", "Policies", "Law", "Ledgers", "Settlement/Facts", "Payments"],
    };

    /// <summary>Files that join layers on purpose, because a user meets them as one thing.</summary>
    private static readonly Dictionary<string, string[]> Joins = new()
    {
        // What a policy can do is reached from the policy: Policies.Jinhua2022.CreateLedger(2022), .Settle(facts).
        ["Policies/IPolicy.cs"] = ["Settlement"],
        ["Policies/CompiledTables.cs"] = ["Records"],
        ["Policies/LedgerOfPolicy.cs"] = ["Records", "Ledgers"],
        ["Policies/Policy.Records.cs"] = ["Records", "Ledgers"],
        ["Policies/Policy.Settlement.cs"] = ["Settlement", "Ledgers"],
    };

    /// <summary>The folders that declare a type of a name.</summary>
    private static readonly Lazy<ILookup<string, string>> FoldersOfNames = new(() =>
        SourceCode.OfCore.Values
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .ToLookup(type => type.Identifier.ValueText, type => FolderOf(type.SyntaxTree.FilePath)));

    [Fact]
    public void Folder_OfTheCore_UsesOnlyFoldersBelowIt()
    {
        CSharpCompilation compilation = CSharpCompilation.Create("layers", SourceCode.OfCore.Values.Append(ImplicitUsings()), Platform.References);
        Findings.AssertNone(
            SourceCode.OfCore.Values.SelectMany(tree => Upward(tree, compilation.GetSemanticModel(tree))).Distinct().Order(),
            "Imports point down the list of docs/architecture.md; move the type, or say in LayerTests.Joins why a file joins two layers.");
    }

    [Fact]
    public void Folder_OfTheCore_IsKnownToTheRule() =>
        Findings.AssertNone(SourceCode.OfCore.Keys.Select(FolderOf).Distinct().Where(folder => folder.Length > 0 && !Below.ContainsKey(folder)), "A new folder needs its place in LayerTests.Below.");

    private static IEnumerable<string> Upward(SyntaxTree tree, SemanticModel model)
    {
        string folder = FolderOf(tree.FilePath);
        if (folder.Length == 0)
        {
            yield break; // The root of the project stands above all folders.
        }

        string[] allowed = [folder, .. Below.GetValueOrDefault(folder, []), .. Joins.GetValueOrDefault(tree.FilePath[CorePath.Length..], [])];
        foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            // Asking the compiler is slow, so only names that some type outside has are asked about.
            if (FoldersOfNames.Value[name.Identifier.ValueText].Except(allowed).Any()
                && model.GetSymbolInfo(name).Symbol is INamedTypeSymbol type
                && type.OriginalDefinition.DeclaringSyntaxReferences is { Length: > 0 } places
                && !places.Any(place => allowed.Contains(FolderOf(place.SyntaxTree.FilePath))))
            {
                yield return $"{tree.FilePath}: {type.Name} of {FolderOf(places[0].SyntaxTree.FilePath)}";
            }
        }
    }

    private static string FolderOf(string path)
    {
        if (!path.StartsWith(CorePath, StringComparison.Ordinal))
        {
            return "";
        }

        string[] parts = path[CorePath.Length..].Split('/');
        return parts switch
        {
            ["Settlement", "Facts", ..] => parts[0] + "/" + parts[1],
            [_] => "",
            _ => parts[0],
        };
    }

    private static SyntaxTree ImplicitUsings() => CSharpSyntaxTree.ParseText(
        string.Concat(new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" }
            .Select(name => $"global using {name};\n")),
        (CSharpParseOptions)SourceCode.OfCore.Values.First().Options);
}
