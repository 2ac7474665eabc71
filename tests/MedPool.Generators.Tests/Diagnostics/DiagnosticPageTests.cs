extern alias generator;
using System.Text.RegularExpressions;
using generator::MedPool.Generators.Diagnostics;
using MedPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace MedPool.Generators.Tests.Diagnostics;

/// <summary>Every diagnostic has a page whose wrong example is reported as the page says, and whose right example is sound.</summary>
public sealed partial class DiagnosticPageTests
{
    public static TheoryData<string> Ids { get; } = new(Descriptors.All.Select(descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void WrongExample_IsReportedAsThePageSays(string id)
    {
        DiagnosticPage page = DiagnosticPage.Load(id);

        Diagnostic problem = Assert.Single(GeneratorRun.Of([.. page.Wrong]).Diagnostics);

        Assert.Equal(id, problem.Id);
        MemoryText file = page.Wrong.Single(file => file.Path == problem.Location.GetLineSpan().Path);
        Assert.Equal(page.Mark, file.Text.Substring(problem.Location.SourceSpan.Start, problem.Location.SourceSpan.Length));
        string message = problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(page.Message == message, $"The page of {id} should say:\n> {message}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void RightExample_IsSound(string id) => GeneratorRun.Sound([.. DiagnosticPage.Load(id).Right]);

    // The package brings the pages along and says where it is installed: the link of an error opens the page of that very version.
    [Fact]
    public void Diagnostic_InAProjectThatKnowsThePages_LinksToItsPage()
    {
        var properties = new Dictionary<string, string> { ["RootNamespace"] = "Sample", ["MedPoolDiagnosticPages"] = PolicyFiles.ExampleFolder };
        Diagnostic problem = Assert.Single(GeneratorRun.Diagnose(new ProjectOptions(properties), [.. DiagnosticPage.Load("MEDPOOL014").Wrong]));
        Assert.Equal(new Uri(Path.Combine(PolicyFiles.ExampleFolder, "MEDPOOL014.md")).AbsoluteUri, problem.Descriptor.HelpLinkUri);
        Assert.True(File.Exists(new Uri(problem.Descriptor.HelpLinkUri).LocalPath));
    }

    [Fact]
    public void Example_IsSound() => GeneratorRun.Sound(PolicyFiles.ExampleAs("example"), PolicyFiles.SourcesOf(PolicyFiles.ExampleFolder)[0]);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_Descriptor_ReleaseNoteAndIndex_Agree(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Of(id);
        DiagnosticPage page = DiagnosticPage.Load(id);
        string title = descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(page.Title, title);
        Assert.Equal($"docs/diagnostics/{id}.md", descriptor.HelpLinkUri);
        Assert.True(File.Exists(Path.Combine(PolicyFiles.Root, descriptor.HelpLinkUri)));
        Assert.Contains($"\n{id} | MedPool.Policy | Error | {title}\n", ReleaseNotes(), StringComparison.Ordinal);
        Assert.Contains($"| [{id}]({id}.md) | {title} |\n", File.ReadAllText(Path.Combine(PolicyFiles.ExampleFolder, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_AreThoseOfTheDescriptors() =>
        Assert.Equal(
            Descriptors.All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal),
            Directory.GetFiles(PolicyFiles.ExampleFolder, "MEDPOOL*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal));

    [Fact]
    public void Ids_OfTheReader_AllHaveADescriptor()
    {
        string source = File.ReadAllText(Path.Combine(PolicyFiles.Root, "src/MedPool.Core/Law/Problems/ProblemIds.cs"));

        Assert.Equal(
            Descriptors.All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal),
            IdInSource().Matches(source).Select(match => match.Value).Order(StringComparer.Ordinal));
    }

    private static string ReleaseNotes() =>
        string.Concat(Directory.GetFiles(Path.Combine(PolicyFiles.Root, "generators", "MedPool.Generators"), "AnalyzerReleases.*.md").Select(File.ReadAllText));

    [GeneratedRegex(@"MEDPOOL\d{3}")]
    private static partial Regex IdInSource();
}
