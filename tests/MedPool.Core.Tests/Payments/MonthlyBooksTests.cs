using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using MedPool.Law;
using MedPool.Payments;
using MedPool.Tests.Ingestion;

namespace MedPool.Tests.Payments;

[Trait("Rule", "YC-3-2-2")]
public class MonthlyBooksTests
{
    private static readonly PolicyDocument Jinhua = TestRecords.Policy.Document;

    // Area 330702 opens the year with 50.00, gets 400.00 of contributions in March, remits 10.00 in February and 90.00 in March, and gets back 70.00 in March.
    // Year to date: 50 + (400 + 70) − (10 + 90) = 420.00. March opens with 50 − 10 = 40.00 and closes with 40 + 470 − 90 = 420.00.
    [Fact]
    public void Of_BooksBesideRecords_StandInTheirLinesAndMonths()
    {
        MonthlyReportLine line = Report(
            3,
            new("330702", "310", 1, new FundStatement { Opening = new(5_000) }),
            new("330702", "310", 2, new FundStatement { RemittanceToAbove = new(1_000) }),
            new("330702", "310", 3, new FundStatement { RemittanceToAbove = new(9_000), SubsidyFromAbove = new(7_000) }),
            new(
                "330702",
                "310",
                4,
                new FundStatement { RemittanceToAbove = new(99_900) })).Lines.Single(line => line is { Area: "330702", InsuranceType: "310" });

        Assert.Equal(
            new FundStatement { Opening = new(4_000), Contributions = new(40_000), SubsidyFromAbove = new(7_000), RemittanceToAbove = new(9_000) },
            line.Month);
        Assert.Equal(
            new FundStatement { Opening = new(5_000), Contributions = new(40_000), SubsidyFromAbove = new(7_000), RemittanceToAbove = new(10_000) },
            line.YearToDate);
        Assert.Equal((new AmountSum(42_000), new AmountSum(42_000)), (line.Month.Closing, line.YearToDate.Closing));
    }

    // The city books the remittance of 90.00 and the subsidy of 70.00 as the area does: the consolidation has neither, and its balance is that of both.
    [Fact]
    public void Consolidate_PoolAndAreas_EliminatesThePairsTypeByType()
    {
        MonthlyReport report = Report(
            3,
            new("330702", "310", 3, new FundStatement { RemittanceToAbove = new(9_000), SubsidyFromAbove = new(7_000) }),
            new(MonthlyReport.Pool, "310", 3, new FundStatement { RemittanceFromBelow = new(9_000), SubsidyToBelow = new(7_000) }));
        EquatableArray<ConsolidatedReport> reports = report.Consolidated;

        Assert.Equal(["310", "510", "390"], reports.Select(report => report.InsuranceType).OrderBy(type => Array.IndexOf(["310", "510", "390"], type)));
        ConsolidatedReport basic = reports.Single(report => report.InsuranceType == "310");
        Assert.Equal(new ConsolidatedStatement(new FundStatement { Contributions = new(40_000) }, default, default), basic.Month);
        Assert.Equal(basic.Month, basic.YearToDate);
    }

    [Fact]
    public void Of_BooksThatThePolicyDoesNotHave_AreErrors()
    {
        Assert.Contains(
            "999999",
            Assert.Throws<FactsException>(() => Report(3, new BookedMonth("999999", "310", 3, default))).Message,
            StringComparison.Ordinal);
        Assert.Contains("999", Assert.Throws<FactsException>(() => Report(3, new BookedMonth("330702", "999", 3, default))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "month 13",
            Assert.Throws<FactsException>(() => Report(3, new BookedMonth("330702", "310", 13, default))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "opening",
            Assert.Throws<FactsException>(() => Report(3, new BookedMonth("330702", "310", 2, new FundStatement { Opening = new(1) }))).Message,
            StringComparison.Ordinal);
    }

    // Every month opens with what the month before closed with, whatever was booked when.
    [Property(MaxTest = 20)]
    public bool Of_AnyBooks_OpensEachMonthWithTheLastClosing((byte Month, short Amount, short Up)[] rows)
    {
        BookedMonth[] books =
        [
            .. rows.Select(
                row => new BookedMonth(
                    "330702",
                    "310",
                    (row.Month % 12) + 1,
                    new FundStatement { TransferIn = new(row.Amount), RemittanceToAbove = new(row.Up) })),
        ];
        FundStatement[] months =
        [
            .. Enumerable.Range(1, 12).Select(month => Report(month, books).Lines.Single(line => line is { Area: "330702", InsuranceType: "310" }).Month),
        ];
        return months.Zip(months.Skip(1)).All(pair => pair.First.Closing == pair.Second.Opening);
    }

    private static MonthlyReport Report(int month, params BookedMonth[] books) =>
        MonthlyReport.Of(TestRecords.IngestContributions(TestRecords.Contribution(1)).Ledger, Jinhua, month, books);
}
