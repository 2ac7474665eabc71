using MedPool.Payments;

namespace MedPool.Tests.Payments;

public class UseConditionsTests
{
    private static readonly EquatableArray<Citation> Rules = new(
        [.. Enumerable.Range(1, 6).Select(i => new Citation($"SN-2-3-{i}", "measures", "二、（三）", "约束条件"))]);

    private static readonly UseEvidence Sound = new()
    {
        EnrolmentTask = 1_000,
        Enrolled = 1_000,
        CollectionTask = Fen.Parse("500"),
        Collected = Fen.Parse("500"),
        Misuses = 0,
        ResponsibilityFailures = 0,
        UnauthorisedItems = 0,
        UnauthorisedIncreases = 0,
        LoweredRates = 0,
        BenefitIncreases = 0,
        AdjustmentReceived = Fen.Parse("12"),
        ViolationsFound = 2,
        ViolationsCorrected = 2,
        SubsidiesDue = Fen.Parse("80"),
        SubsidiesInTime = Fen.Parse("80"),
        LeviesDue = Fen.Parse("5"),
        LeviesInTime = Fen.Parse("5"),
        PastContributionsDue = Fen.Parse("3"),
        PastContributionsPaid = Fen.Parse("3"),
        Area = new(Fen.Parse("1100"), 110, Fen.Parse("1000"), 100), // 10.00 a head and 10.00 a head: no growth.
        Province = new(Fen.Parse("1000"), 100, Fen.Parse("1000"), 100),
    };

    // SN-2-3-1 to SN-2-3-6: each thing that a condition asks for fails alone, on its own evidence, and takes its condition with it. Growth 11.01 ÷ 11.00 a head
    // is above none, by a hair.
    [Fact]
    [Trait("Rule", "SN-2-3-1")]
    [Trait("Rule", "SN-2-3-2")]
    [Trait("Rule", "SN-2-3-3")]
    [Trait("Rule", "SN-2-3-4")]
    [Trait("Rule", "SN-2-3-5")]
    [Trait("Rule", "SN-2-3-6")]
    public void Check_EachThingUnmet_IsAFindingOfItsOwn()
    {
        Assert.Empty(Unmet(Sound));
        Assert.Equal("SN-2-3-1 Enrolment: enrolled 999 of 1000", Unmet(Sound with { Enrolled = 999 }));
        Assert.Equal("SN-2-3-1 Collection: collected 499.99 of 500.00", Unmet(Sound with { Collected = Fen.Parse("499.99") }));
        Assert.Equal("SN-2-3-2 Misuse: findings of misuse: 1", Unmet(Sound with { Misuses = 1 }));
        Assert.Equal("SN-2-3-2 Responsibility: findings of local responsibility not met: 1", Unmet(Sound with { ResponsibilityFailures = 1 }));
        Assert.Equal("SN-2-3-3 ExpenditureItems: expenditure items added without authority: 2", Unmet(Sound with { UnauthorisedItems = 2 }));
        Assert.Equal("SN-2-3-3 EmployerRates: employer rates lowered without authority: 1", Unmet(Sound with { LoweredRates = 1 }));
        Assert.Equal("SN-2-3-3 OtherMeasures: other measures without authority: 1", Unmet(Sound with { OtherMeasures = 1 }));
        Assert.Equal("SN-2-3-4 Violations: 1 of 2 violations corrected", Unmet(Sound with { ViolationsCorrected = 1 }));
        Assert.Equal("SN-2-3-5 Subsidies: subsidies: 79.99 of 80.00 paid in time", Unmet(Sound with { SubsidiesInTime = Fen.Parse("79.99") }));
        Assert.Equal("SN-2-3-5 Levies: levies: 4.99 of 5.00 paid in time", Unmet(Sound with { LeviesInTime = Fen.Parse("4.99") }));
        Assert.Equal("SN-2-3-5 PastContributions: past contributions: 0.00 of 3.00 paid", Unmet(Sound with { PastContributionsPaid = Fen.Zero }));
        Assert.Equal(
            "SN-2-3-6 Growth: growth per head 0.00%, province 0.00%",
            Unmet(Sound with { Area = Sound.Area with { Expenditure = Fen.Parse("1100.01") } }));
    }

