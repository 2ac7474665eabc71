using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Law;

using MedPool.Contributions;

namespace MedPool.Tests.Contributions;

public class DuesTests
{
    private static readonly PayerTerms Agency = new(
        ContributionBasis.Wage, Rate.Parse("0.074"), Rate.Parse("0.07"), Rate.Parse("0.02"), new Fen(600), new Fen(400));
    private static readonly PayerTerms Employer = Agency with { Employer = Rate.Parse("0.08") };
    private static readonly PayerTerms Flexible = new(ContributionBasis.AverageWage, Rate.Zero, Rate.Zero, Rate.Parse("0.09"), Fen.Zero, new Fen(1000));
    private static readonly PayerTerms Retiree = new(ContributionBasis.None, Rate.Zero, Rate.Zero, Rate.Zero, new Fen(600), new Fen(400));

    // The average of 6,789.01 makes a floor of 4,073.406 → 4,073.41 and a ceiling of 20,367.03.
    private static readonly Fen Average = Fen.Parse("6789.01");
    private static readonly DuesTerms Limited = Terms(BaseLimits.Of(Average, Rate.Parse("0.6"), Rate.Parse("3")));
    private static readonly DuesTerms Unlimited = Terms(BaseLimits.None);

    // JP-2a: below 60% the floor, above 300% the ceiling, else the wage. 2% of each, rounded once.
    [Theory]
    [Trait("Rule", "JP-2a")]
    [InlineData("3000.00", "4073.41", "81.47")] // 81.4682
    [InlineData("4073.41", "4073.41", "81.47")]
    [InlineData("8000.25", "8000.25", "160.01")] // 160.005, a tie
    [InlineData("99999.99", "20367.03", "407.34")] // 407.3406
    public void OfMember_WithinLimits_IsTwoPercentOfTheHeldWage(string wage, string expectedBase, string expectedDue)
    {
        MemberDues dues = Dues.OfMember(Fen.Parse(wage), 2, Limited);
        Assert.Equal(Fen.Parse(expectedBase), dues.Base);
        Assert.Equal(Fen.Parse(expectedDue), dues.Due);
    }

    // JP-2a: an employer's base is the exact sum of its employees' bases.
    // JN-3-2-1: 7.4% of 12,345.67 = 913.57958 → 913.58, basic 7% = 864.1969 → 864.20, maternity the difference 49.38; other employers 8% = 987.6536 → 987.65,
    // maternity 123.45.
    [Theory]
    [Trait("Rule", "JN-3-2-1")]
    [InlineData(true, "913.58", "864.20", "49.38")]
    [InlineData(false, "987.65", "864.20", "123.45")]
    public void OfEmployer_OnItsBase_ShowsMaternityApart(bool agency, string due, string basic, string maternity) =>
        Assert.Equal(
            new EmployerDues(Fen.Parse("12345.67"), Fen.Parse(due), Fen.Parse(basic), Fen.Parse(maternity)),
            Dues.OfEmployer(Fen.Parse("12345.67").Value, agency ? Agency : Employer));

    // JN-3-2-1: flexible workers 9% of the average wage of the year before, whatever they earn: 611.0109 → 611.01. Retirees nothing.
    [Fact]
    [Trait("Rule", "JN-3-2-1")]
    public void OfMember_FlexibleAndRetired_PayOnTheAverageAndNothing()
    {
        Assert.Equal(new MemberDues(Average, Fen.Parse("611.01"), Fen.Zero, Fen.Parse("10")), Dues.OfMember(Fen.Parse("1"), 3, Unlimited));
        Assert.Equal(new MemberDues(Fen.Zero, Fen.Zero, Fen.Parse("6"), Fen.Parse("4")), Dues.OfMember(Fen.Parse("5000"), 8, Unlimited));
    }

    // JN-3-2-2: 10 yuan a month, employer 6 and member 4; flexible workers 10 themselves.
    [Fact]
    [Trait("Rule", "JN-3-2-2")]
    public void OfMember_Premium_IsSixAndFour()
    {
        MemberDues dues = Dues.OfMember(Fen.Parse("5000"), 1, Unlimited);
        Assert.Equal((Fen.Parse("6"), Fen.Parse("4")), (dues.PremiumEmployer, dues.PremiumMember));
    }

