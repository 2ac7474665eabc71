using System.Text.Json;
using System.Text.Json.Nodes;

using MedPool.Law;

namespace MedPool.Tests.Agreement;

/// <summary>A year's facts for any policy of the language: what its stages read is mostly given; sometimes a fact or a decision is missing.</summary>
internal sealed class RandomFacts
{
    private static readonly string[] Needed =
    [
        "income", "expenditure", "priorYearExpenditure", "priorYearIncome", "incomePlan", "expenditureBudget", "nextYearBudget",
    ];

    // Every other amount that an area's facts can have for a settlement.
    private static readonly string[] Sometimes =
    [
        .. FactTable.BuiltIn.Of(FactScope.Area).Where(fact => fact.Unit == FactUnit.Amount).Select(fact => fact.Key)
            .Except([.. Needed, AreaFact.OpeningBalance.Row.Key, AreaFact.AdvanceHeld.Row.Key]),
    ];

    private readonly Dice _dice;
    private readonly RandomAmounts _amounts;
    private readonly JsonElement _policy;
    private readonly JsonElement _fund;

    private RandomFacts(Dice dice, JsonElement policy, JsonElement fund)
    {
        _dice = dice;
        _amounts = new RandomAmounts(dice);
        _policy = policy;
        _fund = fund;
    }

    /// <summary>Facts for one of the policy's funds.</summary>
    public static JsonObject Of(Dice dice, JsonElement policy)
    {
        JsonElement fund = dice.Pick([.. policy.GetProperty("funds").EnumerateArray()]);
        int first = int.Parse(policy.GetProperty("effective").GetProperty("from").GetString()![..4], System.Globalization.CultureInfo.InvariantCulture);
        return Of(dice, policy, fund, first + (dice.Percent(60) ? 0 : dice.Between(dice.Percent(2) ? -1 : 1, 3)));
    }

    /// <summary>Facts for a fund and a year.</summary>
    public static JsonObject Of(Dice dice, JsonElement policy, JsonElement fund, int year)
    {
        return new JsonObject
        {
            ["schema"] = 1,
            ["policy"] = policy.GetProperty("id").GetString(),
            ["year"] = year,
            ["funds"] = new JsonObject { [fund.GetProperty("id").GetString()!] = new RandomFacts(dice, policy, fund).Fund(year) },
        };
    }

    private JsonObject Fund(int year)
    {
        var areas = new JsonObject();
        foreach (JsonElement area in _policy.GetProperty("areas").EnumerateArray().Where(area => InForce(area, year)))
        {
            areas[area.GetProperty("code").GetString()!] = Area();
        }

        var fund = new JsonObject { ["pool"] = Pool(), ["areas"] = areas };
        if (_dice.Percent(85))
        {
            fund["levyRate"] = _dice.Pick("0", "0.02", "0.015", "0.000000001", "0.5", "0.999999999", "1/9223372036854775807", "1");
        }
        else if (_dice.Percent(50))
        {
            fund["levyRate"] = null;
        }

        AddShares(fund, "systemicShares", missingPercent: 5);
        if (_dice.Percent(95))
        {
            fund["conditionDeduction"] = _dice.Pick(
                "0",
                "0.05",
                "0.1",
                "0.333333333",
                "0.123456789",
                "1/3",
                "1/9223372036854775807",
                "9223372036854775806/9223372036854775807",
                "1");
        }

        if (areas.Count > 0 && _dice.Percent(5))
        {
            areas[_dice.Pick([.. areas.Select(area => area.Key)])]!.AsObject().Remove(_dice.Pick([.. Needed, "approvedShares"]));
        }

        return fund;
    }

    // Facts name the areas of the year: of the others there is nothing to say.
    private static bool InForce(JsonElement area, int year) =>
        (!area.TryGetProperty("from", out JsonElement from) || YearOf(from) <= year) && (!area.TryGetProperty("to", out JsonElement to) || YearOf(to) >= year);

    private static int YearOf(JsonElement day) => int.Parse(day.GetString()![..4], System.Globalization.CultureInfo.InvariantCulture);

    private JsonObject Pool()
    {
        int size = _dice.Pick(0, 10, 100, 100, 600);
        var pool = new JsonObject { ["openingBalance"] = size == 0 ? "0.00" : _amounts.Next(size) };
        if (_dice.Percent(50))
        {
            pool["interest"] = _amounts.Next(1);
            pool["otherIncome"] = _amounts.Next(1);
        }

        if (_dice.Percent(20))
        {
            pool["fromProvince"] = _amounts.Next(_dice.Pick(1, 30));
            pool["toProvince"] = _amounts.Next(_dice.Pick(1, 30)); // Paid after the year has closed: no stage may read it.
        }

        return pool;
    }

