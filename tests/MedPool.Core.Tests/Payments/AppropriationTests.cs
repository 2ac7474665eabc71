using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Internals;
using MedPool.Law;

using MedPool.Payments;

namespace MedPool.Tests.Payments;

public class AppropriationTests
{
    private static readonly BudgetHistory Budget = BudgetHistory.Of(new BudgetVersion(new(2021, 1, 1), Fen.Parse("1000"), Fen.Parse("1000"), "宜人大〔2021〕1号"));

    // YC-3-2-1a: 2 × 1,000.00 / 12 = 166.666… → 166.67.
    [Fact]
    [Trait("Rule", "YC-3-2-1a")]
    public void Advance_OfTwoMonths_IsASixthOfThePriorYear() => Assert.Equal(Fen.Parse("166.67"), Appropriation.Advance(Fen.Parse("1000"), new Rate(2, 1)));

    // YC-3-2-1b: 1,000.00: ⌊83.333⌋ = 83.33, then ⌊166.666⌋ − 83.33 = 83.33, then 250.00 − 166.66 = 83.34.
    [Theory]
    [Trait("Rule", "YC-3-2-1b")]
    [InlineData(1, "83.33")]
    [InlineData(2, "83.33")]
    [InlineData(3, "83.34")]
    [InlineData(12, "83.34")]
    public void OfMonth_OfTheBudget_IsTheStepOfTheFloors(int month, string expected) =>
        Assert.Equal(Fen.Parse(expected), Appropriation.OfMonth(Fen.Parse("1000"), month));

    [Property]
    [Trait("Rule", "YC-3-2-1b")]
    public bool OfMonth_AnyBudget_TwelveMonthsAddUpAndDifferByAFenAtMost(NonNegativeInt budget)
    {
        long[] months = [.. Enumerable.Range(1, 12).Select(month => Appropriation.OfMonth(new Fen(budget.Get * 1_000L), month).Value)];
        return months.Sum() == budget.Get * 1_000L && months.Max() - months.Min() <= 1;
    }

    // YC-3-3: raised to 1,300.00 from 15 June: July is the first month under it; by July ⌊1300 × 7/12⌋ = 758.33, of which 500.00 are paid.
    [Fact]
    [Trait("Rule", "YC-3-3")]
    public void OfYear_BudgetRaised_CatchesUpAndAddsUp()
    {
        BudgetHistory raised = Budget.Amend(new BudgetVersion(new(2021, 6, 15), Fen.Parse("1000"), Fen.Parse("1300"), "宜人大〔2021〕9号"));
        Fen[] months = Appropriation.OfYear(raised, 2021);
        Assert.Equal(Fen.Parse("83.34"), months[5]);
        Assert.Equal(Fen.Parse("258.33"), months[6]);
        Assert.Equal(Fen.Parse("1300"), months.Aggregate((sum, month) => sum + month));
    }

    // Cut to 360.00 from 1 May: 333.33 are paid by April, by May only 150.00 would be due; nothing until ⌊360 × 12/12⌋ passes 333.33 in December: 26.67.
    [Fact]
    [Trait("Rule", "YC-3-3")]
    public void OfYear_BudgetCut_PaysNothingUntilTheMonthsCatchUp()
    {
        Fen[] months = Appropriation.OfYear(Budget.Amend(new BudgetVersion(new(2021, 5, 1), Fen.Zero, Fen.Parse("360"), "x")), 2021);
        Assert.All(months[4..11], month => Assert.Equal(Fen.Zero, month));
        Assert.Equal(Fen.Parse("26.67"), months[11]);
    }

