using MedPool.Internals;
using MedPool.Law;
using MedPool.Payments;
using MedPool.Tests.HouseRules;

namespace MedPool.Tests.Reading;

/// <summary>The sections on contributions, deadlines, late interest, appropriations and providers, as the shipped policies carry them.</summary>
public class PaymentSectionsTests
{
    [Theory]
    [InlineData("jinhua")]
    [InlineData("yichun")]
    [InlineData("jining")]
    [InlineData("shaanxi")]
    public void Read_AShippedPolicy_HasNoProblem(string policy) => Assert.Empty(Read(policy, static text => text).Problems);

    // JN-3-2-1: agencies 7.4% (7 + 0.4), other employers 8% (7 + 1), employees 2%, flexible 9% on the average wage, retirees nothing. JN-3-2-2: 6 and 4; 10.
    [Fact]
    [Trait("Rule", "JN-3-2-1")]
    [Trait("Rule", "JN-3-2-2")]
    public void Jining_Payers_AreThoseOfTheNotice()
    {
        ContributionRules rules = Document("jining").Contributions!;
        Assert.Null(rules.Limits);
        Assert.Equal(EmployerBaseKind.Payroll, rules.EmployerBase!.Kind);
        Assert.Equal(["0.074", "0.08"], rules.Payers.Take(2).Select(payer => payer.Employer!.Value.ToString()));
        Assert.All(rules.Payers.Take(2), payer => Assert.Equal(("0.07", "0.02"), (payer.EmployerBasic!.Value.ToString(), payer.Member!.Value.ToString())));
        Assert.Equal(
            (ContributionBasis.AverageWage, "0.09", "10.00"),
            (rules.Payers[2].Basis, rules.Payers[2].Member!.Value.ToString(), rules.Payers[2].PremiumMember!.Value.ToString()));
        Assert.Equal(
            (ContributionBasis.None, "6.00", "4.00"),
            (rules.Payers[3].Basis, rules.Payers[3].PremiumEmployer!.Value.ToString(), rules.Payers[3].PremiumMember!.Value.ToString()));
        Assert.Equal(("120", "0.07"), (rules.TopUp!.Months.Value.ToString(), rules.TopUp.Rate.Value.ToString()));
        Assert.Equal("6", rules.Entitlement!.FlexibleMonths.Value.ToString());
    }

    // JN-3-3c: 截至2019年底前…收不抵支的县（市、区）…暂按原政策规定执行. Which areas they are is a fact of 2019, given to the run that flags claims; of the policies
    // only this one has the rule.
    [Fact]
    [Trait("Rule", "JN-3-3c")]
    public void EarlierBenefits_OfAreasInDeficit_AreARuleOfJiningAlone()
    {
        Assert.Equal("JN-3-3c", Document("jining").Contributions!.Entitlement!.EarlierBenefits!.Rule);
        Assert.Null(Document("jinhua").Contributions!.Entitlement?.EarlierBenefits);
    }

    // JP-2a: 60% and 300%; the employer's base is the sum. JP-2c: three tiers, three years from 2022. The rates are left to decision.
    [Fact]
    [Trait("Rule", "JP-2a")]
    [Trait("Rule", "JP-2c")]
    public void Jinhua_Contributions_AreThoseOfThePlan()
    {
        ContributionRules rules = Document("jinhua").Contributions!;
        Assert.Equal(("0.6", "3"), (rules.Limits!.Floor.Value.ToString(), rules.Limits.Ceiling.Value.ToString()));
        Assert.Equal(EmployerBaseKind.SumOfBases, rules.EmployerBase!.Kind);
        Assert.Equal("contributionRates", rules.Payers[0].Decision);
        Assert.Equal((2022, 3, 3), (rules.Residents!.FirstYear, rules.Residents.Years, rules.Residents.Tiers));
    }

    // JH-09: twice the rate. JH-15: late subsidies and gap shares also suspend payments; late levies do not.
    [Fact]
    [Trait("Rule", "JH-09")]
    [Trait("Rule", "JH-15")]
    public void Jinhua_LateInterest_IsTwiceTheRateAndSuspendsForGapShares()
    {
        LateInterestRule rule = Document("jinhua").LateInterest!;
        Assert.Equal("2", rule.Multiple.Value.ToString());
        Assert.Equal([("pool-levy", false), ("subsidy", true), ("gap-share", true)], rule.Kinds.Select(kind => (kind.Kind, kind.Suspends)));
    }

