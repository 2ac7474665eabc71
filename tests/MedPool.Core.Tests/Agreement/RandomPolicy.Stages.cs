using System.Globalization;
using System.Text.Json.Nodes;

namespace MedPool.Tests.Agreement;

// The stages, in the usual order or in another one that works.
internal sealed partial class RandomPolicy
{
    private static readonly string[] Kinds =
    [
        "pre-pooling", "centralise", "levy", "income-guarantee", "violation-recovery", "management-liability", "surplus", "emergency", "coverage", "reward",
    ];

    private List<JsonObject> Stages(bool capped)
    {
        JsonObject[] middle = [.. (dice.Percent(60) ? UsualOrder(capped) : OwnOrder(capped)).OfType<JsonObject>()];
        var opening = new JsonObject { ["stage"] = "opening", ["poolIncome"] = Cited(), ["income"] = Cited(), ["expenditure"] = Cited() };
        List<JsonObject> stages = [opening, .. middle, Closing()];
        foreach (IGrouping<string, JsonObject> kind in stages.GroupBy(stage => stage["stage"]!.GetValue<string>()))
        {
            foreach ((JsonObject stage, int index) in kind.Select((stage, index) => (stage, index)).Where(each => each.index > 0 || dice.Percent(10)))
            {
                stage["id"] = string.Create(CultureInfo.InvariantCulture, $"{kind.Key}-{index + 1}");
            }
        }

        return stages;
    }

    private IEnumerable<JsonObject?> UsualOrder(bool capped)
    {
        foreach (string kind in Kinds)
        {
            yield return kind is "surplus" or "coverage" || dice.Percent(50) ? Stage(kind, capped, balance: true, ends: true) : null;
        }
    }

    // Any order, and a kind more than once. What would have nothing to do is left out; what is still lacking is added at the end.
    private List<JsonObject> OwnOrder(bool capped)
    {
        var order = new Order();
        string[] kinds = dice.Shuffle([.. dice.Some(Kinds, 60), .. dice.Some(Kinds, 20)]);
        foreach (string kind in kinds.Where(order.HasWork))
        {
            order.Add(Stage(kind, capped, balance: false, ends: dice.Percent(50)));
        }

        foreach (string kind in new[] { "surplus", "coverage" }.Where(order.HasWork))
        {
            order.Add(Stage(kind, capped, balance: false, ends: true));
        }

        return order.Stages;
    }

    /// <summary>Stages in a row, and on which sides of zero they can have left an area's account.</summary>
    private sealed class Order
    {
        private bool _surplus = true;
        private bool _gap = true;
        private bool _shared;

        public List<JsonObject> Stages { get; } = [];

        public bool HasWork(string kind) => kind switch
        {
            "surplus" => _surplus,
            "management-liability" or "emergency" or "coverage" => _gap,
            "reward" => _shared,
            _ => true,
        };

        public void Add(JsonObject stage)
        {
            Stages.Add(stage);
            string kind = stage["stage"]!.GetValue<string>();
            JsonObject[] steps = [.. (stage["steps"]?.AsArray() ?? []).Select(step => step!.AsObject())];
            _surplus = kind is "income-guarantee" or "violation-recovery" || (_surplus && kind != "surplus");
            _gap = (_gap && !(steps.Length > 0 && MeetsAnyGap(steps[^1])))
                || (kind == "levy" && stage["sources"]!.AsArray().Any(source => source!["from"]!.GetValue<string>() == "fund"));
            _shared |= steps.Any(step => step["step"]!.GetValue<string>() == "shared");
        }

        private static bool MeetsAnyGap(JsonObject step) => step["shares"] is { } shares && shares["parties"]!.AsArray().All(party =>
            party!.GetValue<string>() is "area-fiscal" or "pool-fiscal" || (party.GetValue<string>() == "pool" && step.ContainsKey("poolGrantsWhole")));
    }

    private JsonObject Stage(string kind, bool capped, bool balance, bool ends) => Stage(kind, stage =>
    {
        switch (kind)
        {
            case "pre-pooling":
                PrePooling(stage);
                break;
            case "centralise":
                stage["share"] = Value(dice.Pick("0.3", "1", "0.333333333", "1/7"));
                MayRead("centralised-balance");
                MayRead("custody");
                break;
            case "levy":
                Levy(stage);
                break;
            case "management-liability":
                Management(stage);
                break;
            case "surplus":
                Surplus(stage, capped);
                break;
            case "emergency":
                MayRead("emergency-need");
                break;
            case "coverage":
                Coverage(stage, balance, ends);
                break;
            case "reward":
                stage["decision"] = Decide("rewardRate");
                break;
        }
    });

    private void PrePooling(JsonObject stage)
    {
        stage["shares"] = Shares(["pool", "area-fiscal", "pool-fiscal"], "prePoolingShares");
        if (dice.Percent(50))
        {
            stage["netted"] = new JsonObject { ["books"] = new JsonArray("employee", "maternity"), ["cite"] = Cite() };
        }

        if (dice.Percent(50))
        {
            stage["bills"] = Cited();
        }
    }

    // A policy may leave these readings out; it is then read by the first alternative.
    private void MayRead(string reading)
    {
        if (dice.Percent(70))
        {
            _readings.Add(reading);
        }
    }

    private JsonObject Stage(string name, Action<JsonObject> fill)
    {
        var stage = new JsonObject { ["stage"] = name, ["cite"] = Cite() };
        fill(stage);
        return stage;
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
        MayRead("management-scope");
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
