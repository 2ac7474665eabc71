using System.Text.Json.Nodes;

namespace MedPool.Tests.Agreement;

// The coverage of a gap and its steps.
internal sealed partial class RandomPolicy
{
    private void Coverage(JsonObject stage, bool balance, bool ends)
    {
        if (balance && dice.Percent(15))
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

        stage["steps"] = steps;
        if (!ends && steps.Count > 0)
        {
            return; // A later coverage meets what this one leaves open.
        }

        string[] governments = dice.Pick<string[]>(["pool-fiscal", "area-fiscal"], ["area-fiscal"], ["area-fiscal", "pool-fiscal"]);
        steps.Add(new JsonObject { ["step"] = "shared", ["cite"] = Cite(), ["shares"] = SharesOf(governments, ["systemicShares"]) });
    }

    private JsonObject OwnStep()
    {
        string[] from = dice.Shuffle(dice.Some(["balance", "development", "reserve"], 60));
        if (from.Length > 1)
        {
            MayRead("own-funds-order");
        }

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
        if (parties.Contains("area-fiscal") && parties.Contains("pool"))
        {
            MayRead("pool-match");
        }

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
            MayRead("condition-deduction");
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
}