    [Fact]
    public void OfMember_ImpossibleArguments_AreErrors()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Dues.OfMember(new Fen(-1), 1, Limited));
        Assert.Contains("payer_type 4", Assert.Throws<FactsException>(() => Dues.OfMember(new Fen(1), 4, Limited)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => DuesColumns.Assess(
            [.. Enumerable.Repeat(new Fen(1), 20), new Fen(-1)], new byte[21].Select(_ => (byte)1).ToArray(), Limited, new Fen[21], new Fen[21]));
        Assert.Throws<ArgumentException>(() => DuesColumns.Assess(new Fen[2], new byte[1], Limited, new Fen[2], new Fen[2]));
    }

    // Bit for bit the scalar definition: short runs, long runs, wages that leave the fast products, every payer type.
    [Property]
    public Property Columns_AnyMembers_AreTheScalarDefinition() =>
        Prop.ForAll(
                Gen.Choose(0, 300).SelectMany(length => Gen.ArrayOf(Gen.Choose(0, int.MaxValue), length)).ToArbitrary(),
                Gen.Elements(0, 1, 31).ToArbitrary(),
                Gen.Choose(1, 40).ToArbitrary(),
                (amounts, shift, run) =>
                {
                    Fen[] wages = Array.ConvertAll(amounts, amount => new Fen((long)amount << shift));
                    byte[] payers = [.. amounts.Select((_, i) => (byte)(((i / run) % 3) + 1))];
                    return SameAsScalar(wages, payers, Limited) && SameAsScalar(wages, payers, Unlimited);
                });

    [Fact]
    public void Columns_AroundEveryTie_AreTheScalarDefinition()
    {
        Fen[] wages = [.. Enumerable.Range(0, 20_000).Select(fen => new Fen(fen))];
        Assert.True(SameAsScalar(wages, [.. wages.Select(_ => (byte)1)], Unlimited));
        Fen[] large = [.. Enumerable.Range(0, 20_000).Select(fen => new Fen((1L << 40) + fen))];
        Assert.True(SameAsScalar(large, [.. large.Select(_ => (byte)1)], Unlimited));
    }

    [Fact]
    public void Columns_AfterWarmUp_AllocateNothing()
    {
        Fen[] wages = [.. Enumerable.Range(0, 5_000).Select(i => new Fen(300_000 + (i * 977)))];
        byte[] payers = [.. wages.Select((_, i) => (byte)(i % 700 == 0 ? 3 : 2))];
        (Fen[] bases, Fen[] dues) = (new Fen[wages.Length], new Fen[wages.Length]);
        Assert.Equal(0, Allocations.Of(() => DuesColumns.Assess(wages, payers, Limited, bases, dues), times: 50));
    }

    // The base is never outside the limits, and a higher wage never lowers what is due.
    [Property]
    [Trait("Rule", "JP-2a")]
    public bool OfMember_AnyWages_AreHeldAndMonotone(NonNegativeInt first, NonNegativeInt second)
    {
        MemberDues low = Dues.OfMember(new Fen(Math.Min(first.Get, second.Get) * 1_000L), 1, Limited);
        MemberDues high = Dues.OfMember(new Fen(Math.Max(first.Get, second.Get) * 1_000L), 1, Limited);
        return low.Base >= Limited.Limits.Floor && high.Base <= Limited.Limits.Ceiling && low.Due <= high.Due;
    }

    private static bool SameAsScalar(Fen[] wages, byte[] payers, DuesTerms terms)
    {
        (Fen[] bases, Fen[] dues) = (new Fen[wages.Length], new Fen[wages.Length]);
        DuesColumns.Assess(wages, payers, terms, bases, dues);
        return Enumerable.Range(0, wages.Length).All(i =>
        {
            MemberDues expected = Dues.OfMember(wages[i], payers[i], terms);
            return bases[i] == expected.Base && dues[i] == expected.Due;
        });
    }

    // JP-2a: Jinhua leaves the rates of employers to decision. Those decided are enough for their payer types, in the order of these; without any there is
    // nothing to assess by.
    [Fact]
    [Trait("Rule", "JP-2a")]
    public void Terms_OfRatesLeftToDecision_AreThoseDecided()
    {
        PolicyDocument jinhua = Policies.Jinhua2022.Document;
        DecidedRates rates = new(Rate.Parse("0.08"), Rate.Parse("0.07"), Rate.Parse("0.02"));
        DuesTerms one = DuesTerms.Of(jinhua, Average, new Dictionary<int, DecidedRates> { [2] = rates });
        Assert.Equal(Fen.Parse("160.01"), Dues.OfMember(Fen.Parse("8000.25"), 2, one).Due);
        Assert.Throws<FactsException>(() => one[1]);
        Assert.Equal(
            [1, 2], DuesTerms.Of(jinhua, Average, new Dictionary<int, DecidedRates> { [2] = rates, [1] = rates }).Payers.Select(payer => payer.PayerType));
        Assert.Contains("contributionRates", Assert.Throws<FactsException>(() => DuesTerms.Of(jinhua, Average)).Message, StringComparison.Ordinal);
    }

    private static DuesTerms Terms(BaseLimits limits) =>
        DuesTerms.Of(Average, limits, new Dictionary<int, PayerTerms> { [1] = Agency, [2] = Employer, [3] = Flexible, [8] = Retiree });
}
