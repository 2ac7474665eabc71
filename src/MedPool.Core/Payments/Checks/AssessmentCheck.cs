using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Compares assessment sheets with the threshold (JP-9).</summary>
internal static class AssessmentCheck
{
    private const string Section = "assessment";

    public static EquatableArray<Checked<AssessedSheet>> Check(CheckLaw law, CheckFacts facts)
    {
        if (facts.Assessment.Count == 0)
        {
            return default;
        }

        (PolicyDocument policy, AssessmentRule rule) = law.RuleOf(Section, static rules => rules.Assessment);
        Rate threshold = ThresholdOf(rule, facts);
        foreach (AssessmentSheet sheet in facts.Assessment)
        {
            law.CheckArea(sheet.Area, $"$.{Section}.{sheet.Area}");
            CheckItems(sheet, rule);
        }

        return new([.. facts.Assessment.Select(sheet => ResultOf(new AssessedSheet(sheet, threshold), policy, rule))]);
    }

    private static Checked<AssessedSheet> ResultOf(AssessedSheet sheet, PolicyDocument policy, AssessmentRule rule) =>
        new(sheet, sheet.Assessment == Assessment.Pass ? CheckResult.Pass : CheckResult.Fail, policy.Id, rule.Cite);

    private static Rate ThresholdOf(AssessmentRule rule, CheckFacts facts) => (rule.Threshold?.Value, facts.AssessmentThreshold) switch
    {
        ({ } stated, null) => stated,
        ({ } stated, { } given) when stated == given => stated,
        ({ } stated, { } given) => throw Problem(
            $"$.assessmentThreshold: {given} here, but the policy states {stated}; leave it out", "$.assessmentThreshold", rule),
        (null, { } given) => given,
        _ => throw Problem(
            $"$.{Section}: the threshold is missing. The document leaves it to a decision; give the decided least sum of marks as \"assessmentThreshold\"",
            "$." + Section,
            rule),
    };

    private static void CheckItems(AssessmentSheet sheet, AssessmentRule rule)
    {
        HashSet<AssessmentItem> marked = [];
        foreach (AssessmentMark mark in sheet.Marks)
        {
            string path = $"$.{Section}.{sheet.Area}.{mark.Item}";
            AssessmentItem item = rule.Items.FirstOrDefault(item => IsNamed(item, mark.Item))
                ?? throw Problem($"{path}: the sheet has no such item; it has {Names(rule.Items)}", path, rule);
            if (!marked.Add(item))
            {
                throw Problem($"{path}: the item {item.Item} is listed twice; keep one mark", path, rule);
            }
        }

        if (marked.Count < rule.Items.Count)
        {
            string path = $"$.{Section}.{sheet.Area}";
            throw Problem($"{path}: marks are missing for {Names(rule.Items.Where(item => !marked.Contains(item)))}; add them", path, rule);
        }
    }

    // An item's name in any of the usual spellings: policy-execution, policyExecution, policy_execution, Policy execution, 政策执行.
    private static bool IsNamed(AssessmentItem item, string name) =>
        name == item.Names.Zh || Letters(name).SequenceEqual(Letters(item.Item)) || Letters(name).SequenceEqual(Letters(item.Names.En));

    private static IEnumerable<char> Letters(string name) => name.Where(letter => letter is not ('-' or '_' or ' ')).Select(char.ToLowerInvariant);

    private static string Names(IEnumerable<AssessmentItem> items) => string.Join(", ", items.Select(item => $"{item.Item} ({item.Names.Zh})"));

    private static FactsException Problem(string what, string path, AssessmentRule rule) =>
        new($"{what} ({rule.Cite.Rule}, {rule.Cite.Article}).") { Path = path, Rule = rule.Cite };
}
