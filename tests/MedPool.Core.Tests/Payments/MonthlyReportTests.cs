using MedPool.Payments;
using MedPool.Tests.Ingestion;

namespace MedPool.Tests.Payments;

[Trait("Rule", "YC-3-2-2")]
public class MonthlyReportTests
{
    // Received in March 2022: employer 400.00 and 100.00 of the member's own, which goes to the personal account and is no income of the fund; a subsidy of
    // 30.00 in February, with which March opens; interest of 2.00 in March.
    [Fact]
    public void Of_PostedContributions_StandInTheirLinesByMonth()
    {
        (Ledger ledger, _, string rejects) = TestRecords.IngestContributions(
            TestRecords.Contribution(1),
            "C2,,,330702,310,5,202202,2022-02-05,0,0,0,30.00,0",
            "C3,,,330702,310,7,202203,2022-03-31,0,0,0,0,2.00");
        Assert.DoesNotContain("C", rejects.Split('\n')[1..].DefaultIfEmpty("").Aggregate(string.Concat), StringComparison.Ordinal);

        MonthlyReportLine march = MonthlyReport.Of(ledger, TestRecords.Policy.Document, 3).Lines.Single(
            line => line is { Area: "330702", InsuranceType: "310" });
        Assert.Equal(new FundStatement { Opening = new(3_000), Contributions = new(40_000), Interest = new(200) }, march.Month);
        Assert.Equal(new FundStatement { Contributions = new(40_000), Interest = new(200), Subsidy = new(3_000) }, march.YearToDate);
        Assert.Equal(new AmountSum(43_200), march.YearToDate.IncomeSubtotal);
    }

    // The claim of 100.00 has 60.00 pooled (inpatient), which the employee fund of Jinhua bears; serious illness (3.00 + 4.00) and the rest are not its
    // components.
    [Fact]
    public void Of_PostedClaims_CountTheComponentsThatTheFundBears()
    {
        (Ledger ledger, _, _) = TestRecords.IngestClaims(TestRecords.Claim(1));
        MonthlyReportLine march = MonthlyReport.Of(ledger, TestRecords.Policy.Document, 3).Lines.Single(
            line => line is { Area: "330702", InsuranceType: "310" });
        Assert.Equal(new FundStatement { Benefits = new(6_000) }, march.Month);
    }

    // Medical types 11, 21 and 52 are outpatient, inpatient and maternity care: of each, the 60.00 pooled are benefits, besides those of another inpatient.
    [Theory]
    [InlineData("11")]
    [InlineData("21")]
    [InlineData("52")]
    public async Task Of_ClaimsOfAnyCare_AreBenefits(string care)
    {
        Ledger ledger = Policies.Jinhua2022.CreateLedger(2022);
        await ledger.IngestClaimsAsync(
            [TestRecords.Source(TestRecords.File(TestRecords.ClaimHeader, TestRecords.Claim(1, "med_type", care), TestRecords.Claim(2)))]);
        MonthlyReportLine march = MonthlyReport.Of(ledger, Policies.Jinhua2022.Document, 3).Lines.Single(
            line => line is { Area: "330702", InsuranceType: "310" });
        Assert.Equal(new AmountSum(12_000), march.Month.Benefits);
    }

    // YC-1: Yichun's employee fund bears serious illness (3.00 + 4.00) and supplementary insurance (2.00) besides the 60.00 pooled: serious illness has a line
    // of its own in the form, supplementary insurance stands with the benefits.
    [Fact]
    [Trait("Rule", "YC-1")]
    public async Task Of_ClaimsOfAFundThatBearsSeriousIllness_GiveItItsOwnLine()
    {
        string row = TestRecords.Claim(1).Replace("330702", "360902", StringComparison.Ordinal).Replace("2022-03-05", "2021-03-05", StringComparison.Ordinal);
        Ledger ledger = Policies.Yichun2021.CreateLedger(2021);
        await ledger.IngestClaimsAsync([TestRecords.Source(TestRecords.File(TestRecords.ClaimHeader, row))]);
        MonthlyReportLine march = MonthlyReport.Of(ledger, Policies.Yichun2021.Document, 3).Lines.Single(
            line => line is { Area: "360902", InsuranceType: "310" });
        Assert.Equal(new FundStatement { Benefits = new(6_200), SeriousIllness = new(700) }, march.Month);
    }

    [Fact]
    public void Of_AnEmptyLedger_HasALineForEveryAreaAndInsuranceType()
    {
        Policy policy = Policies.Yichun2021;
        EquatableArray<MonthlyReportLine> lines = MonthlyReport.Of(policy.CreateLedger(2021), policy.Document, 3).Lines;
        int types = policy.Document.Funds.Sum(fund => fund.InsuranceTypes.Count);
        Assert.Equal(types * policy.Document.Areas.Count, lines.Count);
        Assert.All(lines, line => Assert.Equal(default, line.YearToDate));
        Assert.Throws<ArgumentException>(() => MonthlyReport.Of(policy.CreateLedger(2021), Policies.Jining2020.Document, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => MonthlyReport.Of(policy.CreateLedger(2021), policy.Document, 13));
    }
}
