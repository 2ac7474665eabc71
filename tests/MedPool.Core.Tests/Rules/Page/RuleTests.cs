using System.Text.RegularExpressions;
using MedPool.Tests.HouseRules;

namespace MedPool.Tests.Rules.Page;

/// <summary>The tests that name each rule, read from the test sources: <c>JinhuaGapTests.Gap_OddFen_IsThePools</c>.</summary>
internal sealed partial class RuleTests
{
    private readonly SortedDictionary<string, List<string>> _tests = new(StringComparer.Ordinal);

    public RuleTests()
    {
        foreach (string path in RepositoryFiles.All("tests", ".cs").Where(path => !path.Contains("/HouseRules/", StringComparison.Ordinal)))
        {
            Read(RepositoryFiles.Read(path), Path.GetFileNameWithoutExtension(path));
        }
    }

    public IReadOnlyList<string> this[string rule] => _tests.GetValueOrDefault(rule) ?? [];

    private void Read(string source, string type)
    {
        var pending = new List<string>();
        foreach (string line in source.Split('\n'))
        {
            pending.AddRange(RuleTrait().Matches(line).Select(match => match.Groups[1].Value));
            if (pending.Count > 0 && Method().Match(line) is { Success: true } method)
            {
                pending.ForEach(rule => Add(rule, type + "." + method.Groups[1].Value));
                pending.Clear();
            }
            else if (ClassDeclaration().IsMatch(line))
            {
                pending.Clear(); // A trait of the whole class names no single test.
            }
        }
    }

    private void Add(string rule, string test)
    {
        if (!_tests.TryGetValue(rule, out List<string>? tests))
        {
            _tests.Add(rule, tests = []);
        }

        tests.Add(test);
    }

    [GeneratedRegex("""Trait\("Rule", "([^"$]+)"\)""")]
    private static partial Regex RuleTrait();

    [GeneratedRegex(@"^\s*public (?:async )?(?:void|Task) (\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex(@"^\s*public (?:sealed )?(?:partial )?class ")]
    private static partial Regex ClassDeclaration();
}
