using System.Text.RegularExpressions;

namespace MedPool.Tests.HouseRules.Command;

/// <summary>
/// The command parses arguments, calls the library and prints. It names no rule of the law by its id, be it in a comment, and does no arithmetic on amounts:
/// what it prints, the library computed, so that a user of the library has it too.
/// </summary>
public sealed class CommandSourceTests
{
    [Fact]
    public void Command_AnyText_NamesNoRule()
    {
        string prefixes = string.Join(
            '|',
            RepositoryFiles.Read("policies/rules.tsv").Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split('-')[0]).Distinct());
        var ruleId = new Regex($@"\b(?:{prefixes})-\d[\w-]*");
        Findings.AssertNone(
            from path in RepositoryFiles.All(CommandSource.Folder, ".cs")
            from Match found in ruleId.Matches(RepositoryFiles.Read(path))
            select $"{path}: {found.Value}",
            "The command has no rule of its own: take the id from what the library returns, or move what knows the rule into the library.");
    }

    [Fact]
    public void Command_AnyCode_DoesNoArithmeticOnAmounts() =>
        Findings.AssertNone(
            CommandSource.Trees.SelectMany(tree => FenArithmetic.In(CommandSource.ModelOf(tree)).Select(found => $"{tree.FilePath}: {found}")),
            "Amounts are computed in the library. A sum for a heading is Amounts.Sum.");

    [Theory]
    [InlineData("Fen F(Fen a, Fen b) => a - b;", 1)]
    [InlineData("Fen F(Fen a) => -a;", 1)]
    [InlineData("void F(ref Fen a, Fen b) => a += b;", 1)]
    [InlineData("System.Int128 F(Fen a) => (System.Int128)a.Value * 2;", 1)]
    [InlineData("long F(Fen a, Fen b) => a.Value - b.Value;", 1)]
    [InlineData("MedPool.AmountSum F(MedPool.AmountSum a, Fen b) => a + b;", 1)]
    [InlineData("Fen F(Fen[] a) => System.Linq.Enumerable.Aggregate(a, Fen.Zero, (s, x) => s + x);", 1)]
    [InlineData("Rate F(Rate a) => a * a;", 0)]
    [InlineData("bool F(Fen a, Fen b) => a > b && a.Value == 0;", 0)]
    [InlineData("string F(Fen a) => a.Value + \" fen\";", 0)]
    [InlineData("int F(int a) => a + 1;", 0)]
    public void Arithmetic_InAMember_IsFound(string member, int count) =>
        Assert.Equal(count, FenArithmetic.In(CommandSource.ModelOf($"using MedPool; class C {{ {member} }}")).Count());

    [Fact]
    public void Arithmetic_InTheSumOfAHeading_IsAllowed() =>
        Assert.Empty(FenArithmetic.In(CommandSource.ModelOf("using MedPool; static class Amounts { static Fen Sum(Fen a, Fen b) => a + b; }")));
}
