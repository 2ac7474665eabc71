using FsCheck;
using FsCheck.Xunit;

using MedPool.Contributions;

namespace MedPool.Tests.Contributions;

public class ResidentDuesTests
{
    private static readonly SubsidyTransition FromTwentyTwentyTwo = new(2022, 3);

    // JP-2c: tier 780.00, standard 1,000.01: 2022 the tier; 2023 780 + Round(220.01 × 1/2) = 780 + 110.01 (110.005, a tie) = 890.01; 2024 on the standard.
    [Theory]
    [Trait("Rule", "JP-2c")]
    [InlineData(2022, "780.00")]
    [InlineData(2023, "890.01")]
    [InlineData(2024, "1000.01")]
    [InlineData(2030, "1000.01")]
    public void Subsidy_InTheTransition_MovesInEqualSteps(int year, string expected) =>
        Assert.Equal(Fen.Parse(expected), ResidentDues.Subsidy(Fen.Parse("780"), Fen.Parse("1000.01"), FromTwentyTwentyTwo, year));

    // A tier above the standard comes down: −110.005 rounds away from zero to −110.01.
    [Fact]
    [Trait("Rule", "JP-2c")]
    public void Subsidy_FromAHigherTier_ComesDown() =>
        Assert.Equal(Fen.Parse("890.00"), ResidentDues.Subsidy(Fen.Parse("1000.01"), Fen.Parse("780"), FromTwentyTwentyTwo, 2023));

    // A transition of one year is none: the standard holds at once.
    [Fact]
    public void Subsidy_OfAOneYearTransition_IsTheStandard() =>
        Assert.Equal(Fen.Parse("1000"), ResidentDues.Subsidy(Fen.Parse("780"), Fen.Parse("1000"), FromTwentyTwentyTwo with { Years = 1 }, 2022));

    [Fact]
    public void Subsidy_BeforeTheTransition_IsAnError() =>
        Assert.Contains(
            "JP-2c",
            Assert.Throws<FactsException>(() => ResidentDues.Subsidy(Fen.Zero, Fen.Zero, FromTwentyTwentyTwo, 2021)).Message,
            StringComparison.Ordinal);

    // JP-2b: the poor pay nothing themselves, assistance does. JP-2d: a permit holder counts like the registered, with the same subsidy.
    [Fact]
    [Trait("Rule", "JP-2b")]
    [Trait("Rule", "JP-2d")]
    public void Of_ThePoor_IsPaidByAssistance()
    {
        (Fen personal, Fen subsidy) = (Fen.Parse("500"), Fen.Parse("780"));
        Assert.Equal(new ResidentDue(personal, Fen.Zero, subsidy), ResidentDues.Of(ResidentKind.Registered, personal, subsidy));
        Assert.Equal(new ResidentDue(personal, Fen.Zero, subsidy), ResidentDues.Of(ResidentKind.PermitHolder, personal, subsidy));
        Assert.Equal(new ResidentDue(Fen.Zero, personal, subsidy), ResidentDues.Of(ResidentKind.Assisted, personal, subsidy));
    }

    // Whatever the tier, it never leaves the span between tier and standard, and the three tiers end in one.
    [Property]
    [Trait("Rule", "JP-2c")]
    public bool Subsidy_AnyTier_StaysBetweenTierAndStandard(NonNegativeInt tier, NonNegativeInt standard)
    {
        (Fen from, Fen to) = (new Fen(tier.Get), new Fen(standard.Get));
        Fen middle = ResidentDues.Subsidy(from, to, FromTwentyTwentyTwo, 2023);
        return middle >= Fen.Min(from, to) && middle <= Fen.Max(from, to) && ResidentDues.Subsidy(from, to, FromTwentyTwentyTwo, 2024) == to;
    }
}
