using System.Text;
using MedPool.Tests.Ingestion;

namespace MedPool.Tests.Rules;

/// <summary>Rules about what a fund's books hold, from records to the settlement.</summary>
public class BooksTests
{
    // JH-11-1b: 追回的违法违规基金…计入当年其他收入，不核减违规地的支出数. 80.00 of contributions and 12.00 recovered (payer type 6) are an income of 92.00;
    // the expenditure stays 100.00: a gap of 8.00, not one of 100.00 − 12.00 − 80.00.
    [Fact]
    [Trait("Rule", "JH-11-1b")]
    public void RecoveredViolationMoney_IsOtherIncome_AndLeavesTheExpenditureAlone()
    {
        SettlementArea area = Settle(
            "jinhua", 2023, "330723",
            ["S1,P1,330723,310,21,2023-05-01,100.00,100.00,0,0,0,0,0,0,0,0,0,0"],
            ["C1,P1,E1,330723,310,2,202305,2023-05-01,1000.00,80.00,0,0,0", "C2,,,330723,310,6,202305,2023-06-01,0,0,0,0,12.00"]);
        Assert.Equal(("92.00", "100.00", "8.00"), (area.Income.ToString(), area.Expenditure.ToString(), area.Gap.ToString()));
    }

    // SN-2-1a: 不含个人账户收入. Of 90.00 from the employer and 20.00 from the employee, the employee's part is the personal account's; what that account
    // pays (7.00) is no expenditure of the fund either.
    [Fact]
    [Trait("Rule", "SN-2-1a")]
    public void FundIncome_LeavesOutPersonalAccounts()
    {
        SettlementArea area = Settle(
            "shaanxi", 2024, "610100",
            ["S1,P1,610100,310,11,2024-05-01,37.00,30.00,0,0,0,0,0,0,7.00,0,0,0"],
            ["C1,P1,E1,610100,310,2,202405,2024-05-01,1000.00,90.00,20.00,0,0"]);
        Assert.Equal(("90.00", "30.00"), (area.Income.ToString(), area.Expenditure.ToString()));
    }

    // YC-1: 城镇职工医疗保险（包括基本医疗保险、大病保险、补充医疗保险、生育保险）. Four insurance types with books of their own, 10.00 + 20.00 + 30.00 + 40.00, and one fund
    // of 100.00 to settle; a claim's serious-illness and supplementary parts are the fund's, the civil servants' is not.
    [Fact]
    [Trait("Rule", "YC-1")]
    public void InsuranceTypes_KeepTheirBooks_AndSettleAsOneFund()
    {
        string[] rows = [.. new[] { ("310", 10), ("330", 20), ("370", 30), ("510", 40) }.Select((book, index) =>
            $"C{index},P1,E1,360902,{book.Item1},2,202105,2021-05-01,1000.00,{book.Item2}.00,0,0,0")];
        SettlementArea area = Settle(
            "yichun", 2021, "360902", ["S1,P1,360902,310,21,2021-05-01,66.00,40.00,6.00,5.00,0,15.00,0,0,0,0,0,0"], rows, out Ledger ledger);
        Assert.Equal(("100.00", "60.00"), (area.Income.ToString(), area.Expenditure.ToString()));
        Assert.Equal(new Fen(3000), ledger["360902", "370", Account.ContributionEmployer, 5].Amount);
        Assert.Equal(new Fen(4000), ledger["360902", "510", Account.ContributionEmployer, 5].Amount);
    }

    // JN-3-2-1: 灵活就业人员…按9%（原…按单位7%、个人2%）. Of a flexible worker's 90.00 two ninths, 20.00, are the personal account's; 70.00 are income.
    // JN-3-4-0: 分别建账: they stand in the books of 310 alone.
    [Fact]
    [Trait("Rule", "JN-3-2-1")]
    [Trait("Rule", "JN-3-4-0")]
    public void FlexibleWorkers_TwoNinthsGoToThePersonalAccount()
    {
        SettlementArea area = Settle("jining", 2021, "370811", [], ["C1,P1,,370811,310,3,202105,2021-05-01,1000.00,0,90.00,0,0"], out Ledger ledger);
        Assert.Equal("70.00", area.Income.ToString());
        Assert.Equal(new Fen(2000), ledger["370811", "310", Account.PersonalIn, 5].Amount);
        Assert.Equal(Fen.Zero, ledger["370811", "330", Account.PersonalIn, 5].Amount);
    }

    private static SettlementArea Settle(string policy, int year, string area, string[] claims, string[] contributions) =>
        Settle(policy, year, area, claims, contributions, out _);

    private static SettlementArea Settle(string policy, int year, string area, string[] claims, string[] contributions, out Ledger ledger)
    {
        Policy compiled = WorkedPolicies.Compiled(policy);
        ledger = compiled.CreateLedger(year);
        Ingest(ledger.IngestClaimsAsync([TestRecords.Source(TestRecords.File(TestRecords.ClaimHeader, claims))]), claims.Length);
        Ingest(ledger.IngestContributionsAsync([TestRecords.Source(TestRecords.File(TestRecords.ContributionHeader, contributions))]), contributions.Length);

        WorkedYear facts = WorkedYear.Of(policy, year).Area(area, ("approvedShares", WorkedYear.Shares(("pool", "0"), ("area-fiscal", "1"))));
        foreach (string code in WorkedPolicies.AreaCodes(policy))
        {
            facts.Without(code, "income").Without(code, "expenditure");
        }

        if (policy == "jinhua")
        {
            facts.Without(area, "approvedShares"); // Its shares are the document's own.
        }

        return compiled.Settle(SettlementFacts.Parse(Encoding.UTF8.GetBytes(facts.Facts.ToJsonString())), null, ledger)["employee"][area];
    }

    private static void Ingest(Task<IngestResult> ingestion, int rows) => Assert.Equal(rows, ingestion.GetAwaiter().GetResult().RowsPosted);
}
