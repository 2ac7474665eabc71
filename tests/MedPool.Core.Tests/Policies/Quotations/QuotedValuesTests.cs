using System.Text.Json;
using System.Text.RegularExpressions;
using MedPool.Internals;
using MedPool.Law;
using MedPool.Tests.HouseRules;
using JsonArray = System.Text.Json.Nodes.JsonArray;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using JsonObject = System.Text.Json.Nodes.JsonObject;
using JsonValue = System.Text.Json.Nodes.JsonValue;

namespace MedPool.Tests.PolicyDocuments;

/// <summary>A value and its quotation say the same: of the shipped policies every number is changed, and the reader notices.</summary>
public sealed partial class QuotedValuesTests
{
    private const string Id = "MEDPOOL049";

    // Keys of values that stand beside the citation, or in an object that does.
    private static readonly string[] Keys =
    [
        "value", "ratio", "weights", "from", "date", "month", "monthOfNextYear", "monthOfYear", "monthsAfterAudit", "workingDay", "workingDays", "months",
        "firstYear", "years", "tiers", "fromYear",
    ];

    [Theory]
    [InlineData("jinhua", 30)]
    [InlineData("yichun", 20)]
    [InlineData("jining", 24)]
    [InlineData("shaanxi", 5)]
    public void Value_ChangedInAShippedPolicy_IsReportedAtTheValue(string policy, int least)
    {
        string path = $"policies/{policy}.policy.json";
        JsonNode root = JsonNode.Parse(RepositoryFiles.Read(path))!;
        (string Place, Action Change)[] changes = [.. Changes(root, quote: null)];
        Assert.True(changes.Length >= least, $"{policy}: {changes.Length}");
        for (int i = 0; i < changes.Length; i++)
        {
            JsonNode changed = root.DeepClone();
            (string place, Action change) = Changes(changed, quote: null).ElementAt(i);
            change();
            PolicyProblem[] problems = [.. Read(path, changed.ToJsonString()).Problems];
            Assert.True(
                problems.Any(problem => problem.Id == Id && problem.Message.StartsWith(place + ": ", StringComparison.Ordinal)),
                $"{place}: {string.Join("; ", problems.Select(problem => problem.Message))}");
        }
    }

    [Theory]
    [InlineData("""{ "value": "2/9", "assumption": "rest" }""", null)]
    [InlineData("""{ "value": "0.4", "assumption": "rest" }""", "0.4")] // The assumption assumes 2/9, not this.
    [InlineData("""{ "value": "2/9" }""", "2/9")]
    [InlineData("""{ "value": "0.07" }""", null)]
    public void Value_OtherThanItsQuotation_NeedsAnAssumptionOfThisValue(string value, string? reported)
    {
        JsonNode policy = JsonNode.Parse(RepositoryFiles.Read("docs/diagnostics/example.policy.json"))!;
        JsonObject share = JsonNode.Parse(value)!.AsObject();
        share["payerTypes"] = new JsonArray(1, 2);
        share["cite"] = JsonNode.Parse("""{ "rule": "EX-2", "document": "law", "article": "第二条", "quote": "按9%缴纳（单位7%）" }""");
        policy["funds"]![0]!["insuranceTypes"]![0]!["personalAccount"] = new JsonArray(share);
        policy["assumptions"]!.AsArray().Add(JsonNode.Parse("""{ "name": "rest", "value": "2/9", "zh": "假设", "en": "assumed" }"""));
        string law = RepositoryFiles.Read("docs/diagnostics/sources/example.txt") + "按9%缴纳（单位7%）";

        string text = policy.ToJsonString();
        PolicyProblem? problem = PolicyReader.Read("example", text, _ => law).Problems.SingleOrDefault(problem => problem.Id == Id);

        Assert.Equal(reported is null ? null : $"\"{reported}\"", problem is null ? null : text.Substring(problem.Offset, problem.Length));
    }

    [Theory]
    [InlineData("60%划入调剂金，40%留存", "0.6,0.4", true)]
    [InlineData("60%划入调剂金，40%留存", "0.4,0.6", false)] // The other way round.
    [InlineData("60%划入调剂金，其余留存", "0.6,0.4", true)] // The rest.
    [InlineData("60%划入调剂金，其余留存", "0.5,0.5", false)]
    [InlineData("各承担50%", "0.5,0.5", true)]
    [InlineData("各半", "0.5,0.5", true)]
    [InlineData("三七分担", "0.3,0.7", true)]
    [InlineData("三七分担", "0.7,0.3", false)]
    [InlineData("按70：30比例", "0.7,0.3", true)]
    [InlineData("按5：3：2比例", "0.5,0.3,0.2", true)]
    [InlineData("平均分担", "0.25,0.25,0.25,0.25", true)]
    [InlineData("由县财政承担80%", "1", false)]
    [InlineData("由县财政全额承担，不超过80%", "1", true)]
    public void Shares_InTheOrderOfTheQuotation_SayTheSame(string quote, string shares, bool same) =>
        Assert.Equal(same, QuotationReader.Read(quote).HasShares([.. shares.Split(',').Select(share => ExactNumber.Of(Rate.Parse(share)))]));

