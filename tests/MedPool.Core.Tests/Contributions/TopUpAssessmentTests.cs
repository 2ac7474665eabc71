using MedPool.Contributions;
using MedPool.Law;
using MedPool.Tests.Files;

namespace MedPool.Tests.Contributions;

[Trait("Rule", "JN-3-2-3a")]
[Trait("Rule", "JN-3-2-4")]
public class TopUpAssessmentTests
{
    private const string Columns = "psn_no,emp_no,case,paid_months,amount,age,personal_account";

    private static readonly PolicyDocument Jining = MedPool.Shipped.Policies.Jining2020.Document;

    // JN-3-2-3a: 5,432.10 × 7% × 20 = 7,604.94 by the employer. JN-3-2-4: 3,600.00 × 7% × 30 = 7,560.00 from the estate; from 61.5 to 79.27 are 17.77 years of
    // 6.00 × 12: 1,279.44; of 4.00 × 12 = 48.00 a year, the account of 30.00 gives 30.00.
    [Fact]
    public void Assess_WithPremiums_ShowsWorkingAndSums()
    {
        List<AssessedTopUp> lines = [];
        TopUpAssessment assessment = Assessment("3500", "79.27");
        TopUpSummary sums = assessment.Assess(Csv.Of("m.csv", Columns, "P1,E1,1,100,5432.10,,", "P5,E9,5,90,3600,61.5,30.00"), lines.Add);

        Assert.Equal(
            """
            psn_no,emp_no,case,paid_months,amount,months,top_up,payer,base,rate,rule,premium_employer,premium_withheld
            P1,E1,1,100,5432.10,20,7604.94,employer,5432.10,0.07,JN-3-2-3a,,
            P5,E9,5,90,3600.00,30,7560.00,estate,3600.00,0.07,JN-3-2-4,1279.44,30.00

            """.ReplaceLineEndings("\n"),
            Csv.TextOf(assessment.Table(working: true), lines));
        Assert.Equal(new TopUpSummary(2, 15164_94, 1279_44, 30_00), sums);
        Assert.Equal(sums, assessment.Assess(lines.Select(line => line.Member), _ => { }));
    }

    // Without premiums, age and account are not read.
    [Fact]
    public void Assess_WithoutPremiums_NeedsNoAge()
    {
        List<AssessedTopUp> lines = [];
        TopUpAssessment assessment = Assessment("3500", lifeExpectancy: null);
        assessment.Assess(Csv.Of("m.csv", "psn_no,emp_no,case,paid_months,amount", "P5,E9,5,90,3600"), lines.Add);

        Assert.Equal(
            "psn_no,emp_no,case,paid_months,amount,months,top_up,payer\nP5,E9,5,90,3600.00,30,7560.00,estate\n", Csv.TextOf(assessment.Table(), lines));
    }

    [Theory]
    [InlineData("P1,E1,6,0,1,,", "m.csv:2: case: '6' is not a whole number from 1 to 5")]
    [InlineData("P1,E1,3,12,1,,", "m.csv:2: paid_months: case 3 is for a retiree never insured (JN-3-2-3b, JN-3-2-3c)")]
    [InlineData("P1,E1,1,1,-1,,", "m.csv:2: amount: -1.00 is below zero")]
    [InlineData(",E1,1,1,1,,", "m.csv:2: psn_no: the member's id is missing")]
    [InlineData("P1,E9,5,90,3000,young,1", "m.csv:2: age: 'young' is not an age")]
    [InlineData("P1,E9,5,90,3000,61,", "m.csv:2: personal_account")]
    public void Assess_ABadRow_NamesFileLineAndColumn(string row, string expected) => Assert.StartsWith(
        expected,
        Assert.Throws<InputException>(() => Assessment("3500", "79.27").Assess(Csv.Of("m.csv", Columns, row), _ => { })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Assess_MembersInMemory_AreNamedByTheirNumber()
    {
        TopUpMember bankrupt = new("P1", "E9", TopUpCase.Bankrupt, 90, Fen.Parse("3000"));
        Assert.StartsWith("row 1: age: the age at the bankruptcy is missing (JN-3-2-4)", Problem("3500", bankrupt), StringComparison.Ordinal);
        Assert.StartsWith(
            "row 1: personal_account: the money in the personal account is missing",
            Problem("3500", bankrupt with { Age = new Rate(61, 1) }),
            StringComparison.Ordinal);
        Assert.StartsWith("row 1: case: case 5 is computed on the pension, at least the lowest base", Problem(null, bankrupt), StringComparison.Ordinal);
        Assert.StartsWith("row 1: case: '7' is not", Problem("3500", bankrupt with { Case = (TopUpCase)7 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_OfAPolicyWithoutTheRule_AreAnError()
    {
        Assert.Contains(
            "yichun",
            Assert.Throws<FactsException>(() => TopUpTerms.Of(MedPool.Shipped.Policies.Yichun2021.Document, null)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "JN-3-2-4",
            Assert.Throws<FactsException>(() => BankruptcyTerms.Of(MedPool.Shipped.Policies.Jinhua2022.Document, Rate.One)).Message,
            StringComparison.Ordinal);
    }

    private static string Problem(string? lowestBase, TopUpMember member) =>
        Assert.Throws<FactsException>(() => Assessment(lowestBase, "79.27").Assess([member], _ => { })).Message;

    private static TopUpAssessment Assessment(string? lowestBase, string? lifeExpectancy) => new(
        TopUpTerms.Of(Jining, lowestBase is null ? null : Fen.Parse(lowestBase)),
        lifeExpectancy is null ? null : BankruptcyTerms.Of(Jining, Rate.Parse(lifeExpectancy)));
}
