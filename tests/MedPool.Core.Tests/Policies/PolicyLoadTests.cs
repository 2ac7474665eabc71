using System.Text;
using MedPool.Law;
using MedPool.Tests.HouseRules;

namespace MedPool.Tests.PolicyDocuments;

/// <summary>Policies from files and from memory.</summary>
public sealed class PolicyLoadTests
{
    private static readonly string Example = RepositoryFiles.Read("docs/diagnostics/example.policy.json");

    [Theory]
    [InlineData("policies/jinhua.policy.json")]
    [InlineData("policies/yichun.policy.json")]
    [InlineData("policies/jining.policy.json")]
    [InlineData("policies/shaanxi.policy.json")]
    public void Load_AShippedPolicy_FindsNoProblem(string path) =>
        Assert.Equal(Path.GetFileName(path).Split('.')[0], Policy.Load(RepositoryFiles.PathOf(path)).Document.Id);

    [Fact]
    public void Load_NoFile_SaysWhichAndHowToMend()
    {
        PolicyException error = Assert.Throws<PolicyException>(() => Policy.Load("nowhere/jinhua.policy.json"));

        Assert.Contains("nowhere/jinhua.policy.json", error.Message, StringComparison.Ordinal);
        Assert.Contains("Check the path", error.Message, StringComparison.Ordinal);
        Assert.Empty(error.Problems);
    }

    [Fact]
    public void Parse_Misquotation_NamesPlaceAndHowTheDocumentGoesOn()
    {
        string law = RepositoryFiles.Read("docs/diagnostics/sources/example.txt").Replace("由区财政补足", "由区财政补齐", StringComparison.Ordinal);

        PolicyException error = Assert.Throws<PolicyException>(() => Policy.Parse(Encoding.UTF8.GetBytes(Example), _ => law, "city.policy.json"));

        Assert.Equal(["MEDPOOL022", "MEDPOOL022"], error.Problems.Select(problem => problem.Id));
        PolicyProblem first = error.Problems[0];
        Assert.Equal("\"由区财政补足\"", Example.Substring(first.Offset, first.Length));
        Assert.StartsWith($"city.policy.json({first.Start.Line},{first.Start.Column}): error MEDPOOL022: ", first.ToString(), StringComparison.Ordinal);
        Assert.Contains("after “由区财政补” the document continues with “齐。", first.Message, StringComparison.Ordinal);
        Assert.Contains(first.ToString(), error.Message, StringComparison.Ordinal);
    }

    // Ids and versions go into ledgers, whose fields have bounds: refused with the policy, not after the year's records are read.
    [Theory]
    [InlineData("\"id\": \"example\"", "\"id\": \"e", "The id has 100001 characters, and may have up to 100.")]
    [InlineData("\"version\": \"1", "\"version\": \"1", "The version has 10000")]
    public void Parse_IdOrVersionOf100000Characters_IsRefused(string text, string beginning, string expected)
    {
        Assert.Contains(text, Example, StringComparison.Ordinal);
        string end = text.StartsWith("\"id\"", StringComparison.Ordinal) ? "\"" : "";
        byte[] policy = Encoding.UTF8.GetBytes(Example.Replace(text, beginning + new string('e', 100_000) + end, StringComparison.Ordinal));

        PolicyException error = Assert.Throws<PolicyException>(() => Policy.Parse(policy));

        Assert.Contains(expected, Assert.Single(error.Problems).Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 50, 1_000);
    }

    [Fact]
    public void Parse_WithByteOrderMark_IsTheSamePolicy()
    {
        Policy plain = Policy.Parse(Encoding.UTF8.GetBytes(Example));
        Policy marked = Policy.Parse([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Example)]);

        Assert.Equal(plain.Digest, marked.Digest);
        Assert.Equal(plain.Document, marked.Document);
    }

    [Fact]
    public void Parse_BytesThatAreNotUtf8_IsMalformedAtThatPlace()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Example);
        int at = Encoding.UTF8.GetByteCount(Example[..Example.IndexOf("示例市职工医保", StringComparison.Ordinal)]);
        bytes[at] = 0xFF;

        PolicyProblem problem = Assert.Single(Assert.Throws<PolicyException>(() => Policy.Parse(bytes)).Problems);

        Assert.Equal("MEDPOOL001", problem.Id);
        Assert.Equal(5, problem.Start.Line);
        Assert.Contains("Save the file as UTF-8", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SourceTextNotUtf8_IsReportedAsSuch()
    {
        PolicyException error = Assert.Throws<PolicyException>(() => Policy.Parse(Encoding.UTF8.GetBytes(Example), _ => "\uFFFD\uFFFD"));

        Assert.Contains("is not UTF-8", Assert.Single(error.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Digest_OfAPolicy_IsTheHashOfItsBytes() =>
        // sha256sum of the file, which has no byte order mark.
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Example))),
            Policy.Parse(Encoding.UTF8.GetBytes(Example)).Digest);

    [Fact]
    public void RuleIds_OfAPolicy_StandInTheOrderOfTheText() =>
        Assert.Equal(
            ["EX-9", "EX-3", "EX-1", "EX-2", "EX-5", "EX-6", "EX-7", "EX-8"],
            Policy.Parse(Encoding.UTF8.GetBytes(Example)).Document.RuleIds);
}
