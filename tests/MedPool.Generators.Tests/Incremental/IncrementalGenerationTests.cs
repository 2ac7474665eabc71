extern alias generator;
using generator::MedPool.Generators;
using MedPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace MedPool.Generators.Tests.Incremental;

/// <summary>Which step runs again after which edit, and how many files are written.</summary>
public sealed class IncrementalGenerationTests
{
    private static readonly MemoryText First = PolicyFiles.ExampleAs("first");
    private static readonly MemoryText Second = PolicyFiles.ExampleAs("second");
    private static readonly MemoryText Law = PolicyFiles.Load(Path.Combine(PolicyFiles.ExampleFolder, "sources", "example.txt"));

    [Fact]
    public void Edit_OfAValue_WritesThatPolicyAlone()
    {
        MemoryText unstated = Edited(First, "按5：5比例分担", "由市级调剂金和区财政"); // A quotation without a number says nothing against 4:6.
        GeneratorRun after = TwoPolicies().After(driver => driver.ReplaceAdditionalText(First, Edited(unstated, "\"5:5\"", "\"4:6\"")));

        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            StepReasons.Of(after, TrackingNames.Emitted).OrderByDescending(reason => reason == IncrementalStepRunReason.Modified));
        Assert.All(StepReasons.Of(after, TrackingNames.Registry), AssertCached);
        Assert.Equal(1, StepReasons.FilesWritten(after));
        Assert.Contains("public static global::MedPool.Rate Pool => new(2, 5);", after.Files["First2025.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Edit_OfOtherCode_WritesNothing()
    {
        GeneratorRun after = TwoPolicies().AfterCode("class Another { void Method() => System.Console.WriteLine(1); }");

        Assert.All(TrackingNames.All.SelectMany(step => Reasons(after, step)), AssertCached);
        Assert.Equal(0, StepReasons.FilesWritten(after));
    }

    [Fact]
    public void Edit_OfAnotherAdditionalFile_WritesNothing()
    {
        GeneratorRun after = TwoPolicies().After(driver => driver.AddAdditionalTexts([new MemoryText("/project/readme.md", "# Notes")]));

        Assert.Equal(0, StepReasons.FilesWritten(after));
    }

    [Fact]
    public void Edit_OfASourceDocumentThatKeepsTheQuotations_WritesNothing()
    {
        GeneratorRun after = TwoPolicies().After(driver => driver.ReplaceAdditionalText(Law, new MemoryText(Law.Path, Law.Text + "\n第十条 其他。\n")));

        Assert.Contains(IncrementalStepRunReason.Modified, StepReasons.Of(after, TrackingNames.Sources));
        Assert.All(StepReasons.Of(after, TrackingNames.Emitted), AssertCached);
        Assert.Equal(0, StepReasons.FilesWritten(after));
    }

    [Fact]
    public void Edit_OfASourceDocumentThatBreaksAQuotation_IsReported()
    {
        GeneratorRun after = TwoPolicies().After(driver =>
            driver.ReplaceAdditionalText(Law, new MemoryText(Law.Path, Law.Text.Replace("由区财政补足", "由市财政补足", StringComparison.Ordinal))));

        Assert.Equal(["MEDPOOL022"], after.Diagnostics.Select(problem => problem.Id).Distinct());
        Assert.DoesNotContain("第六条", string.Concat(after.Files.Values), StringComparison.Ordinal); // Types without content are left.
    }

    [Fact]
    public void Edit_OfTheId_WritesTheRegistryToo()
    {
        GeneratorRun after = TwoPolicies().After(driver => driver.ReplaceAdditionalText(First, Edited(First, "\"first\"", "\"third\"")));

        Assert.Contains("Third2025", after.Files["Policies.g.cs"], StringComparison.Ordinal);
        Assert.Equal(2, StepReasons.FilesWritten(after));
    }

    [Fact]
    public void Edit_ThatMakesAPolicyUnsound_EmptiesItsTypeAndWritesNoOther()
    {
        GeneratorRun after = TwoPolicies().After(driver => driver.ReplaceAdditionalText(First, Edited(First, "\"5:5\"", "\"5:x\"")));

        Assert.Equal(["First2025.g.cs", "Policies.g.cs", "Second2025.g.cs"], after.Files.Keys.Order());
        Assert.Contains("=> throw Empty();", after.Files["First2025.g.cs"], StringComparison.Ordinal);
        Assert.Equal(1, StepReasons.FilesWritten(after));
        Assert.Equal("MEDPOOL012", Assert.Single(after.Diagnostics).Id);
    }

    [Fact]
    public void Policy_NamedTwiceByTheProject_IsOnePolicy()
    {
        GeneratorRun run = GeneratorRun.Sound(First, new MemoryText(First.Path, First.Text), Law);

        Assert.Equal(["First2025.g.cs", "Policies.g.cs"], run.Files.Keys.Order());
    }

    [Fact]
    public void Files_InAnyOrder_GiveTheSameCode()
    {
        GeneratorRun forward = GeneratorRun.Sound(First, Second, Law);
        GeneratorRun backward = GeneratorRun.Sound(Law, Second, First);

        Assert.Equal(forward.Files.OrderBy(file => file.Key), backward.Files.OrderBy(file => file.Key));
    }

    private static GeneratorRun TwoPolicies() => GeneratorRun.Sound(First, Second, Law);

    private static MemoryText Edited(MemoryText file, string from, string to) => new(file.Path, file.Text.Replace(from, to, StringComparison.Ordinal));

    private static IncrementalStepRunReason[] Reasons(GeneratorRun run, string step) =>
        run.Result.TrackedSteps.ContainsKey(step) ? StepReasons.Of(run, step) : [];

    private static void AssertCached(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());
}