    // JP-4: DRG, APG, PDPM. JP-3: no share in the plan, so both rest on assumptions.
    [Fact]
    [Trait("Rule", "JP-3")]
    [Trait("Rule", "JP-4")]
    public void Jinhua_Providers_HaveThreeKindsAndAssumedShares()
    {
        ProviderRules rules = Document("jinhua").Providers!;
        Assert.Equal(["drg", "apg", "pdpm"], rules.Kinds.Select(kind => kind.Kind));
        Assert.Equal(("kept-share", "shared-overspending"), (rules.KeptShare.Assumption, rules.SharedOverspending.Assumption));
    }

    // YC-3-1-1b, YC-3-1-2, YC-3-2-1a to c, YC-3-4a, YC-3-4b: every day that the plan names, for 2021.
    [Fact]
    [Trait("Rule", "YC-3-1-2")]
    [Trait("Rule", "YC-3-2-1a")]
    [Trait("Rule", "YC-3-2-1b")]
    [Trait("Rule", "YC-3-2-2")]
    public void Yichun_Deadlines_AreThoseOfThePlan()
    {
        PolicyDocument document = Document("yichun");
        DeadlineDay[] days = DeadlineTable.Of(document.Deadlines, document.Effective.From, 2021, WorkingCalendar.China);
        DateOnly? On(string name, int? month = null) => days.Single(day => day.Deadline.Name == name && day.Month == month).Date;
        Assert.Equal(new DateOnly(2020, 12, 31), On("advance"));
        Assert.Equal(new DateOnly(2021, 1, 8), On("appropriation", 1));
        Assert.Equal(new DateOnly(2021, 2, 3), On("transfer-application", 1));
        Assert.Equal(new DateOnly(2021, 2, 5), On("transfer", 1));
        Assert.Equal(new DateOnly(2021, 12, 31), On("transfer", 12));
        Assert.Equal(new DateOnly(2021, 11, 30), On("area-subsidy"));
        Assert.Equal(new DateOnly(2022, 3, 31), On("year-end-settlement"));
        Assert.Equal(new DateOnly(2022, 3, 31), On("final-accounts"));
        Assert.Equal("2", document.Appropriations!.Advance!.Months.Value.ToString());
        Assert.Null(On("term-deposit"));
    }

    [Fact]
    [Trait("Rule", "JN-3-4-2")]
    [Trait("Rule", "JN-3-4-5a")]
    public void Jining_Deadlines_AreThoseOfTheNotice()
    {
        PolicyDocument document = Document("jining");
        DeadlineDay[] days = DeadlineTable.Of(document.Deadlines, document.Effective.From, 2020, WorkingCalendar.China);
        Assert.Equal(new DateOnly(2020, 2, 29), days.Single(day => day is { Deadline.Name: "income-remittance", Month: 2 }).Date);
        Assert.Equal(new DateOnly(2020, 1, 31), days.Single(day => day.Deadline.Name == "centralisation").Date);
        Assert.Equal(["monthly-plan", "plan-review", "appropriation", "payment"], document.Appropriations!.Chain);
    }

    // What is wrong is named where it stands.
    [Theory]
    [
        InlineData(
            "\"deadline\": \"plan-review\", \"workingDays\": 5",
            "\"deadline\": \"review\", \"workingDays\": 5",
            "deadlines[4].when.deadline: No deadline is called \"review\""),
    ]
    [InlineData("\"monthOffset\": -1, \"day\": 25", "\"monthOffset\": -1, \"day\": 31", "31 is not a whole number from 1 to 28")]
    [InlineData("\"chain\": [\"monthly-plan\"", "\"chain\": [\"plan\"", "No deadline is called \"plan\"")]
    [InlineData("\"payerTypes\": [8]", "\"payerTypes\": [3]", "Payer type 3 pays no wage-based contribution or is listed twice")]
    [InlineData("\"basis\": \"average-wage\"", "\"basis\": \"average\"", "Unknown basis \"average\"")]
    [InlineData("\"value\": \"10.00\"", "\"value\": \"10.005\"", "is not an amount")]
    [InlineData("\"benefit\": \"none\"", "\"benefit\": \"no\"", "Unknown maternity benefit \"no\"")]
    public void Read_AMistakeInASection_IsNamedWhereItStands(string right, string wrong, string expected)
    {
        PolicyReadResult result = Read("jining", text => text.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Null(result.Document);
        Assert.Contains(result.Problems, problem => problem.Message.Contains(expected, StringComparison.Ordinal));
    }

    private static PolicyDocument Document(string policy) => Read(policy, static text => text).Document!;

    private static PolicyReadResult Read(string policy, Func<string, string> change)
    {
        string text = RepositoryFiles.Read($"policies/{policy}.policy.json");
        return PolicyReader.Read(policy, change(text), file => RepositoryFiles.Read("policies/" + file));
    }
}
