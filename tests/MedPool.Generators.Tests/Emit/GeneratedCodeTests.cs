using MedPool.Generators.Tests.Harness;

namespace MedPool.Generators.Tests.Emit;

/// <summary>What a project may say and what a policy may hold without breaking the code that is made of it.</summary>
public sealed class GeneratedCodeTests
{
    private static readonly MemoryText Law = PolicyFiles.Load(Path.Combine(PolicyFiles.ExampleFolder, "sources", "example.txt"));

    [Fact]
    public void Namespace_AndVisibility_AreTheProjects()
    {
        var options = new ProjectOptions(new Dictionary<string, string> { ["RootNamespace"] = "City", ["MedPoolNamespace"] = "City.Law" });

        string code = GeneratorRun.Of(options, PolicyFiles.ExampleAs("example"), Law).Files["Example2025.g.cs"];

        Assert.Contains("namespace City.Law;", code, StringComparison.Ordinal);
        Assert.Contains("internal readonly struct Example2025", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Namespace_NotGiven_IsTheGlobalOne()
    {
        string code = GeneratorRun.Of(new ProjectOptions(new Dictionary<string, string>()), PolicyFiles.ExampleAs("example"), Law).Files["Example2025.g.cs"];

        Assert.DoesNotContain("namespace", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_OnHover_ShowsArticleAndWords()
    {
        string code = Generate(PolicyFiles.Example);

        Assert.Contains(
            """
                            /// <summary>
                            /// Share of pool: 50%.<br/>
                            /// EX-6, law 第六条: “按5：5比例分担”
                            /// </summary>
                            public static global::MedPool.Rate Pool => new(1, 2);
            """,
            code,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Assumption_OnHover_ShowsItsWords() => Assert.Contains(
        "/// Assumption direct-code: 市本级采用平台代码。 The direct pool has the platform's code.\n",
        Generate(PolicyFiles.Example),
        StringComparison.Ordinal);

    // The list of calls is the fund's law at a glance: each names the article that it follows.
    [Fact]
    public void Settle_InTheCode_NamesTheArticleOfEachCall()
    {
        string code = Generate(PolicyFiles.Example);
        string[] calls = [.. code.Split('\n').Where(line => line.Contains("Kernel.Run(ref run", StringComparison.Ordinal))];
        Assert.Contains(
            calls,
            call => call.EndsWith("global::MedPool.Kernels.SharedStepKernel.Run(ref run, in Coverage.Step2.Terms); // EX-6 第六条", StringComparison.Ordinal));
        Assert.All(
            calls.Where(call => !call.Contains("CoverageEnd", StringComparison.Ordinal) && !call.Contains("Closing", StringComparison.Ordinal)),
            call => Assert.Contains("; // EX-", call, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rules", "RulesFund")]
    [InlineData("areas", "AreasFund")]
    [InlineData("settle", "SettleFund")]
    [InlineData("example2025", "Example2025Fund")]
    [InlineData("rate", "Rate")]
    [InlineData("a-1-b", "A_1B")]
    public void Fund_NamedLikeAGeneratedMember_Compiles(string id, string type) =>
        Assert.Contains($"public static class {type}\n", Generate(Edit("\"id\": \"employee\"", $"\"id\": \"{id}\"")), StringComparison.Ordinal);

    [Fact]
    public void Areas_WithOneEnglishName_Compile() =>
        Assert.Contains("East_330103 = \"330103\"", Generate(Edit("\"en\": \"West\"", "\"en\": \"East\"")), StringComparison.Ordinal);

    [Fact]
    public void Area_NamedWithoutALatinLetter_Compiles() => Generate(Edit("\"en\": \"West\"", "\"en\": \"西\""));

    [Theory]
    [InlineData("""West \" \\ </summary> */ {0} \u2028 System.Console.Write(1);""")]
    [InlineData("West\\n#error broken\\r\\n")]
    [InlineData("\\\"\\\"\\\"\\\"")]
    public void Text_OfThePolicy_NeverBecomesCode(string text) => Generate(Edit("\"en\": \"West\"", $"\"en\": \"{text}\""));

    [Fact]
    public void Source_WithWindowsLineEnds_IsKeptByteForByte()
    {
        string windows = PolicyFiles.Example.Replace("\n", "\r\n", StringComparison.Ordinal);
        GeneratorRun run = GeneratorRun.Sound(new MemoryText(Path.Combine(PolicyFiles.ExampleFolder, "example.policy.json"), windows), Law);

        Assert.Equal(windows, System.Text.Encoding.UTF8.GetString(Assert.Single(CompiledPolicies.Load(run)).Source));
    }

    [Fact]
    public void Area_WithAPeriod_IsValidWithinIt()
    {
        GeneratorRun run = Project(Edit("\"en\": \"West\"", "\"en\": \"West\", \"from\": \"2024-03-01\", \"to\": \"2025-06-30\""));
        PolicyTables tables = PolicyTables.Of(Assert.Single(CompiledPolicies.Load(run)).GetType().GetGenericArguments()[0]);

        Assert.Equal([false, true, true, false], new[] { 20240229, 20240301, 20250630, 20250701 }.Select(day => tables.IsAreaValid(1, day)));
        Assert.True(tables.IsAreaValid(0, 19990101));
    }

    [Fact]
    public void Areas_Ninety_AreAllFound()
    {
        string areas = string.Join(",\n", Enumerable.Range(10, 89).Select(i => $$"""{ "code": "3301{{i}}", "zh": "区{{i}}", "en": "Area {{i}}", "kind": "district" }"""));
        string text = Edit("""{ "code": "330102", "zh": "东区", "en": "East", "kind": "district" },""", "")
            .Replace("""{ "code": "330103", "zh": "西区", "en": "West", "kind": "district" }""", areas, StringComparison.Ordinal);
        GeneratorRun run = Project(text);
        PolicyTables tables = PolicyTables.Of(Assert.Single(CompiledPolicies.Load(run)).GetType().GetGenericArguments()[0]);

        Assert.Equal(90, tables.AreaCount);
        Assert.Equal(
            Enumerable.Range(0, 90),
            Enumerable.Range(10, 90).Select(i => tables.FindArea(BitConverter.ToUInt64([.. System.Text.Encoding.ASCII.GetBytes($"3301{i}"), 0, 0]))));
    }

    private static string Edit(string from, string to)
    {
        Assert.Contains(from, PolicyFiles.Example, StringComparison.Ordinal);
        return PolicyFiles.Example.Replace(from, to, StringComparison.Ordinal);
    }

    private static GeneratorRun Project(string policy) =>
        GeneratorRun.Sound(new MemoryText(Path.Combine(PolicyFiles.ExampleFolder, "example.policy.json"), policy), Law);

    private static string Generate(string policy) => Project(policy).Files["Example2025.g.cs"];
}
