using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Contributions;
using MedPool.Law;
using MedPool.Tests.Files;

namespace MedPool.Tests.Contributions;

/// <summary>The statement of claim against bankrupt employers.</summary>
[Trait("Rule", "JN-3-2-4b")]
public class ClaimStatementTests
{
    private static readonly PolicyDocument Jining = MedPool.Shipped.Policies.Jining2020.Document;

    // E9 owes 1,000.00 of January 2020 and 500.00. For P5 with 90 paid months 3,600.00 × 7% × 30 = 7,560.00, and from 61.5 to 79.27 years 6.00 × 12 × 17.77 =
    // 1,279.44; P6 has its ten years, so that only the premium is claimed. E1's employee at retirement is no retiree of a bankrupt employer. E8 owes 5.00.
    [Fact]
    public void Of_ArrearsTopUpsAndPremiums_AreOneStatementArrearsFirst()
    {
        ClaimStatement statement = StatementOf(
            "79.27", ["P5,E9,5,90,3600,61.5,30.00", "P1,E1,1,100,5432.10,,", "P6,E9,5,120,3600,61.5,0.00"],
            [new("E9", "P5", 202001, Fen.Parse("1000.00")), new("E8", "", null, Fen.Parse("5.00")), new("E9", "", null, Fen.Parse("500.00"))]);
        Assert.Equal(
            """
            emp_no,kind,psn_no,month,amount,rule
            E8,arrears,,,5.00,JN-3-2-4b
            E9,arrears,P5,2020-01,1000.00,JN-3-2-4b
            E9,arrears,,,500.00,JN-3-2-4b
            E9,top-up,P5,,7560.00,JN-3-2-4
            E9,premium,P5,,1279.44,JN-3-2-4
            E9,premium,P6,,1279.44,JN-3-2-4

            """.ReplaceLineEndings("\n"),
            Csv.TextOf(ClaimLine.Table, statement.Employers.SelectMany(employer => employer.Lines)));
        EmployerClaim e9 = statement.Employers[1];
        Assert.Equal(
            ("1500.00", "7560.00", "2558.88", "11618.88"), (e9.Arrears.ToString(), e9.TopUps.ToString(), e9.Premiums.ToString(), e9.Total.ToString()));
        Assert.Equal("11623.88", statement.Total.ToString());
        Assert.True(statement is { HasArrears: true, HasPremiums: true });
        Assert.Equal(("jining", "三、（二）4", "优先偿付欠缴的基本医疗保险费"), (statement.PolicyId, statement.Rule.Article, statement.Rule.Quote));
    }

    // Without a life expectancy and a list of arrears the statement says what it lacks.
    [Fact]
    public void Of_WithoutPremiumsAndArrears_SaysWhatItLacks()
    {
        ClaimStatement statement = StatementOf(null, ["P5,E9,5,90,3600,,"], null);
        Assert.Equal(("7560.00", false, false), (statement.Total.ToString(), statement.HasArrears, statement.HasPremiums));
    }

    [Fact]
    public void Of_ARetireeWithoutEmployerOrAnotherPolicy_IsRefused()
    {
        Assert.Equal(
            "member P5: the employer's number is missing; a claim names the bankrupt employer (JN-3-2-4b).",
            Assert.Throws<FactsException>(() => StatementOf(null, ["P5,,5,90,3600,,"], null)).Message);
        Assert.Equal(
            "policy yichun: its documents know no claim against a bankrupt employer (JN-3-2-4b).",
            Assert.Throws<FactsException>(() => ClaimStatement.Of(MedPool.Shipped.Policies.Yichun2021.Document, [], null)).Message);
    }

    [Fact]
    public void EmployerArrears_OfAFile_AreItsRows()
    {
        EquatableArray<EmployerArrears> arrears = EmployerArrears.Read(Csv.Of("a.csv", "month,amount,emp_no,psn_no", "202001,1000.00,E9,P5", ",5.00,E8,"));
        Assert.Equal([new("E9", "P5", 202001, Fen.Parse("1000.00")), new("E8", "", null, Fen.Parse("5.00"))], arrears);
        Assert.Single(EmployerArrears.Read(Csv.Of("a.csv", "emp_no,amount", "E9,1.00")));
    }

    [Theory]
    [InlineData(",1.00,", "a.csv:2: emp_no: the employer's number is missing.")]
    [InlineData("E9,0.00,", "a.csv:2: amount: 0.00 is not above zero.")]
    [InlineData("E9,x,", "a.csv:2: amount:")]
    [InlineData("E9,1.00,202013", "a.csv:2: month: '202013' is not a month; write it like 202205.")]
    public void EmployerArrears_OfABadFile_AreRefusedWithTheirPlace(string row, string expected) => Assert.StartsWith(
        expected,
        Assert.Throws<InputException>(() => EmployerArrears.Read(Csv.Of("a.csv", "emp_no,amount,month", row))).Message,
        StringComparison.Ordinal);

    // Whatever is owed: the statement's total is the sum of its parts, each employer stands once, and its arrears come before all else.
    [Property]
    public Property Of_AnyArrearsAndRetirees_AddUp() => Prop.ForAll(
        (from employer in Gen.Choose(1, 3) from amount in Gen.Choose(1, 1_000) select (employer, amount)).ListOf().ToArbitrary(),
        (from employer in Gen.Choose(1, 3) from months in Gen.Choose(0, 130) select (employer, months)).ListOf().ToArbitrary(),
        (owed, retirees) =>
        {
            ClaimStatement statement = StatementOf(
                "79.27",
                [.. retirees.Select((retiree, i) => $"P{i},E{retiree.employer},5,{retiree.months},1000,60,0.00")],
                [.. owed.Select(row => new EmployerArrears($"E{row.employer}", "", null, new Fen(row.amount)))]);
            long slow = owed.Sum(row => (long)row.amount)
                + retirees.Sum(retiree => 7_000L * Math.Max(0, 120 - retiree.months)) // 1,000.00 × 7% is 70.00 a month.
                + (retirees.Count * 138_744L); // 6.00 × 12 × 19.27
            return statement.Total.Value == slow
                && statement.Employers.Select(employer => employer.Employer).Distinct().Count() == statement.Employers.Count
                && statement.Employers.All(employer => employer.Lines.Select(line => line.Kind).SequenceEqual(employer.Lines.Select(line => line.Kind).Order()));
        });

    private static ClaimStatement StatementOf(string? lifeExpectancy, string[] members, EmployerArrears[]? arrears)
    {
        BankruptcyTerms? premiums = lifeExpectancy is null ? null : BankruptcyTerms.Of(Jining, Rate.Parse(lifeExpectancy));
        List<AssessedTopUp> lines = [];
        new TopUpAssessment(TopUpTerms.Of(Jining, Fen.Parse("1.00")), premiums)
            .Assess(Csv.Of("m.csv", "psn_no,emp_no,case,paid_months,amount,age,personal_account", members), lines.Add);
        return ClaimStatement.Of(Jining, lines, arrears);
    }
}
