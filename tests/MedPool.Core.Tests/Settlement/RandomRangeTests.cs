using MedPool.Law;
using MedPool.Tests.Agreement;

namespace MedPool.Tests.Settlement;

/// <summary>
/// Facts built in code, with amounts of any size that a <see cref="Fen"/> holds: every year is settled exactly or refused in the user's terms.
/// </summary>
public class RandomRangeTests
{
    private const int Years = 500;

    public static TheoryData<string> Compiled => ["jinhua", "yichun", "jining", "shaanxi", "hillside", "threerivers"];

    [Theory]
    [MemberData(nameof(Compiled))]
    public void Settle_AmountsUpTo64Bits_IsExactOrRefusedWithAreaAndRule(string id)
    {
        Policy policy = Rules.WorkedPolicies.Compiled(id);
        int settled = 0;
        for (ulong seed = 0; seed < Years; seed++)
        {
            var dice = new Dice(seed);
            try
            {
                MedPool.Settlement settlement = policy.Settle(Facts(dice, policy.Document));
                Assert.Empty(policy.Verify(settlement).Findings);
                Assert.Equal(settlement.ToUtf8(), MedPool.Settlement.Parse(settlement.ToUtf8()).ToUtf8());
                settled++;
            }
            catch (FactsException refusal)
            {
                Assert.True(refusal.Rule is not null && refusal.InnerException is null, $"seed {seed}: {refusal}");
            }
        }

        Assert.InRange(settled, Years / 50, Years);
    }

    private static SettlementFacts Facts(Dice dice, PolicyDocument document)
    {
        // From 12 to 63 bits: up to 18 digits in most years, to the last number there is in some.
        int bits = dice.Between(12, 63);
        var fund = new FundYear
        {
            Areas = document.Areas.ToDictionary(area => area.Code, _ => Area(dice, bits)),
            PoolOpeningBalance = Amount(dice, bits),
            PoolInterest = Amount(dice, bits / 2),
            PoolFromProvince = Amount(dice, bits / 2),
            LevyRate = new Rate(dice.Below(long.MaxValue), long.MaxValue),
            ConditionDeduction = new Rate(dice.Below(long.MaxValue), long.MaxValue),
        };
        return new SettlementFacts
        {
            PolicyId = document.Id,
            Year = document.Effective.From.Year + dice.Between(0, 1),
            Funds = new Dictionary<string, FundYear> { [document.Funds[0].Id] = fund },
        };
    }

    private static AreaYear Area(Dice dice, int bits) => new()
    {
        Income = Amount(dice, bits),
        Expenditure = Amount(dice, bits),
        OpeningBalance = dice.Percent(20) ? -Amount(dice, bits) : Amount(dice, bits),
        PriorYearExpenditure = Amount(dice, bits),
        PriorYearIncome = Amount(dice, bits),
        IncomePlan = Amount(dice, bits),
        ExpenditureBudget = Amount(dice, bits),
        NextYearBudget = Amount(dice, bits),
        NextYearQuota = Amount(dice, bits),
        ViolationIncomeLoss = Amount(dice, bits),
        ViolationExpenditure = Amount(dice, bits),
        DevelopmentFund = Amount(dice, bits),
        RiskReserve = Amount(dice, bits),
        RiskReserveForShare = Amount(dice, bits),
        Emergency = Amount(dice, bits),
        OutstandingDue = Amount(dice, bits / 2),
        PriorPoolContribution = Amount(dice, bits),
        InsuredPersons = dice.Below(10_000_000_000),
        Assessment = dice.Pick(Assessment.Pass, Assessment.Fail),
        RewardRate = new Rate(dice.Below(long.MaxValue), long.MaxValue),
        ApprovedShares = new EquatableArray<PartyShare>(
            [new(PartyKind.Pool, new Rate(123_456_789, 1_000_000_000)), new(PartyKind.AreaFiscal, new Rate(876_543_211, 1_000_000_000))]),
    };

    private static Fen Amount(Dice dice, int bits) => new((long)(dice.Next() >> (64 - bits)));
}
