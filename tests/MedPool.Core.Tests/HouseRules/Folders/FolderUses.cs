using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedPool.Tests.HouseRules.Folders;

/// <summary>
/// Which folder of a project uses which, as the compiler sees it: every expression, type name, attribute and constructor call is asked for
/// its symbol, its type and its conversion, so that the result of a call that nothing names counts as well. An instance reads one file.
/// </summary>
internal sealed class FolderUses
{
    private readonly string _root;
    private readonly Dictionary<ISymbol, string?> _folderOf = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, INamedTypeSymbol[]> _namedIn = new(SymbolEqualityComparer.Default);

    private FolderUses(string root) => _root = root;

    /// <summary>Every use of another folder, the first place for each pair of folder and symbol.</summary>
    /// <param name="compilation">All files of the project; their paths are relative to the root of the tree.</param>
    /// <param name="root">The project's folder, with a slash at its end. Files elsewhere count as files of no folder.</param>
    public static IReadOnlyList<FolderUse> Of(CSharpCompilation compilation, string root)
    {
        IEnumerable<SyntaxTree> files = compilation.SyntaxTrees.Where(tree => tree.FilePath.StartsWith(root, StringComparison.Ordinal));
        return [.. files.AsParallel().AsOrdered().SelectMany(file => new FolderUses(root).OfFile(compilation.GetSemanticModel(file)))];
    }

    /// <summary>The folder of a file below the root: <c>Settlement/Kernel</c>; a point for the root itself.</summary>
    public static string FolderOf(string path, string root)
    {
        int end = path.LastIndexOf('/');
        return end < root.Length ? "." : path[root.Length..end];
    }

    private IEnumerable<FolderUse> OfFile(SemanticModel model)
    {
        SyntaxTree tree = model.SyntaxTree;
        string folder = FolderOf(tree.FilePath, _root);
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
        {
            foreach (ISymbol symbol in SymbolsAt(node, model).Where(seen.Add))
            {
                if (FolderOf(symbol) is { } declared && declared != folder)
                {
                    int line = tree.GetLineSpan(node.Span).StartLinePosition.Line + 1;
                    yield return new FolderUse(
                        folder,
                        declared,
                        $"{tree.FilePath}({line})",
                        symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
                }
            }
        }
    }

    // What stands in a namespace or using directive is a name, not a use.
    private IEnumerable<ISymbol> SymbolsAt(SyntaxNode node, SemanticModel model)
    {
        if (node is not (ExpressionSyntax or AttributeSyntax or ConstructorInitializerSyntax or ForEachStatementSyntax))
        {
            yield break;
        }

        if (model.GetSymbolInfo(node).Symbol is { } symbol and not INamespaceSymbol)
        {
            yield return symbol.OriginalDefinition;
        }

        if (node is ForEachStatementSyntax loop && model.GetForEachStatementInfo(loop).ElementType is { } element)
        {
            foreach (INamedTypeSymbol type in NamedIn(element))
            {
                yield return type;
            }
        }

        TypeInfo info = model.GetTypeInfo(node);
        foreach (INamedTypeSymbol type in new[] { info.Type, info.ConvertedType }.OfType<ITypeSymbol>().SelectMany(NamedIn))
        {
            yield return type;
        }

        if (node is ExpressionSyntax expression && model.GetConversion(expression) is { IsUserDefined: true, MethodSymbol: { } conversion })
        {
            yield return conversion.OriginalDefinition;
        }
    }

    /// <summary>The named types that a type consists of: itself, its arguments, what an array or a pointer holds.</summary>
    private INamedTypeSymbol[] NamedIn(ITypeSymbol type)
    {
        if (!_namedIn.TryGetValue(type, out INamedTypeSymbol[]? named))
        {
            named = type switch
            {
                INamedTypeSymbol { IsTupleType: true } tuple => [.. tuple.TupleElements.SelectMany(element => NamedIn(element.Type))],
                INamedTypeSymbol one => [one.OriginalDefinition, .. one.TypeArguments.SelectMany(NamedIn)],
                IArrayTypeSymbol array => NamedIn(array.ElementType),
                IPointerTypeSymbol pointer => NamedIn(pointer.PointedAtType),
                _ => [],
            };
            _namedIn[type] = named;
        }

        return named;
    }

    /// <summary>
    /// Where a symbol is declared, or <see langword="null"/> outside the project. A member belongs to the file that declares it, even where its
    /// type has parts in other folders; a member that no file declares, such as a record's <c>Equals</c>, belongs to its type.
    /// </summary>
    private string? FolderOf(ISymbol symbol)
    {
        if (!_folderOf.TryGetValue(symbol, out string? folder))
        {
            folder = symbol is ILocalSymbol or IParameterSymbol or ITypeParameterSymbol or IRangeVariableSymbol or ILabelSymbol ? null : DeclaredIn(symbol);
            _folderOf[symbol] = folder;
        }

        return folder;
    }

    private string? DeclaredIn(ISymbol symbol)
    {
        ISymbol definition = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol;
        for (ISymbol? declared = definition; declared is not (null or INamespaceSymbol); declared = declared.ContainingSymbol)
        {
            // Of a type in several parts, the file that has the type's name alone is its home: Ledger.cs, not Ledger.Ingestion.cs.
            string? home = declared.DeclaringSyntaxReferences
                .Select(place => place.SyntaxTree.FilePath)
                .Where(path => path.StartsWith(_root, StringComparison.Ordinal))
                .OrderBy(path => Path.GetFileName(path).Length)
                .ThenBy(path => path, StringComparer.Ordinal)
                .FirstOrDefault();
            if (home is not null)
            {
                return FolderOf(home, _root);
            }
        }

        return null;
    }
}
