using MedPool.Tests.HouseRules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedPool.Tests.Rules.Page;

/// <summary>
/// The tests that name each rule, read from the test sources: a method, <c>JinhuaGapTests.Gap_OddFen_IsThePools</c>, or a class whose trait names the rule for
/// all its tests, <c>MonthlyReportTests</c>.
/// </summary>
internal sealed class RuleTests
{
    private readonly SortedDictionary<string, List<string>> _tests = new(StringComparer.Ordinal);

    public RuleTests()
    {
        foreach (string path in RepositoryFiles.All("tests", ".cs").Where(path => !path.Contains("/HouseRules/", StringComparison.Ordinal)))
        {
            foreach (
                TypeDeclarationSyntax type in CSharpSyntaxTree.ParseText(RepositoryFiles.Read(path))
                    .GetRoot()
                    .DescendantNodes()
                    .OfType<TypeDeclarationSyntax>())
            {
                Read(type);
            }
        }
    }

    public IReadOnlyList<string> this[string rule] => _tests.GetValueOrDefault(rule) ?? [];

    private void Read(TypeDeclarationSyntax type)
    {
        string name = type.Identifier.ValueText;
        foreach (string rule in RulesOf(type))
        {
            Add(rule, name);
        }

        foreach (MethodDeclarationSyntax method in type.Members.OfType<MethodDeclarationSyntax>())
        {
            foreach (string rule in RulesOf(method))
            {
                Add(rule, name + "." + method.Identifier.ValueText);
            }
        }
    }

    private static IEnumerable<string> RulesOf(MemberDeclarationSyntax member) =>
        from attribute in member.AttributeLists.SelectMany(list => list.Attributes)
        where attribute.Name.ToString() == "Trait"
        let arguments = attribute.ArgumentList!.Arguments
        where arguments[0].Expression is LiteralExpressionSyntax { Token.ValueText: "Rule" }
        select ((LiteralExpressionSyntax)arguments[1].Expression).Token.ValueText;

    private void Add(string rule, string test)
    {
        if (!_tests.TryGetValue(rule, out List<string>? tests))
        {
            _tests.Add(rule, tests = []);
        }

        if (!tests.Contains(test))
        {
            tests.Add(test);
        }
    }
}
