using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

/// <summary>Personal parts computed without a division equal those of the definition, for every amount of a common row.</summary>
public class PersonalPartMultipliersTests
{
    [Property(MaxTest = 20_000)]
    public Property Multiplier_OfAnyShare_GivesTheRoundedPart() =>
        Prop.ForAll(
            Gen.Choose(1, 27_000).SelectMany(static denominator => Gen.Choose(0, denominator).Select(numerator => (numerator, denominator))).ToArbitrary(),
            Gen.Choose(0, (int)CommonAmounts.Limit - 1).ToArbitrary(),
            static (share, amount) =>
            {
                long multiplier = PersonalPartMultipliers.Multiplier(share.numerator, share.denominator);
                return PersonalPartMultipliers.Part(amount, multiplier) == Rounding.ToFen((Int128)amount * share.numerator, share.denominator).Value;
            });

    // 1/2 of an odd number of fen lies in the middle: away from zero. 0.015 is 1.5 fen of 0.03.
    [Theory]
    [InlineData(3, 1, 2, 2)]
    [InlineData(9_999_999, 1, 2, 5_000_000)]
    [InlineData(9_999_999, 26_999, 27_000, 9_999_629)]
    [InlineData(9_999_998, 2, 9, 2_222_222)]
    public void Multiplier_AtTheEdge_GivesTheRoundedPart(long amount, long numerator, long denominator, long expected) =>
        Assert.Equal(expected, PersonalPartMultipliers.Part(amount, PersonalPartMultipliers.Multiplier(numerator, denominator)));

    [Fact]
    public void Separate_OfAMembersAmount_MovesThePersonalPartAndKeepsTheSum()
    {
        VectorArray<long> multipliers = new(1);
        multipliers.Span[0] = PersonalPartMultipliers.Multiplier(2, 9);
        Vector512<long> amounts = PersonalPartMultipliers.Of(multipliers).Separate(Vector512.Create(500_000L, 40_000, 10_000, 7, 9, 0, 0, 0), 0);

        // 10000 × 2 ÷ 9 = 2222.2…: 22.22 to the personal account.
        Assert.Equal(Vector512.Create(500_000L, 40_000, 7_778, 7, 9, 2_222, 0, 0), amounts);
    }
}
