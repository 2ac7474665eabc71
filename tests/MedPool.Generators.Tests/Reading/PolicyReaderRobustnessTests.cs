extern alias generator;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Generators.Tests.Harness;
using MedPool.Law;
using Microsoft.CodeAnalysis;

namespace MedPool.Generators.Tests.Reading;

/// <summary>Whatever the text: the reader answers with a policy or with problems inside the text, and the compiler says what the run time says.</summary>
public sealed class PolicyReaderRobustnessTests
{
    private static readonly string[] Scraps =
        [
            "", "{", "}", "[", "]", "\"", ",", ":", "\\", "\\u12", "\ud800", "\0", "\n", "-", "1e9", "null", "true", "\"cite\"", "\"0.5\"",
            "999999999999999999999", "市", "\ufeff", "{\"a\":", "[[[[",
        ];

    private static readonly string[] Texts = [.. PolicyFiles.Shipped.Select(File.ReadAllText), PolicyFiles.Example];

    [Property]
    public bool Read_AnyText_EndsInProblemsWithinIt(string? text) =>
        Holds(text ?? "");

    [Property(MaxTest = 400)]
    public Property Read_PoliciesWithScrapsPutInOrPartsCutOut_EndsInAPolicyOrProblems() =>
        Prop.ForAll(Mutations(), Holds);

    [Fact]
    public void Read_EveryBeginningOfAPolicy_IsMalformed()
    {
        for (int length = 0; length < PolicyFiles.Example.TrimEnd().Length; length += 13)
        {
            PolicyReadResult result = PolicyReader.Read("p", PolicyFiles.Example[..length], PolicyFiles.LookupIn(PolicyFiles.ExampleFolder));
            Assert.Equal("MEDPOOL001", Assert.Single(result.Problems).Id);
        }
    }

    [Fact]
    public void Read_ThousandBracketsDeep_IsMalformed() =>
        Assert.Equal("MEDPOOL001", Assert.Single(PolicyReader.Read("p", new string('[', 100_000), null).Problems).Id);

    [Property(MaxTest = 200)]
    public Property Problems_OfACompilation_AreThoseOfTheRunTime()
    {
        MemoryText[] sources = PolicyFiles.SourcesOf(PolicyFiles.ExampleFolder);
        string path = Path.Combine(PolicyFiles.ExampleFolder, "example.policy.json");
        return Prop.ForAll(Mutations(), text =>
        {
            IEnumerable<string> compiled = GeneratorRun.Diagnose([new MemoryText(path, text), .. sources]).Select(Describe).Order(StringComparer.Ordinal);
            IEnumerable<string> read = PolicyReader.Read(path, text, PolicyFiles.LookupIn(PolicyFiles.ExampleFolder)).Problems.Select(Describe)
                .Order(StringComparer.Ordinal);
            return compiled.SequenceEqual(read);
        });
    }

    private static bool Holds(string text)
    {
        PolicyReadResult result = PolicyReader.Read("p", text, PolicyFiles.LookupIn(Path.Combine(PolicyFiles.Root, "policies")));
        return (result.Document is null) == (result.Problems.Count > 0)






                                    && result.Problems.All(problem => problem.Offset >= 0 && problem.Length >= 0 && problem.Offset + problem.Length <= text.Length && problem.Message.Length > 0);
    }

    // A policy with one to four edits: a scrap put in, or up to forty characters cut out or doubled.
    private static Arbitrary<string> Mutations()
    {
        Gen<(int Place, int Kind, int Size, string Scrap)> edit =
            from place in Gen.Choose(0, int.MaxValue)
            from kind in Gen.Choose(0, 2)
            from size in Gen.Choose(1, 40)
            from scrap in Gen.Elements(Scraps)
            select (place, kind, size, scrap);
        Gen<string> mutated =
            from text in Gen.Elements(Texts)
            from count in Gen.Choose(1, 4)
            from edits in edit.ListOf(count)
            select edits.Aggregate(text, Apply);
        return mutated.ToArbitrary();
    }

    private static string Apply(string text, (int Place, int Kind, int Size, string Scrap) edit)
    {
        int at = edit.Place % (text.Length + 1);
        int size = Math.Min(edit.Size, text.Length - at);
        return edit.Kind switch
        {
            0 => text.Insert(at, edit.Scrap),
            1 => text.Remove(at, size),
            _ => text.Insert(at, text.Substring(at, size)),
        };
    }

    private static string Describe(Diagnostic problem)
    {
        FileLinePositionSpan span = problem.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1}) {problem.Id} {problem.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static string Describe(PolicyProblem problem) =>
        $"{problem.File}({problem.Start})-({problem.End}) {problem.Id} {problem.Message}";
}
