using MedPool.Generators.Tests.Harness;

namespace MedPool.Generators.Tests.Emit;

/// <summary>Whatever a project is called and whatever types it has, the generated code compiles in it.</summary>
public sealed class ProjectNamesTests
{
    private static readonly MemoryText Law = PolicyFiles.Load(Path.Combine(PolicyFiles.ExampleFolder, "sources", "example.txt"));

    // The right column is what "dotnet new classlib" writes for a project of that name; a keyword, which it leaves, is marked.
    [Theory]
    [InlineData("my-city", "my_city")]
    [InlineData("2025.医保-结算", "_2025.医保_结算")]
    [InlineData("City.event", "City.@event")]
    [InlineData("Wenzhou.System", "Wenzhou.System")]
    [InlineData("Wenzhou.MedPool", "Wenzhou.MedPool")]
    [InlineData("Policies", "Policies")]
    [InlineData("my city 🏙 x", "my_city___x")]
    [InlineData(" City..Law. ", "City._.Law._")]
    [InlineData("class", "@class")]
    [InlineData("record.await", "record.await")]
    public void Namespace_OfAnyProjectName_IsOneThatCompiles(string name, string expected)
    {
        GeneratorRun run = Run("RootNamespace", name);

        Assert.Contains($"namespace {expected};\n", run.Files["Policies.g.cs"], StringComparison.Ordinal);
        Assert.Empty(
            run.Compile(
                $"namespace {expected};\nclass User {{ object Registry => Policies.All; object Type => default(Example2025); string Code => Example2025.Areas.East; }}"));
    }

    [Fact]
    public void Namespace_SetForTheGeneratedCode_IsMadeSafeToo() =>
        Assert.Contains("namespace my_law;\n", Run("MedPoolNamespace", "my-law").Files["Example2025.g.cs"], StringComparison.Ordinal);

    // A project may have types and namespaces called as those that the generated code uses.
    [Fact]
    public void Code_InAProjectWithTypesOfTheSameNames_Compiles()
    {
        string[] names =
        [
            "Rate", "Fen", "Policy", "CompiledPolicy", "PartyKind", "AreaFigure", "EquatableArray", "SettlementRun", "LevyTerms",
            "LevyKernel", "PolicyException",
        ];
        string code = $"namespace Sample {{ {string.Concat(names.Select(name => $"class {name}; "))} }} namespace Sample.System {{ class Other; }} namespace Sample.MedPool.Kernels {{ class Other; }}";

        Assert.Empty(GeneratorRun.Sound(PolicyFiles.ExampleAs("example"), Law).Compile(code));
    }

    private static GeneratorRun Run(string property, string value) =>
        GeneratorRun.Of(new ProjectOptions(new Dictionary<string, string> { [property] = value }), PolicyFiles.ExampleAs("example"), Law);
}
