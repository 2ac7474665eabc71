using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using MedPool.Tests.Agreement;
using MedPool.Tests.Rules;

namespace MedPool.Tests.Projections;

/// <summary>What holds of every projection, of random years of the written policies.</summary>
public class ProjectionPropertiesTests
{
    private static readonly string[] Written = ["jinhua", "yichun", "jining", "shaanxi", "hillside", "threerivers"];

    // By hand: a year's settlement, its closings as the next year's openings, income and expenditure grown, everything else left out that is carried.
    [Fact]
    public void Project_SeveralYears_AreTheSingleSettlementsCarriedByHand() => ForRandomYears((policy, facts) =>
    {
        var growth = new GrowthAssumptions { Rates = new([new GrowthRate("income", null, null, null, new Rate(1, 30)), new GrowthRate("expenditure", null, null, null, new Rate(2, 30))]) };
        if (Try(() => Projection.Of([policy], facts, new ProjectionOptions { Years = 3, Growth = growth })) is not { } projection)
        {
            return;
        }

        MedPool.Settlement settled = policy.Settle(facts);
        Assert.Equal(settled.ToUtf8(), projection.Years[0].Settlement.ToUtf8());
        foreach (ProjectedYear year in projection.Years.Skip(1))
        {
            settled = policy.Settle(ByHand(year.Year, settled).CarryFrom(settled));
            Assert.Equal(settled.ToUtf8(), year.Settlement.ToUtf8());
        }

        if (projection.End is { } end)
        {
            Assert.Equal(end.Reason, Assert.Throws<FactsException>(() => policy.Settle(ByHand(end.Year, settled).CarryFrom(settled))).Message);
        }
    });

    [Fact]
    public void Project_EveryYear_ConservesMoneyAndOpensAsTheLastClosed() => ForRandomYears((policy, facts) =>
    {
        if (Try(() => Projection.Of([policy], facts, new ProjectionOptions { Years = 4 })) is not { } projection)
        {
            return;
        }

        foreach (ProjectedYear year in projection.Years)
        {
            Assert.All(year.Funds, fund => Assert.Equal(default, fund.Settlement.Conservation.Difference));
            Assert.All(year.Funds, fund => Assert.Equal(fund.PoolClosing, fund.PoolOpening + fund.PoolReceived - fund.PoolPaid));
        }

        foreach ((ProjectedYear before, ProjectedYear after) in projection.Years.Zip(projection.Years.Skip(1)))
        {
            Assert.All(after.Funds, fund => Assert.Equal(
                before[fund.Settlement.Fund].AreaBalances,
                fund.Settlement.Areas.Aggregate(default(AmountSum), static (sum, area) => sum + area.OpeningBalance)));
        }
    });

    private static void ForRandomYears(Action<Policy, SettlementFacts> check) =>
        Prop.ForAll<PositiveInt>(seed =>
        {
            var dice = new Dice((ulong)seed.Get);
            string id = dice.Pick(Written);
            JsonElement document = JsonDocument.Parse(WorkedPolicies.Text(id)).RootElement;
            JsonObject facts = RandomFacts.Of(dice, document, dice.Pick([.. document.GetProperty("funds").EnumerateArray()]), FirstYear(document));
            foreach ((_, JsonNode? fund) in facts["funds"]!.AsObject())
            {
                _ = fund!["pool"]!.AsObject().Remove("toProvince"); // Money that leaves between the years.
            }

            check(WorkedPolicies.Compiled(id), SettlementFacts.Parse(Encoding.UTF8.GetBytes(facts.ToJsonString())));
        }).QuickCheckThrowOnFailure();

    private static int FirstYear(JsonElement policy) =>
        int.Parse(policy.GetProperty("effective").GetProperty("from").GetString()![..4], System.Globalization.CultureInfo.InvariantCulture);

    private static Projection? Try(Func<Projection> project)
    {
        try
        {
            return project();
        }
        catch (FactsException)
        {
            return null; // The first year is refused: a fact is missing, or the rules forbid it.
        }
    }

    private static SettlementFacts ByHand(int year, MedPool.Settlement settled) => new()
    {
        PolicyId = settled.PolicyId,
        Year = year,
        Funds = settled.Funds.ToDictionary(fund => fund.Fund, ByHand),
    };

    private static FundYear ByHand(FundSettlement fund) => fund.Facts with
    {
        PoolOpeningBalance = Fen.Zero,
        AuditCompleted = null,
        Areas = fund.Facts.Areas.ToDictionary(
            pair => pair.Key,
            pair => pair.Value with
            {
                Income = Grown(pair.Value.Income, 31),
                Expenditure = Grown(pair.Value.Expenditure, 32),
                OpeningBalance = null,
                DevelopmentFund = null,
                RiskReserve = null,
                OutstandingDue = null,
                Centralised = null,
                PriorYearExpenditure = null,
                PriorYearIncome = null,
                PrePoolingGap = null,
                PrePoolingBalances = default,
                UnpaidBills = null,
                PrePoolingShares = default,
                ExpenditureBudget = fund[pair.Key].NextQuota is not null || pair.Value.ExpenditureBudget is null
                    ? null
                    : pair.Value.NextYearBudget ?? pair.Value.ExpenditureBudget,
            }),
    };

    // Half up of a thirtieth: the amounts are not below zero.
    private static Fen? Grown(Fen? amount, int thirtieths) =>
        amount is { } fen ? new Fen((long)((((Int128)fen.Value * thirtieths * 2) + 30) / 60)) : null;
}
