using System.Globalization;
using System.Text.Json.Nodes;

namespace MedPool.Tests.Agreement;

/// <summary>Policies that nobody has written: any stages in any order that works, any shares, steps, caps and sources that the language allows.</summary>
internal sealed partial class RandomPolicy(Dice dice)
{
    private readonly HashSet<string> _decisions = [];
    private readonly HashSet<string> _readings = ["pool-availability", "scarce-pool", "interest-year"];
    private int _rules;

    public JsonObject Compose()
    {
        JsonObject fund = Fund();
        return new JsonObject
        {
            ["schema"] = 1,
            ["id"] = "random",
            ["version"] = "1",
            ["names"] = Names(),
            ["level"] = "city",
            ["effective"] = new JsonObject { ["from"] = dice.Pick("2020-01-01", "2021-06-29"), ["cite"] = Cite() },
            ["documents"] = new JsonArray(new JsonObject { ["id"] = "law", ["title"] = "law", ["file"] = "sources/law.txt" }),
            ["areas"] = new JsonArray([.. Enumerable.Range(1, dice.Between(1, 6)).Select(Area)]),
            ["assumptions"] = new JsonArray(),
            ["openValues"] = new JsonArray([.. _decisions.Select(OpenValue)]),
            ["readings"] = new JsonArray([.. _readings.Select(Reading)]),
            ["rules"] = new JsonArray(),
            ["funds"] = new JsonArray(fund),
        };
    }

    private static JsonObject Names() => new() { ["zh"] = "某", ["en"] = "Any" };

    // One area in five has a period, so that it is in force in some of the years only.
    private JsonObject Area(int number)
    {
        var area = new JsonObject
        {
            ["code"] = (110100 + number).ToString(CultureInfo.InvariantCulture),
            ["zh"] = "某县",
            ["en"] = "Any",
            ["kind"] = "county",
        };
        if (dice.Percent(10))
        {
            area["from"] = dice.Pick("2020-07-01", "2021-01-01", "2022-12-31");
        }

        if (dice.Percent(10))
        {
            area["to"] = dice.Pick("2022-12-31", "2023-01-01");
        }

        return area;
    }

    private static JsonObject OpenValueOf(string name, bool shares, JsonObject cite) => new()
    {
        ["name"] = name,
        ["kind"] = shares ? "shares" : "rate",
        ["scope"] = name is "levyRate" or "systemicShares" or "conditionDeduction" ? "fund" : "area",
        ["cite"] = cite,
    };

    private JsonObject OpenValue(string name) => OpenValueOf(name, name.EndsWith("Shares", StringComparison.Ordinal), Cite());

    private JsonObject Reading(string name)
    {
        string[] alternatives = Readings[name];
        return new JsonObject
        {
            ["name"] = name,
            ["chosen"] = dice.Pick(alternatives),
            ["why"] = Names(),
            ["alternatives"] = new JsonArray([.. alternatives.Select(alternative => new JsonObject { ["name"] = alternative, ["zh"] = "某", ["en"] = "Any" })]),
        };
    }

    internal static Dictionary<string, string[]> Readings { get; } = new()
    {
        ["pool-availability"] = ["current", "opening"],
        ["scarce-pool"] = ["pro-rata", "policy-order"],
        ["cap"] = ["truncate", "threshold"],
        ["management-charge"] = ["full", "up-to-gap"],
        ["assessment-rise"] = ["points", "relative"],
        ["first-levy-offset"] = ["in-rate", "by-area"],
        ["interest-year"] = ["360", "365"],
        ["pool-match"] = ["stands", "match-only"],
        ["own-funds-order"] = ["listed", "together"],
        ["management-scope"] = ["in-a-gap", "always"],
        ["centralised-balance"] = ["citys", "still-the-areas"],
        ["custody"] = ["own-gap-free", "approval"],
        ["emergency-need"] = ["after-own", "as-applied"],
        ["condition-deduction"] = ["per-condition", "all-or-nothing", "decided"],
    };

    private JsonObject Cite() => new()
    {
        ["rule"] = string.Create(CultureInfo.InvariantCulture, $"R-{++_rules}"),
        ["document"] = "law",
        ["article"] = "1",
        ["quote"] = "law",
    };

    private JsonObject Cited() => new() { ["cite"] = Cite() };

    private JsonObject Value(string value) => new() { ["value"] = value, ["cite"] = Cite() };

    private JsonObject Fund()
    {
        bool capped = dice.Percent(60);
        var fund = new JsonObject
        {
            ["id"] = "employee",
            ["zh"] = "某",
            ["en"] = "Any",
            ["cite"] = Cite(),
            ["insuranceTypes"] = new JsonArray(new JsonObject
            {
                ["code"] = "310",
                ["zh"] = "某",
                ["en"] = "Any",
                ["components"] = new JsonArray("inpatient"),
                ["personalAccount"] = new JsonArray(),
                ["cite"] = Cite(),
            }),
        };
        if (capped)
        {
            _readings.Add("cap");
            fund["cap"] = new JsonObject { ["months"] = Value(Months()), ["of"] = Figure() };
        }

        fund["stages"] = new JsonArray([.. Stages(capped)]);
        return fund;
    }

    private string Months() => dice.Pick("0", "1", "1.5", "3", "6", "24", "1/3", "0.000000001", "11.999999999");

    private string Figure() => dice.Pick("priorYearExpenditure", "priorYearIncome", "expenditure", "income", "expenditureBudget", "nextYearBudget");

    private string Decide(string name)
    {
        _decisions.Add(name);
        return name;
    }

    // Weights, a ratio, or a decision that no other place uses.
    private JsonObject Shares(string[] from, params string[] decisions)
    {
        string[] parties = dice.Shuffle(dice.Some(from, 60));
        return SharesOf(parties.Length == 0 ? [dice.Pick(from)] : parties, decisions);
    }

    private JsonObject SharesOf(string[] parties, string[] decisions)
    {
        var shares = new JsonObject { ["parties"] = new JsonArray([.. parties.Select(party => JsonValue.Create(party))]), ["cite"] = Cite() };
        string? decision = decisions.FirstOrDefault(name => !_decisions.Contains(name));
        if (decision is not null && dice.Percent(40))
        {
            shares["decision"] = Decide(decision);
        }
        else if (parties.Length > 1 && dice.Percent(60))
        {
            long[] terms = [.. parties.Select(_ => dice.Pick(0, 1, 2, 3, 5, 7, 999_999L, 123_456_789, 999_999_999))];
            terms[dice.Below(terms.Length)] = 1;
            shares["ratio"] = string.Join(':', terms);
        }
        else
        {
            shares["weights"] = Weights(parties.Length);
        }

        return shares;
    }

    private JsonArray Weights(int count)
    {
        var weights = new JsonArray();
        long left = 1_000_000_000;
        for (int index = 0; index < count; index++)
        {
            long weight = index == count - 1 ? left : dice.Pick(0, left / 2, left / 3, dice.Below(left + 1));
            weights.Add(RandomFacts.Decimal(weight));
            left -= weight;
        }

        return weights;
    }
}