    [Theory]
    [InlineData("6个月", "6", true)]
    [InlineData("6%", "6", false)]
    [InlineData("6元", "6", false)]
    [InlineData("10年", "120", true)]
    [InlineData("半年", "6", true)]
    [InlineData("满6月", "6", true)]
    [InlineData("6月底", "6", false)]
    public void Months_OfAnotherUnit_AreNotSaid(string quote, string months, bool same) =>
        Assert.Equal(same, QuotationReader.Read(quote).Has(ExactNumber.Of(Rate.Parse(months)), Measure.Months));

    [Theory]
    [InlineData("次年4月底前", 4, 30, true)]
    [InlineData("次年4月底前", 4, 29, false)]
    [InlineData("次年4月底前", 5, 31, false)]
    [InlineData("次年3月31日前", 3, null, true)]
    [InlineData("次年3月15日前", 3, null, false)]
    [InlineData("次年3月15日前", 3, 15, true)]
    [InlineData("每月底", 12, 31, true)]
    [InlineData("年底", 12, null, true)]
    [InlineData("年底", 11, null, false)]
    [InlineData("2021年起", 1, 1, false)]
    public void Day_OfEveryYear_IsThatOfTheQuotation(string quote, int month, int? day, bool same) =>
        Assert.Equal(same, QuotationReader.Read(quote).HasDay(month, day));

    private static PolicyReadResult Read(string path, string text) =>
        PolicyReader.Read(path, text, file => RepositoryFiles.Read("policies/" + file));

    private static IEnumerable<(string Place, Action Change)> Changes(JsonNode? node, string? quote)
    {
        switch (node)
        {
            case JsonObject members:
                string? own = members["cite"]?["quote"]?.GetValue<string>() ?? quote;
                foreach ((string key, JsonNode? value) in members.ToArray())
                {
                    if (value is not null && own is not null && IsCompared(key, own, members, value) && Changed(value) is { } other)
                    {
                        yield return (PlaceOf(value), () => members[key] = other);
                    }
                    else if (key is not "cite")
                    {
                        foreach ((string Place, Action Change) change in Changes(value, key is "when" or "due" ? own : null))
                        {
                            yield return change;
                        }
                    }
                }

                break;
            case JsonArray items:
                foreach ((string Place, Action Change) change in items.ToArray().SelectMany(item => Changes(item, null)))
                {
                    yield return change;
                }

                break;
        }
    }

    // Years are compared only with years; the first year of a value often follows from the whole document.
    private static bool IsCompared(string key, string quote, JsonObject owner, JsonNode value)
    {
        StatedValues stated = QuotationReader.Read(quote);
        bool said = key switch
        {
            "fromYear" or "firstYear" => stated.Dates.Any(date => date.Year is not null),
            "monthOfYear" => stated.Dates.Any(date => date.Month is not null), // 每月底 fits every month.
            _ => stated.Words.Count > 0,
        };
        bool excused = value.ToString() == "2/9" && owner["assumption"] is not null;
        return Keys.Contains(key) && said && !excused;
    }

    private static string PlaceOf(JsonNode value) => value.GetPath()[2..];

    // Numbers that no law states: 0.123, 7:13, 1999-06-17, 7 where a small whole number must be. Shares are below 1, months are not.
    private static JsonNode? Changed(JsonNode value) => value switch
    {
        JsonArray { Count: 2 } weights when weights.All(weight => weight is JsonValue) && IsShare(weights[0]!.ToString()) => new JsonArray("0.123", "0.877"),
        JsonValue text when text.ToString() is { } old => Day().IsMatch(old) ? "1999-06-17"
            : old.Contains(':', StringComparison.Ordinal) ? "7:13"
            : text.GetValueKind() == JsonValueKind.Number ? (old == "7" ? 8 : old.Length == 4 ? 1999 : 7)
            : old.EndsWith(".00", StringComparison.Ordinal) ? "7.77"
            : IsShare(old) ? (old == "1" || old.Contains('.', StringComparison.Ordinal) ? "0.123" : "1.5") : null,
        _ => null,
    };

    private static bool IsShare(string text) => Rate.TryParse(text, out _);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$")]
    private static partial Regex Day();
}
