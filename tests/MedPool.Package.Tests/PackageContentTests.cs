using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;
using MedPool.Tests;

namespace MedPool.Package.Tests;

/// <summary>What the packages hold.</summary>
[Collection(nameof(PackedPackages))]
public sealed class PackageContentTests(PackedPackages packages)
{
    [Fact]
    public void CorePackage_Content_IsLibraryGeneratorPropsReadmeIconAndNotices()
    {
        using ZipArchive package = packages.Open("MedPool.Core");
        string[] expected =
        [
            "README.md",
            "THIRD-PARTY-NOTICES.txt",
            "analyzers/dotnet/cs/MedPool.Generators.dll",
            "build/net10.0/MedPool.Core.props",
            "build/net10.0/MedPool.Core.targets",
            "buildTransitive/net10.0/MedPool.Core.props",
            "buildTransitive/net10.0/MedPool.Core.targets",
            "icon.png",
            "lib/net10.0/MedPool.Core.dll",
            "lib/net10.0/MedPool.Core.xml",
            .. Directory.GetFiles(Path.Combine(WorkingTree.Root, "policies"), "*.schema.json").Select(path => "schema/" + Path.GetFileName(path)).Order(StringComparer.Ordinal),
        ];
        Assert.Equal(expected, Content(package).Where(path => !path.StartsWith("docs/", StringComparison.Ordinal)));
        Assert.Equal(
            Directory.GetFiles(Path.Combine(WorkingTree.Root, "docs", "diagnostics"), "*.md")
                .Select(path => "docs/diagnostics/" + Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
            Content(package).Where(path => path.StartsWith("docs/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("MedPool.Policies")]
    [InlineData("MedPool.TestData")]
    public void Package_Content_IsLibraryReadmeAndIcon(string id)
    {
        using ZipArchive package = packages.Open(id);
        Assert.Equal(["README.md", "icon.png", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"], Content(package));
    }

    [Theory]
    [InlineData("MedPool.Core", "net10.0: CommunityToolkit.HighPerformance")]
    [InlineData("MedPool.Policies", "net10.0: MedPool.Core")]
    [InlineData("MedPool.TestData", "net10.0: MedPool.Core")]
    public void Package_Dependencies_AreAsFewAsCanBe(string id, string expected)
    {
        XElement group = Nuspec(id).Descendants().Single(element => element.Name.LocalName == "group");
        IEnumerable<string> names = group.Elements().Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal);
        Assert.Equal(expected, group.Attribute("targetFramework")!.Value + ": " + string.Join(", ", names));
    }

    [Theory]
    [InlineData("MedPool.Core")]
    [InlineData("MedPool.Policies")]
    [InlineData("MedPool.TestData")]
    [InlineData("MedPool.Cli")]
    public void Package_Description_SaysLicenceReadmeAndIcon(string id)
    {
        XElement[] elements = [.. Nuspec(id).Descendants()];
        string Value(string name) => elements.First(element => element.Name.LocalName == name).Value;
        Assert.Equal(("Apache-2.0", "README.md", "icon.png"), (Value("license"), Value("readme"), Value("icon")));
        Assert.False(string.IsNullOrWhiteSpace(Value("description")));
    }

    [Theory]
    [InlineData("MedPool.Core")]
    [InlineData("MedPool.Policies")]
    [InlineData("MedPool.TestData")]
    public void Package_Symbols_BelongToTheLibrary(string id)
    {
        using ZipArchive package = packages.Open(id);
        using ZipArchive symbols = packages.Open(id, "snupkg");
        using PEReader library = new(Memory(package, $"lib/net10.0/{id}.dll"));
        using MetadataReaderProvider pdb = MetadataReaderProvider.FromPortablePdbStream(Memory(symbols, $"lib/net10.0/{id}.pdb"));
        DebugDirectoryEntry entry = library.ReadDebugDirectory().First(found => found.Type == DebugDirectoryEntryType.CodeView);
        BlobContentId ofPdb = new(pdb.GetMetadataReader().DebugMetadataHeader!.Id);
        Assert.Equal(library.ReadCodeViewDebugDirectoryData(entry).Guid, ofPdb.Guid);
    }

    [Theory]
    [InlineData("MedPool.Core")]
    [InlineData("MedPool.Policies")]
    [InlineData("MedPool.TestData")]
    public void Package_Text_NamesNoFolderOfTheMachine(string id)
    {
        using ZipArchive package = packages.Open(id);
        foreach (
            ZipArchiveEntry entry in package.Entries.Where(
                entry => !entry.Name.EndsWith(".dll", StringComparison.Ordinal) && !entry.Name.EndsWith(".png", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(WorkingTree.Root, Encoding.UTF8.GetString(Memory(package, entry.FullName).ToArray()), StringComparison.Ordinal);
        }
    }

    private static string[] Content(ZipArchive package) =>
        [.. package.Entries.Select(entry => entry.FullName)
            .Where(path => !path.StartsWith("_rels/", StringComparison.Ordinal) && !path.StartsWith("package/", StringComparison.Ordinal)
                && !path.EndsWith(".nuspec", StringComparison.Ordinal) && path != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)];

    private static MemoryStream Memory(ZipArchive archive, string path)
    {
        MemoryStream memory = new();
        using Stream stream = archive.GetEntry(path)!.Open();
        stream.CopyTo(memory);
        memory.Position = 0;
        return memory;
    }

    private XElement Nuspec(string id)
    {
        using ZipArchive package = packages.Open(id);
        return XElement.Load(Memory(package, id + ".nuspec"));
    }
}
