extern alias generator;
using System.Text;
using generator::MedPool.Generators.Diagnostics;
using MedPool.Generators.Tests.Diagnostics;
using MedPool.Generators.Tests.Harness;

namespace MedPool.Generators.Tests.Emit;

/// <summary>A policy with an error is the only error: code that uses its types compiles.</summary>
public sealed class OutlineTests
{
    private const string Use = """
        namespace Sample;
        class User
        {
            object Settled => Policies.Example2025.Settle(null!);
            object Books => new MedPool.Ledger<Example2025>(2025);
            object All => Policies.All;
            object Version => Policies.InForce("example", 2025);
        }
        """;

    // What can be named of a policy whose areas and funds could be read.
    private const string UseOfParts = """
        namespace Sample;
        class UserOfParts
        {
            string Area => Example2025.Areas.East;
            string Fund => Example2025.Employee.Id;
            string Type => Example2025.Employee.InsuranceType310.Code;
            ushort Rule => Example2025.Rules.EX_6;
        }
        """;

    public static TheoryData<string> Ids { get; } = new(Descriptors.All.Select(descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void WrongExample_OfAnyDiagnostic_LeavesCodeThatUsesThePolicyWithoutErrors(string id)
    {
        GeneratorRun run = GeneratorRun.Of([.. DiagnosticPage.Load(id).Wrong]);

        Assert.Equal(id, Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Compile(Use));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void WrongExample_OfAnyDiagnostic_KeepsTheNamesThatItStates(string id)
    {
        // The example of MEDPOOL004 leaves out the English name of an area, from which the constant would have its own.
        string use = id == "MEDPOOL004" ? UseOfParts.Replace("Areas.East", "Areas.West", StringComparison.Ordinal) : UseOfParts;
        Assert.Empty(GeneratorRun.Of([.. DiagnosticPage.Load(id).Wrong]).Compile(use));
    }

    [Theory]
    [InlineData("\"id\": \"example\",", "\"id\": \"example\"")]
    [InlineData("\"id\": \"example\",", "\"id\": \"example\",,")]
    [InlineData("\"id\": \"example\",", "\"id\"： \"example\"，")]
    [InlineData("\"id\": \"example\",", "“id\": “example\",")]
    [InlineData("\"id\": \"example\",", "\"id\" \"example\",")]
    [InlineData("\"id\": \"example\",", "\"id\": \"example,")]
    [InlineData("\"funds\": [", "\"funds\": [,")]
    public void Text_WithASlipOfTheKeyboard_IsOneErrorAndKeepsAllNames(string right, string wrong)
    {
        string text = PolicyFiles.Example.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(PolicyFiles.Example, text);
        GeneratorRun run = GeneratorRun.Of(new MemoryText("/city/example.policy.json", text));

        Assert.Equal("MEDPOOL001", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Compile(Use));
        Assert.Empty(run.Compile(UseOfParts));
    }

    [Fact]
    public void Text_InAnotherEncoding_IsOneErrorAndKeepsAllNames()
    {
        GeneratorRun run = GeneratorRun.Of(new MemoryText("/city/example.policy.json", PolicyFiles.Example, Encoding.Unicode));

        Assert.Equal("MEDPOOL001", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Compile(UseOfParts));
    }

    // While somebody writes, the text is not JSON for a moment.
    [Fact]
    public void Text_CutAfterItsPeriod_KeepsTheType()
    {
        string[] lines = PolicyFiles.Example.Split('\n');
        for (int count = Array.FindIndex(lines, line => line.Contains("\"effective\"", StringComparison.Ordinal)) + 1; count < lines.Length - 2; count += 15)
        {
            GeneratorRun run = GeneratorRun.Of(new MemoryText("/city/example.policy.json", string.Join('\n', lines[..count])));
            Assert.All(run.Diagnostics, problem => Assert.Equal("MEDPOOL001", problem.Id));
            Assert.Empty(run.Compile(Use));
        }
    }

    [Fact]
    public void Text_WithoutAPeriod_GivesNoType() => Assert.Empty(GeneratorRun.Of(new MemoryText("/city/example.policy.json", "{ \"id\": \"example\"")).Files);

    [Fact]
    public void File_WithoutAnId_IsNamedAfterItself() =>
        Assert.Equal(
            ["NewCity2026.g.cs", "Policies.g.cs"],
            GeneratorRun.Of(new MemoryText("/city/new-city.policy.json", """{ "effective": { "from": "2026-01-01" }""")).Files.Keys.Order());

    [Fact]
    public void EmptyType_WhenItRunsAllTheSame_SaysWhy()
    {
        GeneratorRun run = GeneratorRun.Of([.. DiagnosticPage.Load("MEDPOOL022").Wrong]);
        Policy policy = Assert.Single(CompiledPolicies.Load(run));

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => policy.Document);
        Assert.Contains("The policy file has errors", error.Message, StringComparison.Ordinal);
    }
}
