using System.Security.Cryptography;
using MedPool.Internals;

namespace MedPool.Tests.Settlement;

/// <summary>A ledger and the facts together: income and expenditure from the accounts, everything else from the facts.</summary>
public class LedgerSettlementTests
{
    private const int March = 2; // Months count from 0.
    private const string NoFigures = "\"incomePlan\": \"0.00\", \"priorYearExpenditure\": \"0.00\"";

    // Income accounts of 310 and 510: 30.00 employers + 8.00 members + 2.00 subsidy = 40.00. Benefit accounts: 310 inpatient 50.00, 510 maternity 5.00;
    // civil-servant subsidy 7.00 and the personal account 9.00 are not borne by the fund, and 390 is another fund's.
    [Fact]
    [Trait("Rule", "JP-6")]
    public void Settle_Ledger_SumsTheFundsAccounts()
    {
        SettlementArea area = Policies.Jinhua2022.Settle(Facts(), null, Posted())[Fund.Employee][SmallYear.Wuyi];
        Assert.Equal(("40.00", "55.00"), (area.Income.ToString(), area.Expenditure.ToString()));
        Assert.Equal("15.00", area.Gap.ToString());
    }

    [Fact]
    public void Settle_FactsThatDisagreeWithTheLedger_IsAnErrorWithBothNumbers()
    {
        FactsException error = Assert.Throws<FactsException>(() => Policies.Jinhua2022.Settle(Facts("\"income\": \"40.01\""), null, Posted()));
        Assert.Equal("$.funds.employee.areas.330723.income", error.Path);
        Assert.Contains("the facts give 40.01, the ledger 40.00", error.Message, StringComparison.Ordinal);
        Assert.Equal("40.00", Policies.Jinhua2022.Settle(Facts("\"income\": \"40.00\""), null, Posted())[Fund.Employee][SmallYear.Wuyi].Income.ToString());
    }

    [Fact]
    public void Settle_LedgerOfAnotherYear_IsAnError() =>
        Assert.Throws<LedgerFileException>(() => Policies.Jinhua2022.Settle(Facts(), null, Policies.Jinhua2022.CreateLedger(2023)));

    // More refunded than received: no transfer can say that.
    [Fact]
    public void Settle_LedgerBelowZero_NamesTheArea()
    {
        Ledger ledger = Posted((Account.ContributionEmployer, "310", -9000));
        FactsException error = Assert.Throws<FactsException>(() => Policies.Jinhua2022.Settle(Facts(), null, ledger));
        Assert.Equal(("income", SmallYear.Wuyi), (error.Fact, error.AreaCode));
    }

    // sha256 over the sha256 of ledger, facts and policy, in that order.
    [Fact]
    public void Digest_WithALedger_BeginsWithIt()
    {
        Ledger ledger = Posted();
        SettlementFacts facts = Facts();
        byte[][] parts = [SHA256.HashData(ledger.ToBytes()), facts.Digest(), SHA256.HashData(Policies.Jinhua2022.Source)];
        MedPool.Settlement settlement = Policies.Jinhua2022.Settle(facts, null, ledger);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([.. parts.SelectMany(part => part)])), settlement.Digest);
        Assert.True(Policies.Jinhua2022.Verify(settlement, facts, ledger).IsSound);
        Assert.False(Policies.Jinhua2022.Verify(settlement, facts).IsSound); // Without its ledger it is another settlement.
    }

    private static SettlementFacts Facts(string wuyi = "")
    {
        string json = SmallYear.Json(wuyi.Length > 0 ? $"{NoFigures}, {wuyi}" : NoFigures);
        json = wuyi.Contains("\"income\"", StringComparison.Ordinal) ? json : json.Replace("\"income\": \"0.00\", ", "", StringComparison.Ordinal);
        return SmallYear.Parse(json.Replace("\"expenditure\": \"0.00\", ", "", StringComparison.Ordinal));
    }

    private static Ledger Posted(params (Account Account, string Type, long Fen)[] more)
    {
        (Account Account, string Type, long Fen)[] postings =
        [
            (Account.ContributionEmployer, "310", 3000), (Account.ContributionIndividual, "310", 800), (Account.Subsidy, "510", 200),
            (Account.BenefitInpatient, "310", 5000), (Account.BenefitMaternity, "510", 500), (Account.BenefitCivilServant, "310", 700),
            (Account.PersonalIn, "310", 900), (Account.ContributionIndividual, "390", 111), (Account.BenefitInpatient, "390", 222), .. more,
        ];
        LedgerShape shape = LedgerShape.Of(Policies.Jinhua2022.Document, 2022);
        long[] amounts = new long[shape.CellCount];
        long[] counts = new long[shape.CellCount];
        foreach ((Account account, string type, long fen) in postings)
        {
            int cell = shape.CellIndex(shape.Areas.ToList().IndexOf(SmallYear.Wuyi), shape.InsuranceTypes.ToList().IndexOf(type), account, March);
            amounts[cell] += fen;
            counts[cell]++;
        }

        return new Ledger(shape, amounts, counts, RecordTotals.Empty(RecordKind.Claims), RecordTotals.Empty(RecordKind.Contributions));
    }
}
