using System.Text.Json;
using System.Text.Json.Nodes;

namespace MedPool.Tests.Rules;

/// <summary>
/// A year of one fund, written in a few lines: areas that are not named have no money, and every figure that a rule may need is there as
/// 0.00 unless a test takes it away. Amounts are yuan with two decimals, as in facts.json.
/// </summary>
internal sealed class WorkedYear
{
    private static readonly string[] Zeros = ["income", "expenditure", "priorYearExpenditure", "priorYearIncome", "incomePlan", "expenditureBudget"];

    private readonly JsonObject _fund;

    private WorkedYear(string policy, JsonObject facts)
    {
        Policy = policy;
        Facts = facts;
        (FundId, JsonNode? fund) = facts["funds"]!.AsObject().Single();
        _fund = fund!.AsObject();
    }

    private WorkedYear(string policy, int year, string fund)
    {
        Policy = policy;
        FundId = fund;
        var areas = new JsonObject();
        foreach (string code in WorkedPolicies.AreaCodes(policy))
        {
            areas[code] = new JsonObject(Zeros.Select(field => KeyValuePair.Create(field, (JsonNode?)"0.00")));
        }

        _fund = new JsonObject { ["pool"] = new JsonObject { ["openingBalance"] = "0.00" }, ["areas"] = areas };
        Facts = new JsonObject
        {
            ["schema"] = 1,
            ["policy"] = WorkedPolicies.IdOf(policy),
            ["year"] = year,
            ["funds"] = new JsonObject { [fund] = _fund },
        };
    }

    public string Policy { get; }

    public string FundId { get; }

    public JsonObject Facts { get; }

    public Dictionary<string, string> Readings { get; } = [];

    /// <param name="policy">A policy's id, or the text of a policy document.</param>
    /// <param name="year">The settled year.</param>
    /// <param name="fund">The fund's id.</param>
    public static WorkedYear Of(string policy, int year, string fund = "employee") => new(policy, year, fund);

    /// <summary>A year whose facts are written already, as facts.json.</summary>
    public static WorkedYear OfFacts(string policy, string facts) => new(policy, JsonNode.Parse(facts)!.AsObject());

    public WorkedYear Pool(string openingBalance, string interest = "0.00", string otherIncome = "0.00")
    {
        _fund["pool"] = new JsonObject { ["openingBalance"] = openingBalance, ["interest"] = interest, ["otherIncome"] = otherIncome };
        return this;
    }

    public WorkedYear Fund(string field, JsonNode value)
    {
        _fund[field] = value;
        return this;
    }

    public WorkedYear Area(string code, params (string Field, JsonNode Value)[] facts)
    {
        foreach ((string field, JsonNode value) in facts)
        {
            _fund["areas"]![code]![field] = value;
        }

        return this;
    }

    public WorkedYear Without(string code, string field)
    {
        _fund["areas"]![code]!.AsObject().Remove(field);
        return this;
    }

    public WorkedYear Reading(string name, string alternative)
    {
        Readings[name] = alternative;
        return this;
    }

    /// <summary>Shares of named parties, as a decision gives them.</summary>
    public static JsonObject Shares(params (string Party, string Share)[] shares) =>
        new(shares.Select(share => KeyValuePair.Create(share.Party, (JsonNode?)share.Share)));

    /// <summary>Settles by every engine there is, which must agree, and gives the fund's part of settlement.json.</summary>
    public WorkedSettlement Settle() => new(WorkedPolicies.Settle(this));

    /// <summary>Fact, area and rule by which the year cannot be settled: <c>incomePlan 330702 JH-11-1a</c>.</summary>
    public string Refusal() => WorkedPolicies.Refusal(this);
}

/// <summary>A settled fund as settlement.json shows it, with its transfers as lines of text.</summary>
internal sealed class WorkedSettlement(JsonElement fund)
{
    public JsonElement Fund { get; } = fund;

    /// <summary>The transfers of a stage: <c>balance:330702 -> pool 20.00 JH-07-1a</c>.</summary>
    public string[] Stage(string stage) =>
        [.. Fund.GetProperty("transfers").EnumerateArray()
            .Where(transfer => transfer.GetProperty("stage").GetString() == stage)
            .Select(transfer => $"{Text(transfer, "from")} -> {Text(transfer, "to")} {Text(transfer, "amount")} {Text(transfer, "rule")}")];

    /// <summary>A figure of an area, or null.</summary>
    public string? Area(string code, string figure) =>
        Fund.GetProperty("areas").EnumerateArray().Single(area => Text(area, "area") == code).GetProperty(figure).GetString();

    public string[] Flags(string code) =>
        [.. Fund.GetProperty("areas").EnumerateArray().Single(area => Text(area, "area") == code)
            .GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()!)];

    /// <summary>What an internal party closes with; 0.00 for one that neither held nor moved anything.</summary>
    public string Closing(string party) =>
        Fund.GetProperty("parties")
            .EnumerateArray()
            .Where(line => Text(line, "party") == party)
            .Select(line => Text(line, "closing"))
            .SingleOrDefault() ?? "0.00";

    /// <summary>The rules and readings that shaped the transfers of a stage: <c>pool -> fund:330723 45.00: JH-14-2 / assessment-rise</c>.</summary>
    public string[] Shaped(string stage) =>
        [.. Fund.GetProperty("transfers").EnumerateArray()
            .Where(transfer => transfer.GetProperty("stage").GetString() == stage)
            .Select(transfer => $"{Text(transfer, "from")} -> {Text(transfer, "to")} {Text(transfer, "amount")}: "
                + $"{Texts(transfer, "shapedBy")} / {Texts(transfer, "readings")}")];

    /// <summary>What is still owed, and why: <c>370811 balance:370811 -> pool 5.00 JN-3-4-5a demand-deposits</c>.</summary>
    public string[] Outstanding() =>
        [.. Fund.GetProperty("outstanding").EnumerateArray()
            .Select(item => $"{Text(item, "area")} {Text(item, "from")} -> {Text(item, "to")} {Text(item, "amount")} {Text(item, "rule")} "
                + Text(item, "reason"))];

    public JsonElement[] Orders() => [.. Fund.GetProperty("orders").EnumerateArray()];

    private static string Texts(JsonElement element, string name) =>
        string.Join(' ', element.GetProperty(name).EnumerateArray().Select(item => item.GetString()));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
