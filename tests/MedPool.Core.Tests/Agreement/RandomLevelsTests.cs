using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedPool.Levels;
using MedPool.Tests.Rules;

namespace MedPool.Tests.Agreement;

/// <summary>Random provinces over random cities, of written policies and of composed ones: city, province, city again, consolidated.</summary>
public class RandomLevelsTests
{
    private const int Provinces = 400;
    private const int Year = 2024;

    private static readonly JsonElement Shaanxi = JsonDocument.Parse(WorkedPolicies.Text("shaanxi")).RootElement;

    [Fact]
    public void Consolidation_RandomProvincesAndCities_ConservesAndAgreesToTheFen()
    {
        (int consolidated, int helped, int levied) = (0, 0, 0);
        for (ulong seed = 0; seed < Provinces; seed++)
        {
            if (Settle(new Dice(seed)) is not { } levels)
            {
                continue;
            }

            Consolidation both = Consolidation.Of(levels.Province, levels.Cities);
            Assert.True(both.Agrees, $"seed {seed}: {string.Join("; ", both.Findings)}");
            Assert.Equal(default, Assert.Single(both.Funds).Conservation.Difference);
            AssertClosingsAreThoseOfTheBooks(both, levels);
            consolidated++;
            helped += both.Pairs.Any(pair => pair.Figure == "fromProvince" && pair.City != default) ? 1 : 0;
            levied += both.Levies.Any(levy => levy.Levy.FromBalances.Count > 0 || levy.Levy.FromGovernment != Fen.Zero) ? 1 : 0;
            AssertAFenTooMuchIsFound(both, levels);
        }

        Assert.InRange(consolidated, Provinces / 4, Provinces);
        Assert.InRange(helped, Provinces / 20, Provinces); // Provinces that never help would test little.
        Assert.InRange(levied, Provinces / 20, Provinces);
    }

    // Σ closing is the provincial pool, the accounts of cities without books of their own, and what those with books hold when the levy is paid.
    private static void AssertClosingsAreThoseOfTheBooks(Consolidation both, Levels levels)
    {
        Int128 closing = levels.Province.Funds[0].Parties.Where(party => !levels.Cities.ContainsKey(party.Party.AreaCode ?? ""))
            .Aggregate((Int128)0, (sum, party) => sum + party.Closing.Value);
        foreach ((string code, MedPool.Settlement city) in levels.Cities)
        {
            ProvincialLevy levy = both.Levies.Single(each => each.CityCode == code).Levy;
            Assert.Equal(levy.Amount.Value, levy.FromPool.Value + levy.FromGovernment.Value + levy.FromBalances.Sum(part => part.Amount.Value));
            closing += city.Funds[0].Parties.Aggregate(
                (Int128)0,
                (sum, party) => sum + party.Closing.Value) - levy.FromPool.Value - levy.FromBalances.Sum(part => part.Amount.Value);
        }

        Assert.Equal(closing, both.Funds[0].Conservation.Closing.Value);
    }

    private static void AssertAFenTooMuchIsFound(Consolidation both, Levels levels)
    {
        (string code, MedPool.Settlement city) = levels.Cities.First();
        FundYear facts = city.Funds[0].Facts;
        MedPool.Settlement changed = city with
        {
            Funds = new EquatableArray<FundSettlement>([city.Funds[0] with { Facts = facts with { PoolFromProvince = facts.PoolFromProvince + new Fen(1) } }]),
        };
        Consolidation found = Consolidation.Of(levels.Province, new Dictionary<string, MedPool.Settlement>(levels.Cities) { [code] = changed });
        Assert.Equal(both.Funds[0].Conservation.Difference - new AmountSum(1), found.Funds[0].Conservation.Difference);
        Assert.Contains(found.Findings, finding => finding.Problem.EndsWith("-0.01 apart", StringComparison.Ordinal));
    }

    private static Levels? Settle(Dice dice)
    {
        try
        {
            JsonObject province = RandomFacts.Of(dice, Shaanxi, Shaanxi.GetProperty("funds")[0], Year);
            province["funds"]!["employee"]!["pool"]!.AsObject().Remove("fromProvince"); // A province has none above it.
            province["funds"]!["employee"]!["pool"]!.AsObject().Remove("toProvince");
            JsonObject areas = province["funds"]!["employee"]!["areas"]!.AsObject();
            var engines = new Dictionary<string, (Policy Policy, SettlementFacts Facts)>();
            foreach (string code in dice.Shuffle([.. areas.Select(area => area.Key)]).Take(dice.Between(1, 4)))
            {
                engines[code] = City(dice);
                foreach (string taken in new[] { "income", "expenditure", "openingBalance" })
                {
                    areas[code]!.AsObject().Remove(taken);
                }
            }

            var cities = engines.ToDictionary(pair => pair.Key, pair => pair.Value.Policy.Settle(pair.Value.Facts));
            SettlementFacts facts = SettlementFacts.Parse(Encoding.UTF8.GetBytes(province.ToJsonString()));
            MedPool.Settlement settled = Policies.Shaanxi2024.Settle(facts.TakeFrom(cities));
            var final = engines.ToDictionary(pair => pair.Key, pair => pair.Value.Policy.Settle(pair.Value.Facts.ReceiveFrom(settled, pair.Key)));
            Assert.Equal(settled.ToUtf8(), Policies.Shaanxi2024.Settle(facts.TakeFrom(final)).ToUtf8());
            return new Levels(settled, final);
        }
        catch (FactsException)
        {
            return null; // A decision is missing, or a year cannot be settled: no statement to consolidate.
        }
    }

    private static (Policy Policy, SettlementFacts Facts) City(Dice dice)
    {
        string? id = dice.Pick("jinhua", "yichun", "jining", null, null);
        string text = id is null ? new RandomPolicy(dice).Compose().ToJsonString() : WorkedPolicies.Text(id);
        JsonElement policy = JsonDocument.Parse(text).RootElement;
        JsonObject facts = RandomFacts.Of(dice, policy, policy.GetProperty("funds")[0], Year);
        facts["funds"]!["employee"]!["pool"]!.AsObject().Remove("fromProvince"); // The province says it.
        facts["funds"]!["employee"]!["pool"]!.AsObject().Remove("toProvince");
        return (
            id is null ? Policy.Parse(Encoding.UTF8.GetBytes(text)) : WorkedPolicies.Compiled(id),
            SettlementFacts.Parse(Encoding.UTF8.GetBytes(facts.ToJsonString())));
    }

    private sealed record Levels(MedPool.Settlement Province, Dictionary<string, MedPool.Settlement> Cities);
}
