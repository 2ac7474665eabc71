using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedPool.Tests.HouseRules.Folders;

/// <summary>Each way in which a file can use another folder, one at a time; folder <c>Low</c> is used from folder <c>High</c>.</summary>
public sealed class FolderUsesTests
{
    private const string Low = """
        using System;
        namespace N;
        public class Base { public Item Make() => new(); public static implicit operator Item(Base value) => new(); }
        public class Item { public int Size; public event Action Changed; }
        public enum Kind { One }
        public sealed class MarkAttribute : Attribute;
        public static class Extensions { public static int Twice(this int value) => 2 * value; }
        public partial class Parts { public static int Lower; }
        """;

    [Theory]
    [InlineData("class C : Base;", "Base")]
    [InlineData("class C { System.Collections.Generic.List<Item[]> field; }", "Item")]
    [InlineData("[Mark] class C;", "MarkAttribute")]
    [InlineData("class C { int Of() => 3.Twice(); }", "Twice")]
    [InlineData("class C { object Of() => Kind.One; }", "Kind.One")]
    [InlineData("class C { void Of(dynamic nothing) { var made = Source.Get(); } }", "Item")]
    [InlineData("class C { void Of() { foreach (var each in Source.All()) { } } }", "Item")]
    [InlineData("class C { int Of() => Parts.Lower; }", "Parts.Lower")]
    public void Of_AFileThatNamesAnotherFolder_FindsTheUse(string code, string symbol) =>
        Assert.Contains(Uses(code), use => use is { From: "High", To: "Low" } && use.Symbol.Contains(symbol, StringComparison.Ordinal));

    [Fact]
    public void Of_AMemberDeclaredInItsOwnFolder_IsNoUse() =>
        Assert.DoesNotContain(Uses("class C { int Of() => Parts.Upper; }"), use => use.Symbol.Contains("Upper", StringComparison.Ordinal));

    [Fact]
    public void Of_AFileThatNamesNothing_FindsNothing() => Assert.Empty(Uses("class C { int Of(int value) => value + 1; }"));

    private static IEnumerable<FolderUse> Uses(string code)
    {
        // The middle folder only passes on what Low declares, so that High need not name it.
        const string Middle = "namespace N; public static class Source { public static Item Get() => new(); public static Item[] All() => []; }";
        SyntaxTree[] files =
        [
            CSharpSyntaxTree.ParseText(Low, path: "src/Low/Parts.cs"),
            CSharpSyntaxTree.ParseText(Middle, path: "src/Middle/Source.cs"),
            CSharpSyntaxTree.ParseText("namespace N; public partial class Parts { public static int Upper; }", path: "src/High/Parts.Upper.cs"),
            CSharpSyntaxTree.ParseText("namespace N;\n" + code, path: "src/High/C.cs"),
        ];
        return FolderUses.Of(CSharpCompilation.Create("uses", files, Platform.References), "src/")
            .Where(use => use.Place.StartsWith("src/High/C.cs", StringComparison.Ordinal));
    }
}
