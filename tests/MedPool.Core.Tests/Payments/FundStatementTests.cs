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
        Contributions = new(10_000),
        Subsidy = new(2_000),
        Interest = new(100),
        OtherIncome = new(50),
        SubsidyFromAbove = new(700),
        Benefits = new(11_000),
        SeriousIllness = new(900),
        OtherExpenditure = new(20),
        RemittanceToAbove = new(600),
        Opening = new(5_000),
    };

    // Income 100.00 + 20.00 + 1.00 + 0.50 = 121.50, with 7.00 from above 128.50. Expenditure 110.00 + 9.00 + 0.20 = 119.20, with 6.00 to above 125.20. Balance
    // 3.30, closing 53.30.
    [Fact]
    public void Statement_OfLines_HasSubtotalTotalAndBalance()
    {
        string[] computed = [.. StatementLine.All.Where(line => line.IsComputed).Select(line => $"{line} {line.Of(County)}")];
        Assert.Equal(
            ["income-subtotal 121.50", "income-total 128.50", "expenditure-subtotal 119.20", "expenditure-total 125.20", "balance 3.30", "closing 53.30"],
            computed);
    }

    // Every line that can be booked takes an amount, and no other line of those that can be booked changes by it.
    [Fact]
    public void Line_Booked_ChangesThatLineAlone() =>
        Assert.All(StatementLine.All, line =>
        {
            Assert.Same(line, StatementLine.Find(line.Name));
            if (line.IsComputed)
            {
                Assert.Throws<InvalidOperationException>(() => line.AddTo(County, new(1)));
                return;
            }

            FundStatement more = line.AddTo(County, new(7));
            Assert.All(
                StatementLine.All.Where(other => !other.IsComputed),
                other => Assert.Equal(other == line ? new(7) : default, other.Of(more) - other.Of(County)));
        });

    // A published form whose total of expenditure is 0.01 short, and its balance 0.01 too high: both are reported, with their difference.
    [Fact]
    public void Report_OfAFormThatDoesNotAddUp_HasTheDifference()
    {
        EquatableArray<FormDifference> differences = DifferencesOf(
            line => line.Name switch { "expenditure-total" => new(-1), "balance" => new(1), _ => default });
        Assert.Equal(
            [("expenditure-total", "-0.01"), ("balance", "0.01")],
            differences.Select(difference => (difference.Line.Name, difference.Difference.ToString())));
        Assert.Empty(DifferencesOf(_ => default));
    }

    // The city passes 7.00 down and gets 6.00 up; the county books the same: no transfer is left, and the balances add up.
    [Fact]
    public void Consolidate_CityAndCounty_EliminatesThePairs()
    {
        FundStatement city = new() { RemittanceFromBelow = new(600), SubsidyToBelow = new(700), Interest = new(30), Opening = new(1_000) };
        ConsolidatedStatement all = StatementConsolidation.Of(city, [County]);
        Assert.Equal((default(AmountSum), default(AmountSum)), (all.SubsidyDifference, all.RemittanceDifference));
        Assert.Equal((all.Statement.IncomeSubtotal, all.Statement.ExpenditureSubtotal), (all.Statement.IncomeTotal, all.Statement.ExpenditureTotal));
        Assert.Equal(city.Closing + County.Closing, all.Statement.Closing);
    }

    // The county books 7.00 from above, the city only 6.50 to below: 6.50 are eliminated, 0.50 stay visible and are reported.
    [Fact]
    public void Consolidate_BooksThatDiffer_ReportTheDifferenceAndAbsorbNothing()
    {
        ConsolidatedStatement all = StatementConsolidation.Of(new FundStatement { RemittanceFromBelow = new(600), SubsidyToBelow = new(650) }, [County]);
        Assert.Equal(new AmountSum(-50), all.SubsidyDifference);
        Assert.Equal((new AmountSum(50), default(AmountSum)), (all.Statement.SubsidyFromAbove, all.Statement.SubsidyToBelow));
    }

    [Property]
    public bool Consolidate_AnyBooks_KeepsTheSumOfClosings((short Income, short Up, short Down) city, (short Income, short Up, short Down)[] areas)
    {
        FundStatement top = new()
        {
            Contributions = new(city.Income),
            RemittanceFromBelow = new(Math.Abs((int)city.Up)),
            SubsidyToBelow = new(Math.Abs((int)city.Down)),
        };
        FundStatement[] below =
        [
            .. areas.Select(
                area => new FundStatement
                {
                    Benefits = new(area.Income),
                    RemittanceToAbove = new(Math.Abs((int)area.Up)),
                    SubsidyFromAbove = new(Math.Abs((int)area.Down)),
                }),
        ];
        ConsolidatedStatement all = StatementConsolidation.Of(top, below);
        return AmountSum.Min(all.Statement.SubsidyToBelow, all.Statement.SubsidyFromAbove) == default
            && AmountSum.Min(all.Statement.RemittanceToAbove, all.Statement.RemittanceFromBelow) == default
            && all.Statement.Closing == below.Aggregate(top.Closing, (sum, area) => sum + area.Closing)
            && all.Statement.SubsidyToBelow - all.Statement.SubsidyFromAbove == all.SubsidyDifference
            && all.Statement.RemittanceToAbove - all.Statement.RemittanceFromBelow == all.RemittanceDifference;
    }

    /// <summary>What a report says of the county's form, with each published figure off by something.</summary>
    private static EquatableArray<FormDifference> DifferencesOf(Func<StatementLine, AmountSum> off)
    {
        FormLine[] form =
        [
            .. StatementLine.All.Select(line => new FormLine("360902", "390", line, new Fen((long)(line.Of(County) + off(line)).Value), Fen.Zero)),
        ];
        return new([.. MonthlyReport.Of(Policies.Yichun2021.Document, 2021, 3, form).Differences.Where(difference => !difference.IsYearToDate)]);
    }
}
