using System.Text;
using MedPool.Law;
using MedPool.Tests.HouseRules;

namespace MedPool.Tests.PolicyDocuments.Reading;

/// <summary>What people write who know the law and not JSON: the message names the cure.</summary>
public sealed class CureTests
{
    private static readonly string Example = RepositoryFiles.Read("docs/diagnostics/example.policy.json");

    [Theory]
    [InlineData("\"id\": \"example\"", "“id”: \"example\"", "“", "“ is a full-width character, and JSON knows only \". Write \" with the input method switched to English.")]
    [InlineData("\"id\": \"example\"", "\"id\": ＂example＂", "＂", "＂ is a full-width character, and JSON knows only \". Write \" with the input method switched to English.")]
    [InlineData("\"id\": \"example\",", "\"id\": \"example”,", "”", "” is a full-width character, and JSON knows only \". Write \" with the input method switched to English.")]
    [InlineData("\"id\": \"example\",", "\"id\": \"example”，", "”", "” is a full-width character, and JSON knows only \". Write \" with the input method switched to English.")]
    [InlineData("\"id\": \"example\"", "\"id\"： \"example\"", "：", "： is a full-width character, and JSON knows only :. Write : with the input method switched to English.")]
    [InlineData("\"id\": \"example\",", "\"id\": \"example\"，", "，", "， is a full-width character, and JSON knows only ,. Write , with the input method switched to English.")]
    [InlineData("\"id\": \"example\"", "\"id\":　\"example\"", "　", "this is a full-width space, and JSON knows only the ASCII space. Replace it with a space.")]
    public void FullWidthCharacter_WhereJsonNeedsAnother_IsNamedWithIt(string from, string to, string mark, string message)
    {
        PolicyProblem problem = Problem(from, to, out string text);
        Assert.Equal(("MEDPOOL001", mark, "Malformed JSON: " + message), (problem.Id, text.Substring(problem.Offset, problem.Length), problem.Message));
    }

    // Quotations hold such characters, and an unclosed one is still just unclosed.
    [Fact]
    public void FullWidthCharacter_InsideAnUnclosedText_IsNotBlamed() =>
        Assert.Contains("no closing quotation mark", Problem("\"id\": \"example\",", "\"id\": \"“ex”ample,", out _).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("county", "Unknown party \"county\". Allowed here: pool (调剂金), ")]
    [InlineData("pol", "Unknown party \"pol\". Did you mean \"pool\"? Allowed here: pool (调剂金), ")]
    [InlineData("历年结余", "Unknown party \"历年结余\". Did you mean \"balance\"? Allowed here: pool (调剂金), ")]
    [InlineData("bank", "The party \"bank\" is not allowed here. Allowed here: pool (调剂金), ")]
    public void Party_ThatIsNotAllowed_IsToldWhichAre(string written, string message)
    {
        string list = "\"parties\": [\"pool\", \"balance\"]";
        Assert.Contains(message, Problem(list, list.Replace("\"pool\"", $"\"{written}\"", StringComparison.Ordinal), out _).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2%", "0.02")]
    [InlineData("12.5%", "0.125")]
    [InlineData("100 %", "1")]
    [InlineData("0.5%", "0.005")]
    [InlineData("２％", "0.02")]
    [InlineData("5‰", "0.005")]
    [InlineData("０．０５", "0.05")]
    public void Rate_AsAPercentage_IsShownAsADecimal(string written, string mend) =>
        Assert.EndsWith($"write it as \"{mend}\"", Internals.RateText.TryRead(written, out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("2:8%")]
    [InlineData("%")]
    [InlineData("two percent")]
    public void Rate_ThatIsNoNumberAtAll_GetsNoGuess(string written) =>
        Assert.DoesNotContain("write it as", Internals.RateText.TryRead(written, out _), StringComparison.Ordinal);

    private static PolicyProblem Problem(string from, string to, out string text)
    {
        int at = Example.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, from);
        text = Example.Remove(at, from.Length).Insert(at, to);
        string edited = text;
        return Assert.Throws<PolicyException>(() => Policy.Parse(Encoding.UTF8.GetBytes(edited))).Problems[0];
    }
}