    // SN-2-3-3: 其中当年度执行省级调剂金的统筹区，不得提高基本医疗保险待遇标准. A raise with authority is sound without adjustment, and not with one fen of it; without a raise, adjustment is
    // sound. A raise without authority is another finding (擅自提高待遇支付标准), with adjustment or without; both may be.
    [Theory]
    [InlineData(0, 1, "0.00", "")]
    [InlineData(0, 0, "12.00", "")]
    [InlineData(0, 1, "0.01", "SN-2-3-3 BenefitsInAdjustmentYear: benefits raised in the year: 1, adjustment received: 0.01")]
    [InlineData(1, 1, "0.00", "SN-2-3-3 UnauthorisedIncreases: benefits raised without authority: 1")]
    [InlineData(
        1,
        2,
        "12.00",
        "SN-2-3-3 UnauthorisedIncreases: benefits raised without authority: 1\nSN-2-3-3 BenefitsInAdjustmentYear: benefits raised in the year: 2, adjustment received: 12.00")]
    [Trait("Rule", "SN-2-3")]
    [Trait("Rule", "SN-2-3-3")]
    public void Check_BenefitsRaised_AreJudgedByAuthorityAndByAdjustmentApart(int unauthorised, int raised, string adjustment, string expected) =>
        Assert.Equal(
            expected,
            Unmet(Sound with { UnauthorisedIncreases = unauthorised, BenefitIncreases = raised, AdjustmentReceived = Fen.Parse(adjustment) }));

    // A condition is one, whatever of it is not met: 14 findings, six conditions. Met, its evidence is of all that it asks for; unmet, of what is wrong.
    [Fact]
    [Trait("Rule", "SN-2-3-3")]
    public void Check_SeveralFindings_AreOneCondition()
    {
        UseCondition[] conditions = UseConditions.Check(Rules, Sound with { UnauthorisedItems = 1, BenefitIncreases = 1 });
        Assert.Equal([2, 2, 5, 1, 3, 1], conditions.Select(condition => condition.Findings.Count));
        Assert.Equal(["SN-2-3-3"], conditions.Where(condition => !condition.IsMet).Select(condition => condition.Rule.Rule));
        Assert.Equal("expenditure items added without authority: 1; benefits raised in the year: 1, adjustment received: 12.00", conditions[2].Evidence);
        Assert.Equal("enrolled 1000 of 1000; collected 500.00 of 500.00", conditions[0].Evidence);
    }

    // A province of 40 million persons and 50 billion yuan: the cross products of both growths leave 128 bits, the comparison is exact all the same.
    [Fact]
    [Trait("Rule", "SN-2-3-6")]
    public void Check_OnAProvincesNumbers_StaysExact()
    {
        ExpenditurePerHead province = new(new Fen(5_000_000_000_003), 39_999_999, new Fen(4_900_000_000_001), 40_000_001);
        Assert.True(UseConditions.Check(Rules, Sound with { Area = province, Province = province })[5].IsMet);
        Assert.False(
            UseConditions.Check(Rules, Sound with { Area = province with { Expenditure = new Fen(5_000_000_000_004) }, Province = province })[5].IsMet);
        Assert.Equal(
            "growth per head 5.25%, province 0.00%",
            UseConditions.Check(Rules, Sound with { Area = new(Fen.Parse("1052.50"), 100, Fen.Parse("1000"), 100) })[5].Evidence);
    }

    [Fact]
    public void Check_WhatMakesNoSense_IsAnError()
    {
        Assert.Throws<FactsException>(() => UseConditions.Check(Rules, Sound with { Area = Sound.Area with { Persons = 0 } }));
        Assert.Throws<ArgumentException>(() => UseConditions.Check(default, Sound));
        Assert.Throws<ArgumentException>(() => UseConditions.Check(Rules, Sound with { AdjustmentReceived = null }));
        UseEvidence[] negative =
        [
            Sound with { Enrolled = -1 }, Sound with { CollectionTask = new Fen(-1) }, Sound with { Misuses = -1 }, Sound with { LoweredRates = -1 }, Sound with { BenefitIncreases = -1 },
            Sound with { AdjustmentReceived = new Fen(-1) }, Sound with { ViolationsFound = -1 }, Sound with { PastContributionsPaid = new Fen(-1) },
        ];
        Assert.All(
            negative,
            evidence => Assert.Contains(
                "must not be negative (SN-2-3)",
                Assert.Throws<FactsException>(() => UseConditions.Check(Rules, evidence)).Message,
                StringComparison.Ordinal));
        Assert.Contains(
            "levies: -0.01 of 5.00 paid in time",
            Assert.Throws<FactsException>(() => UseConditions.Check(Rules, Sound with { LeviesInTime = new Fen(-1) })).Message,
            StringComparison.Ordinal);
    }

    private static string Unmet(UseEvidence evidence) => string.Join(
        '\n',
        from condition in UseConditions.Check(Rules, evidence)
        from finding in condition.Findings
        where !finding.IsMet
        select $"{condition.Rule.Rule} {finding.Check}: {finding.Evidence}");
}
