namespace MedPool.Tests.Payments;

[Trait("Rule", "YC-3-2-2")]
public class MonthlyReportTests
{
    [Fact]
    public void Of_AnEmptyLedger_HasALineForEveryAreaAndInsuranceType()
    {
        Policy policy = Policies.Yichun2021;
        MonthlyReportLine[] lines = MonthlyReport.Of(policy.CreateLedger(2021), policy.Document, 3);
        int types = policy.Document.Funds.Sum(fund => fund.InsuranceTypes.Count);
        Assert.Equal(types * policy.Document.Areas.Count, lines.Length);
        Assert.All(lines, line => Assert.Equal(default, line.YearToDate));
        Assert.Throws<ArgumentException>(() => MonthlyReport.Of(policy.CreateLedger(2021), Policies.Jining2020.Document, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => MonthlyReport.Of(policy.CreateLedger(2021), policy.Document, 13));
    }
}