    // YC-3-3: no version without its approval, none out of order; the earlier ones stay.
    [Fact]
    [Trait("Rule", "YC-3-3")]
    public void Amend_WithoutApproval_IsRefused()
    {
        Assert.Contains(
            "approval is missing",
            Assert.Throws<FactsException>(() => Budget.Amend(Budget.Last with { From = new(2021, 6, 1), Approval = " " })).Message,
            StringComparison.Ordinal);
        Assert.Throws<FactsException>(() => Budget.Amend(Budget.Last with { Approval = "again" }));
        Assert.Throws<FactsException>(() => BudgetHistory.Of(Budget.Last with { Expenditure = new Fen(-1) }));
        BudgetHistory amended = Budget.Amend(Budget.Last with { From = new(2021, 6, 1), Approval = "b" });
        Assert.Equal(2, amended.Versions.Count);
        Assert.Single(Budget.Versions);
        Assert.Equal("b", amended.InForce(new(2021, 6, 1)).Approval);
        Assert.Equal(Budget.Last, amended.InForce(new(2021, 5, 31)));
    }

    // YC-3-2-1c: 1,000.00 appropriated against 1,200.00 spent: the pool pays 200.00; against 833.33: the area pays 166.67 back.
    [Theory]
    [Trait("Rule", "YC-3-2-1c")]
    [InlineData("1200", true, "200")]
    [InlineData("833.33", false, "166.67")]
    [InlineData("1000", false, "0")]
    public void YearEnd_AgainstActualExpenditure_OrdersTheDifference(string spent, bool toArea, string expected) =>
        Assert.Equal(new YearEndOrder(toArea, Fen.Parse(expected)), Appropriation.YearEnd(Fen.Parse("1000"), Fen.Parse(spent)));

    // JN-3-4-3: quota 500.00, spent 480.00: 20.00 are carried over; spent 530.00: none, and JN-3-4-4 refuses 30.00.
    [Theory]
    [Trait("Rule", "JN-3-4-3")]
    [Trait("Rule", "JN-3-4-4")]
    [InlineData("480", "620", "0")]
    [InlineData("530", "600", "30")]
    public void Quota_LeftOrExceeded_IsCarriedOverOrRefused(string spent, string next, string excess)
    {
        Assert.Equal(Fen.Parse(next), ExpenditureQuota.Next(Fen.Parse("600"), Fen.Parse("500"), Fen.Parse(spent)));
        Assert.Equal(Fen.Parse(excess), ExpenditureQuota.Excess(Fen.Parse("500"), Fen.Parse(spent)));
    }

    // JN-3-4-4, March 2022: plan due Friday 25 February, done Monday 28: one late. Review 3 working days from then: 3 March, done 4: one late. Appropriation 5
    // from then: 11 March, done on it. Payment 3 from then: 16 March, not done.
    [Fact]
    [Trait("Rule", "JN-3-4-4")]
    public void Chain_WithActualDays_CountsEachStepFromTheOneBefore()
    {
        Deadline[] steps =
        [
            Step("plan", new MonthlyDeadline(-1, 25, null, false)),
            Step("review", new FollowingDeadline("plan", 3)),
            Step("appropriation", new FollowingDeadline("review", 5)),
            Step("payment", new FollowingDeadline("appropriation", 3)),
        ];
        Dictionary<string, DateOnly> done = new() { ["plan"] = new(2022, 2, 28), ["review"] = new(2022, 3, 4), ["appropriation"] = new(2022, 3, 11) };
        ChainStep[] chain = ChainSteps.Of(steps, 2022, 3, WorkingCalendar.China, done);
        Assert.Equal([new(2022, 2, 25), new(2022, 3, 3), new(2022, 3, 11), new(2022, 3, 16)], chain.Select(step => step.Due));
        Assert.Equal([1, 1, 0, 0], chain.Select(step => step.WorkingDaysLate));
        Assert.Equal([true, true, false, false], chain.Select(step => step.IsLate)); // Done on its day is not late; what is not done is not either.
        Assert.Null(chain[3].Done);
        Assert.Throws<ArgumentException>(() => ChainSteps.Of([steps[1]], 2022, 3, WorkingCalendar.China, done));
        Assert.Throws<ArgumentException>(() => ChainSteps.Of([steps[0], steps[2]], 2022, 3, WorkingCalendar.China, done));
    }

    private static Deadline Step(string name, DeadlineRule when) =>
        new(name, new LocalizedText(name, name), when, new Citation("JN-3-4-4", "notice", "三、（四）4", "x"));
}
