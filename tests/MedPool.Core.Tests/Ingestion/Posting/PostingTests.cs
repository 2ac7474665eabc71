namespace MedPool.Tests.Ingestion;

public class PostingTests
{
    [Fact]
    public void Claim_Inpatient_PostsEveryComponentToItsAccount()
    {
        // 100.00 = 60 hifp + 1 cvlserv + 2 hifes + 3 hifmi + 4 hifob + 5 maf + 6 oth + 7 acct + 11 cash + 1 hospital, med_type 21.
        (Ledger ledger, IngestResult result, string rejects) = TestRecords.IngestClaims(TestRecords.Claim(1));
        Assert.Equal("file,line,reason,column,text\n", rejects);
        Assert.Equal((1, 1, 0), (result.RowsRead, result.RowsPosted, result.RowsRejected));
        AssertCells(
            ledger,
            (Account.BenefitInpatient, 6000), (Account.BenefitSeriousIllness, 700), (Account.BenefitSupplementary, 200), (Account.BenefitCivilServant, 100),
            (Account.BenefitAssistance, 500), (Account.BenefitOther, 600), (Account.PersonalOut, 700),
            (Account.Cash, 1100), (Account.Hospital, 100), (Account.Fee, 10000));
        Assert.All(ledger.Entries, entry => Assert.Equal(("330702", "310", 3, 1L), (entry.Area, entry.InsuranceType, entry.Month, entry.Cell.Count)));
    }

    [Theory]
    [InlineData("310", "11", Account.BenefitOutpatient)]
    [InlineData("310", "1402", Account.BenefitOutpatient)]
    [InlineData("310", "41", Account.BenefitOutpatient)]
    [InlineData("310", "93", Account.BenefitOutpatient)]
    [InlineData("310", "24", Account.BenefitInpatient)]
    [InlineData("310", "92", Account.BenefitInpatient)]
    [InlineData("310", "52", Account.BenefitMaternity)]
    [InlineData("510", "21", Account.BenefitMaternity)]
    [InlineData("510", "11", Account.BenefitMaternity)]
    public void Claim_PooledPayment_PostsByBenefitClassOrMaternityType(string insuranceType, string medicalType, Account account)
    {
        string row = TestRecords.Claim(1, "med_type", medicalType).Replace(",310,", $",{insuranceType},", StringComparison.Ordinal);
        (Ledger ledger, _, _) = TestRecords.IngestClaims(row);
        Assert.Equal(new LedgerCell(new Fen(6000), 1), ledger["330702", insuranceType, account, 3]);
    }

    [Fact]
    public void Claim_ZeroAmounts_CountNothing()
    {
        (Ledger ledger, _, _) = TestRecords.IngestClaims("S1,P1,330702,310,11,2022-12-31,5,0,0,0,0,0,0,0,0,5.0,0.00,0");
        AssertCells(ledger, (Account.Cash, 500), (Account.Fee, 500));
    }

    [Fact]
    public void Refund_OfAClaim_LeavesSumsZeroAndCountsTwo()
    {
        (Ledger ledger, _, _) = TestRecords.IngestClaims(
            "S1,P1,330702,310,11,2022-01-01,5,0,0,0,0,0,0,0,0,5,0,0", "S2,P1,330702,310,11,2022-01-31T00:00:00,-5,0,0,0,0,0,0,0,0,-5,0,1");
        Assert.Equal(new LedgerCell(Fen.Zero, 2), ledger["330702", "310", Account.Cash, 1]);
    }

    [Theory]
    [InlineData(1, Account.ContributionOther)]
    [InlineData(5, Account.ContributionOther)]
    [InlineData(6, Account.Other)]
    [InlineData(7, Account.Interest)]
    [InlineData(9, Account.Other)]
    public void Contribution_OtherAmount_PostsByPayerType(int payerType, Account account)
    {
        (Ledger ledger, _, _) = TestRecords.IngestContributions($"C1,,,330702,390,{payerType},202112,2022-07-01,0,1.00,2.00,3.00,4.00");
        AssertCells(
            ledger,
            (Account.ContributionEmployer, 100), (Account.ContributionIndividual, 200), (Account.Subsidy, 300), (account, 400));
        Assert.All(ledger.Entries, entry => Assert.Equal(7, entry.Month));
    }

    [Fact]
    public void Contribution_OfAnEmployee_CreditsThePersonalAccount()
    {
        // Jinhua credits an employee's own contribution wholly to the personal account (assumption personal-account).
        (Ledger ledger, _, _) = TestRecords.IngestContributions(TestRecords.Contribution(1));
        AssertCells(ledger, (Account.ContributionEmployer, 40000), (Account.PersonalIn, 10000));
    }

    private static void AssertCells(Ledger ledger, params (Account Account, long Fen)[] expected) =>
        Assert.Equal(expected.OrderBy(cell => cell.Account), ledger.Entries.Select(entry => (entry.Account, entry.Cell.Amount.Value)));
}