    private JsonObject Area()
    {
        var area = new JsonObject();
        foreach (string field in Needed)
        {
            area[field] = _amounts.Next();
        }

        area["expenditure"] = _amounts.Next();
        if (_dice.Percent(30))
        {
            // Near balance, where plans, budgets and violations decide between surplus and gap.
            long income = _amounts.Fen();
            area["income"] = RandomAmounts.Text(income);
            area["expenditure"] = RandomAmounts.Text(_dice.Percent(50) ? income + _amounts.Fen(5) : income - (_amounts.Fen(5) % (1 + (income / 2))));
            area["incomePlan"] = RandomAmounts.Text(income + _amounts.Fen(5));
        }

        AddSometimes(area);
        if (_dice.Percent(75))
        {
            area["openingBalance"] = (_dice.Percent(15) ? "-" : "") + _amounts.Next(_dice.Pick(1, 20, 100));
        }

        if (Netted() is { Length: > 0 } books && _dice.Percent(50))
        {
            area.Remove("prePoolingGap");
            area["prePoolingBalances"] =
                new JsonObject(books.Distinct().Select(book => KeyValuePair.Create(book, (JsonNode?)((_dice.Percent(50) ? "-" : "") + _amounts.Next(_dice.Pick(1, 10, 30))))));
        }

        AddDecisions(area);
        return area;
    }

    private void AddSometimes(JsonObject area)
    {
        foreach (string field in Sometimes)
        {
            if (_dice.Percent(40))
            {
                area[field] = _amounts.Next(_dice.Pick(1, 10, 30));
            }
        }
    }

    private void AddDecisions(JsonObject area)
    {
        area["insuredPersons"] = _dice.Below(_dice.Pick(2, 1_000, 10_000_000, 10_000_000_000));
        AddShares(area, "approvedShares");
        AddShares(area, "prePoolingShares");
        if (_dice.Percent(50))
        {
            area["assessment"] = _dice.Pick("pass", "fail");
        }

        if (_dice.Percent(30))
        {
            area["rewardRate"] = _dice.Pick("0", "0.1", "0.333333333", "1");
        }

        area["normalApplications"] = _dice.Percent(1) ? 2 : _dice.Between(0, 1);
        string[] conditions = Conditions();
        if (conditions.Length > 0 && _dice.Percent(40))
        {
            area["unmetConditions"] = new JsonArray([.. _dice.Some(conditions, 40).Select(rule => JsonValue.Create(rule))]);
        }
    }

    private string[] Netted() =>
        [.. Stages().Where(stage => stage.TryGetProperty("netted", out _))
            .SelectMany(stage => stage.GetProperty("netted").GetProperty("books").EnumerateArray()).Select(book => book.GetString()!).Distinct()];

    private string[] Conditions() =>
        [.. Steps().Where(step => step.TryGetProperty("deduction", out _))
            .SelectMany(step => step.GetProperty("deduction").GetProperty("conditions").EnumerateArray())
            .Select(condition => condition.GetProperty("cite").GetProperty("rule").GetString()!).Distinct()];

    private JsonElement[] Stages() => [.. _fund.GetProperty("stages").EnumerateArray()];

    private IEnumerable<JsonElement> Steps() =>
        Stages().Where(stage => stage.TryGetProperty("steps", out _)).SelectMany(stage => stage.GetProperty("steps").EnumerateArray());

    // Shares of the parties of the stage or step that the decision sets; nothing where no stage asks for it.
    private void AddShares(JsonObject owner, string decision, int missingPercent = 0)
    {
        foreach (JsonElement place in Stages().Concat(Steps()))
        {
            if (place.TryGetProperty("shares", out JsonElement shares) && shares.TryGetProperty("decision", out JsonElement name) && name.GetString() == decision
                && !_dice.Percent(missingPercent))
            {
                owner[decision] = RandomShares([.. shares.GetProperty("parties").EnumerateArray().Select(party => party.GetString()!)]);
            }
        }
    }

    private JsonObject RandomShares(string[] parties)
    {
        const long whole = 1_000_000_000;
        long left = whole;
        var shares = new JsonObject();
        for (int index = 0; index < parties.Length; index++)
        {
            long share = index == parties.Length - 1 ? left : _dice.Pick(0, left / 2, left / 3, left, left / 10 * 6, _dice.Below(left + 1));
            shares[parties[index]] = Decimal(share);
            left -= share;
        }

        return shares;
    }

    internal static string Decimal(long billionths) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{billionths / 1_000_000_000}.{billionths % 1_000_000_000:D9}");
}
