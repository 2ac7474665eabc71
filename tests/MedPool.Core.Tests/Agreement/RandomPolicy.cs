using System.Globalization;
using System.Text.Json.Nodes;

namespace MedPool.Tests.Agreement;

/// <summary>Policies that nobody has written: any stages in their order, any shares, steps, caps and sources that the language allows.</summary>
internal sealed class RandomPolicy(Dice dice)
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

        fund["stages"] = new JsonArray([.. Stages(capped).OfType<JsonObject>()]);
        return fund;
    }

    private string Months() => dice.Pick("0", "1", "1.5", "3", "6", "24", "1/3", "0.000000001", "11.999999999");

    private string Figure() => dice.Pick("priorYearExpenditure", "priorYearIncome", "expenditure", "income", "expenditureBudget", "nextYearBudget");

    private IEnumerable<JsonObject?> Stages(bool capped)
    {
        yield return new JsonObject { ["stage"] = "opening", ["poolIncome"] = Cited(), ["income"] = Cited(), ["expenditure"] = Cited() };
        yield return Maybe("pre-pooling", stage => stage["shares"] = Shares(["pool", "area-fiscal", "pool-fiscal"], "prePoolingShares"));
        yield return Maybe("centralise", stage => stage["share"] = Value(dice.Pick("0.3", "1", "0.333333333", "1/7")));
        yield return Maybe("levy", Levy);
        yield return Maybe("income-guarantee", _ => { });
        yield return Maybe("violation-recovery", _ => { });
        yield return Maybe("management-liability", Management);
        yield return Stage("surplus", stage => Surplus(stage, capped));
        yield return Maybe("emergency", _ => { });
        yield return Stage("coverage", Coverage);
        yield return Maybe("reward", stage => stage["decision"] = Decide("rewardRate"));
        yield return Closing();
    }

    private JsonObject? Maybe(string name, Action<JsonObject> fill) => dice.Percent(50) ? Stage(name, fill) : null;

    private JsonObject Stage(string name, Action<JsonObject> fill)
    {
        var stage = new JsonObject { ["stage"] = name, ["cite"] = Cite() };
        fill(stage);
        return stage;
    }

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

    private void Levy(JsonObject stage)
    {
        stage["firstYearOnly"] = dice.Percent(40);
        stage["amount"] = dice.Below(3) switch { 0 => ToTarget(), 1 => OfFigure(), _ => PerHead() };
        string[] sources = dice.Shuffle(dice.Some(["balance", "fund"], 60));
        stage["sources"] = new JsonArray(
            [.. (sources.Length == 0 ? ["balance"] : sources).Select(from => new JsonObject { ["from"] = from, ["cite"] = Cite() })]);
    }

    private JsonObject ToTarget()
    {
        var amount = new JsonObject { ["kind"] = "to-target", ["months"] = Value(Months()), ["of"] = Figure() };
        if (dice.Percent(50))
        {
            _readings.Add("first-levy-offset");
            amount["offset"] = Cited();
        }

        return amount;
    }

    private JsonObject OfFigure()
    {
        var rate = new JsonObject();
        if (dice.Percent(60))
        {
            rate["decision"] = Decide("levyRate");
        }

        if (!rate.ContainsKey("decision") || dice.Percent(60))
        {
            JsonObject value = Value(dice.Pick("0.02", "0.05", "0.123456789", "1/7", "1/999999999", "1"));
            value["fromYear"] = dice.Between(2020, 2021);
            if (dice.Percent(50))
            {
                value["toYear"] = 2021;
            }

            rate["values"] = new JsonArray(value);
        }

        return new JsonObject { ["kind"] = "of-figure", ["of"] = Figure(), ["rate"] = rate };
    }

    private JsonObject PerHead() => new() { ["kind"] = "per-head", ["amount"] = Value(dice.Pick("0.01", "12.50", "1000.00", "100000.00")) };

    private void Management(JsonObject stage)
    {
        _readings.Add("management-charge");
        stage["liability"] = Cited();
    }

    private void Surplus(JsonObject stage, bool capped)
    {
        if (dice.Percent(40))
        {
            stage["credit"] = Cited();
        }

        stage["shares"] = Shares(["pool", "balance", "development", "reserve"]);
        stage["capped"] = capped && dice.Percent(70);
    }

    private void Coverage(JsonObject stage)
    {
        if (dice.Percent(15))
        {
            stage["requiresBalance"] = Cited();
        }

        if (dice.Percent(30))
        {
            stage["oneApplication"] = Cited();
        }

        var steps = new JsonArray();
        for (int left = dice.Between(0, 4); left > 0; left--)
        {
            steps.Add(dice.Percent(45) ? OwnStep() : SharedStep());
        }

        string[] governments = dice.Pick<string[]>(["pool-fiscal", "area-fiscal"], ["area-fiscal"], ["area-fiscal", "pool-fiscal"]);
        steps.Add(new JsonObject { ["step"] = "shared", ["cite"] = Cite(), ["shares"] = SharesOf(governments, ["systemicShares"]) });
        stage["steps"] = steps;
    }

    private JsonObject OwnStep()
    {
        string[] from = dice.Shuffle(dice.Some(["balance", "development", "reserve"], 60));
        return new JsonObject
        {
            ["step"] = "own",
            ["cite"] = Cite(),
            ["from"] = new JsonArray([.. (from.Length == 0 ? ["balance"] : from).Select(party => JsonValue.Create(party))]),
        };
    }

    private JsonObject SharedStep()
    {
        bool pair = dice.Percent(50);
        JsonObject shares = pair
            ? SharesOf(dice.Shuffle([dice.Pick("pool", "pool", "pool-fiscal"), "area-fiscal"]), ["approvedShares"])
            : Shares(["pool", "pool-fiscal", "area-fiscal", "balance", "development", "reserve"], "approvedShares");
        var step = new JsonObject { ["step"] = "shared", ["cite"] = Cite(), ["shares"] = shares };
        string[] parties = [.. shares["parties"]!.AsArray().Select(party => party!.GetValue<string>())];
        if (parties.Contains("area-fiscal") && dice.Percent(50))
        {
            step["reserveForShare"] = true;
        }

        if (parties.Contains("pool") && dice.Percent(5))
        {
            step["poolGrantsWhole"] = true;
        }

        AddShift(step, parties);
        return step;
    }

    // What moves a part needs two parties, one of them the area's government.
    private void AddShift(JsonObject step, string[] parties)
    {
        if (parties.Length != 2 || !parties.Contains("area-fiscal"))
        {
            return;
        }

        if (parties.Contains("pool") && dice.Percent(40))
        {
            step["deduction"] = new JsonObject
            {
                ["conditions"] = new JsonArray([.. Enumerable.Range(0, dice.Between(1, 3)).Select(_ => Cited())]),
                ["decision"] = Decide("conditionDeduction"),
                ["cite"] = Cite(),
            };
        }

        if (dice.Percent(50))
        {
            _readings.Add("assessment-rise");
            step["assessmentRise"] = Value(dice.Pick("0.05", "0.3", "1", "0.000000001", "0.123456789", "1/7", "1/999999999"));
        }
    }

    private JsonObject Closing()
    {
        var closing = new JsonObject { ["stage"] = "closing" };
        if (dice.Percent(50))
        {
            closing["monitors"] = new JsonArray(
                new JsonObject
                {
                    ["flag"] = "watch",
                    ["below"] = Value(dice.Pick("1", "6", "1/3", "5.999999999")),
                }, new JsonObject { ["flag"] = "low", ["below"] = Value("9") });
        }

        if (dice.Percent(50))
        {
            closing["quotaCarryOver"] = Cited();
        }

        if (dice.Percent(50))
        {
            closing["frozenFlag"] = Cited();
        }

        return closing;
    }
}
