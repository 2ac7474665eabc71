using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedPool.Reference;
using MedPool.Tests.Rules;

namespace MedPool.Tests.Agreement;

/// <summary>One random year: a policy, facts and readings, settled by every engine there is.</summary>
internal sealed class RandomYear
{
    private static readonly ConcurrentDictionary<string, (JsonElement Json, Policy[] Engines)> Known = new();

    private readonly ulong _seed;
    private readonly JsonElement _policy;
    private readonly Policy[] _engines;
    private readonly string _facts;
    private readonly Dictionary<string, string> _readings;

    private RandomYear(ulong seed, JsonElement policy, Policy[] engines, JsonObject facts, Dictionary<string, string> readings)
    {
        _seed = seed;
        _policy = policy;
        _engines = engines;
        _facts = facts.ToJsonString();
        _readings = readings;
    }

    /// <summary>The year of a seed: of two in three one of the written policies, else of one composed for the occasion.</summary>
    public static RandomYear Of(ulong seed)
    {
        var dice = new Dice(seed);
        (JsonElement policy, Policy[] engines) = dice.Percent(65)
            ? Written(dice.Pick("jinhua", "yichun", "jining", "shaanxi", "jinhua", "yichun", "jining", "shaanxi", "hillside", "threerivers"))
            : Composed(dice);
        return new RandomYear(seed, policy, engines, RandomFacts.Of(dice, policy), Readings(dice, policy));
    }

    public YearComparison Compare()
    {
        Outcome expected = Predict();
        SettlementFacts facts = SettlementFacts.Parse(Encoding.UTF8.GetBytes(_facts));
        foreach (Policy engine in _engines)
        {
            Outcome found = Settle(engine, facts);
            if (!found.Agrees(expected))
            {
                return new(Describe(engine, expected, found), null);
            }
        }

        return new(null, expected.Refusal is null ? expected.Stages : null);
    }

    /// <summary>The settlement by the last engine, or <see langword="null"/> where the facts do not allow one.</summary>
    public MedPool.Settlement? SettleOrRefuse()
    {
        try
        {
            return _engines[^1].Settle(SettlementFacts.Parse(Encoding.UTF8.GetBytes(_facts)), new SettlementOptions { Readings = _readings });
        }
        catch (FactsException)
        {
            return null;
        }
    }

    private static (JsonElement Json, Policy[] Engines) Written(string id) => Known.GetOrAdd(
        id,
        static id => (JsonDocument.Parse(WorkedPolicies.Text(id)).RootElement, [Policy.Load(WorkedPolicies.PathOf(id)), WorkedPolicies.Compiled(id)]));

    private static (JsonElement Json, Policy[] Engines) Composed(Dice dice)
    {
        string text = new RandomPolicy(dice).Compose().ToJsonString();
        return (JsonDocument.Parse(text).RootElement, [Policy.Parse(Encoding.UTF8.GetBytes(text))]);
    }

    // Half of the years are read as the policy chose.
    private static Dictionary<string, string> Readings(Dice dice, JsonElement policy)
    {
        var readings = new Dictionary<string, string>();
        foreach (JsonElement reading in policy.GetProperty("readings").EnumerateArray())
        {
            if (dice.Percent(25))
            {
                string[] alternatives = [.. reading.GetProperty("alternatives").EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];
                readings[reading.GetProperty("name").GetString()!] = dice.Pick(alternatives);
            }
        }

        return readings;
    }

    private Outcome Predict()
    {
        try
        {
            using JsonDocument facts = JsonDocument.Parse(_facts);
            ReferenceResult fund = ReferenceSettlement.Settle(_policy, facts.RootElement, _readings).Single();
            return new(SettlementLines.Of(fund), null, [.. fund.Transfers.Select(transfer => transfer.Kind).Distinct()]);
        }
        catch (ReferenceException refusal)
        {
            // Which area an undivided pool leaves short is for each engine to say; that it is short is the rule's.
            return new([], refusal.Field is "pool" or "prePoolingGap" ? $"* {refusal.Rule}" : $"{refusal.Area} {refusal.Rule}", null);
        }
    }

    private Outcome Settle(Policy engine, SettlementFacts facts)
    {
        try
        {
            MedPool.Settlement settled = engine.Settle(facts, new SettlementOptions { Readings = _readings });
            FundSettlement fund = settled.Funds.Single();
            Assert.Equal(default, fund.Conservation.Difference);
            return new(SettlementLines.Of(fund), null, null);
        }
        catch (FactsException refusal)
        {
            return new([refusal.ToString()], $"{refusal.AreaCode} {refusal.Rule?.Rule}", null);
        }
    }

    private string Describe(Policy engine, Outcome expected, Outcome found) =>
        $"""
        Seed {_seed}, {engine} as {engine.GetType().Name}
        reference: {expected.Refusal} {string.Join("\n  ", expected.Lines.Except(found.Lines))}
        found: {found.Refusal} {string.Join("\n  ", found.Lines.Except(expected.Lines))}
        readings: {string.Join(' ', _readings)}
        facts: {_facts}
        policy: {(_engines.Length > 1 ? _policy.GetProperty("id").GetString() : _policy.GetRawText())}
        """;

    private sealed record Outcome(List<string> Lines, string? Refusal, string[]? Stages)
    {
        public bool Agrees(Outcome expected) => expected.Refusal is { } refusal
            ? Refusal is not null && (Refusal == refusal || (refusal[0] == '*' && Refusal.EndsWith(refusal[1..], StringComparison.Ordinal)))
            : Refusal is null && Lines.SequenceEqual(expected.Lines);
    }
}
