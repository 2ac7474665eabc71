using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Reference;

namespace MedPool.Tests.Agreement;

/// <summary>The reference is held to money.md and to conservation before anything is held to it.</summary>
public class ReferenceTests
{
    // 10 by 1:1:1 is 3⅓ each: 4, 3, 3. 5 by 5:5 is 2½ each: 3, 2. 7 by 1:1:2 is 1¾, 1¾, 3½: 2, 2, 3. 1 by 0:1/3:1/3: the second.
    [Theory]
    [InlineData(10, "1 1 1", "4 3 3")]
    [InlineData(5, "5 5", "3 2")]
    [InlineData(7, "1 1 2", "2 2 3")]
    [InlineData(1, "0 1/3 1/3", "0 1 0")]
    [InlineData(0, "0 0", "0 0")]
    public void Apportionment_WorkedByHand_IsThat(int total, string weights, string parts) =>
        Assert.Equal(parts, string.Join(' ', Apportionment.Split(total, [.. weights.Split(' ').Select(Rational.Parse)])));

    [Fact]
    public void Apportionment_NothingToWeighBy_IsAnError() =>
        Assert.Throws<InvalidOperationException>(() => Apportionment.Split(1, [Rational.Zero, Rational.Zero]));

    [Property]
    public bool Apportionment_AnyWeights_AddsUpAndKeepsWithinAFenOfTheQuota(NonNegativeInt total, NonEmptyArray<PositiveInt> weights)
    {
        Rational[] exact = [.. weights.Get.Select(weight => (Rational)weight.Get)];
        BigInteger sum = weights.Get.Aggregate(BigInteger.Zero, (left, weight) => left + weight.Get);
        BigInteger[] parts = Apportionment.Split(total.Get, exact);
        bool near = parts.Zip(exact, (part, weight) => (weight * total.Get / sum) - part).All(off => off < Rational.One && off > new Rational(-1, 1));
        return near && parts.Aggregate(BigInteger.Add) == total.Get;
    }

    // Half away from zero, both ways; floors go down.
    [Theory]
    [InlineData("5/2", 3, 2)]
    [InlineData("-5/2", -3, -3)]
    [InlineData("2.499999999", 2, 2)]
    [InlineData("-7/3", -2, -3)]
    [InlineData("4", 4, 4)]
    public void Rational_RoundAndFloor_AreAsInTheSpec(string value, int rounded, int floor)
    {
        Assert.Equal(rounded, Rational.Parse(value).Round());
        Assert.Equal(floor, Rational.Parse(value).Floor());
    }

    // The book itself refuses a party below zero and a year that does not add up; random years of random policies must pass it, and most must settle.
    [Fact]
    public void Settle_RandomYears_ConserveMoneyAndOverdrawNobody()
    {
        int settled = 0;
        for (ulong seed = 0; seed < 500; seed++)
        {
            var dice = new Dice(seed);
            JsonElement policy = Element(new RandomPolicy(dice).Compose());
            try
            {
                Assert.NotEmpty(ReferenceSettlement.Settle(policy, Element(RandomFacts.Of(dice, policy))));
                settled++;
            }
            catch (ReferenceException refusal)
            {
                Assert.NotNull(refusal.Rule);
            }
        }

        Assert.InRange(settled, 250, 499);
    }

    private static JsonElement Element(JsonNode node) => JsonDocument.Parse(node.ToJsonString()).RootElement;
}
