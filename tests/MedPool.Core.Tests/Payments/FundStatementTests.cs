using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using MedPool.Payments;

namespace MedPool.Tests.Payments;

[Trait("Rule", "YC-3-2-2")]
public class FundStatementTests
{
    private static readonly FundStatement County = new()
    {
        Contributions = 10_000,
        Subsidy = 2_000,
        Interest = 100,
        OtherIncome = 50,
        SubsidyFromAbove = 700,
        Benefits = 11_000,
        SeriousIllness = 900,
        OtherExpenditure = 20,
        RemittanceToAbove = 600,
        Opening = 5_000,
    };

    // Income 100.00 + 20.00 + 1.00 + 0.50 = 121.50, with 7.00 from above 128.50. Expenditure 110.00 + 9.00 + 0.20 = 119.20, with 6.00 to above 125.20. Balance 3.30, closing 53.30.
    [Fact]
    public void Statement_OfLines_HasSubtotalTotalAndBalance() =>
        Assert.Equal(new PublishedFigures(12_150, 11_920, 12_850, 12_520, 330, 5_330), PublishedFigures.Of(County));

    // A published form whose total of expenditure is 0.01 short, and its balance 0.01 too high: both are reported, with their difference.
    [Fact]
    public void Compare_FormThatDoesNotAddUp_IsReportedWithTheDifference()
    {
        EquatableArray<FigureDifference> differences = FundStatementCheck.Compare(County, PublishedFigures.Of(County) with { ExpenditureTotal = 12_519, Balance = 331 });
        Assert.Equal([("ExpenditureTotal", (Int128)(-1)), ("Balance", (Int128)1)], differences.Select(difference => (difference.Figure, difference.Difference)));
        Assert.Empty(FundStatementCheck.Compare(County, PublishedFigures.Of(County)));
    }

    // The city passes 7.00 down and gets 6.00 up; the county books the same: no transfer is left, and the balances add up.
    [Fact]
    public void Consolidate_CityAndCounty_EliminatesThePairs()
    {
        FundStatement city = new() { RemittanceFromBelow = 600, SubsidyToBelow = 700, Interest = 30, Opening = 1_000 };
        ConsolidatedStatement all = StatementConsolidation.Of(city, [County]);
        Assert.Equal((Int128.Zero, Int128.Zero), (all.SubsidyDifference, all.RemittanceDifference));
        Assert.Equal((all.Statement.IncomeSubtotal, all.Statement.ExpenditureSubtotal), (all.Statement.IncomeTotal, all.Statement.ExpenditureTotal));
        Assert.Equal(city.Closing + County.Closing, all.Statement.Closing);
    }

    // The county books 7.00 from above, the city only 6.50 to below: 6.50 are eliminated, 0.50 stay visible and are reported.
    [Fact]
    public void Consolidate_BooksThatDiffer_ReportTheDifferenceAndAbsorbNothing()
    {
        ConsolidatedStatement all = StatementConsolidation.Of(new FundStatement { RemittanceFromBelow = 600, SubsidyToBelow = 650 }, [County]);
        Assert.Equal((Int128)(-50), all.SubsidyDifference);
        Assert.Equal(((Int128)50, Int128.Zero), (all.Statement.SubsidyFromAbove, all.Statement.SubsidyToBelow));
    }

    [Property]
    public bool Consolidate_AnyBooks_KeepsTheSumOfClosings((short Income, short Up, short Down) city, (short Income, short Up, short Down)[] areas)
    {
        FundStatement top = new() { Contributions = city.Income, RemittanceFromBelow = Math.Abs((int)city.Up), SubsidyToBelow = Math.Abs((int)city.Down) };
        FundStatement[] below = [.. areas.Select(area => new FundStatement { Benefits = area.Income, RemittanceToAbove = Math.Abs((int)area.Up), SubsidyFromAbove = Math.Abs((int)area.Down) })];
        ConsolidatedStatement all = StatementConsolidation.Of(top, below);
        return Int128.Min(all.Statement.SubsidyToBelow, all.Statement.SubsidyFromAbove) == 0 && Int128.Min(all.Statement.RemittanceToAbove, all.Statement.RemittanceFromBelow) == 0
            && all.Statement.Closing == below.Aggregate(top.Closing, (sum, area) => sum + area.Closing)
            && all.Statement.SubsidyToBelow - all.Statement.SubsidyFromAbove == all.SubsidyDifference
            && all.Statement.RemittanceToAbove - all.Statement.RemittanceFromBelow == all.RemittanceDifference;
    }
}
