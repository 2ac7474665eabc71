namespace MedPool.Tests.Payments;

/// <summary>Files of checks that cannot be read: each fault with its place and mend.</summary>
public class CheckFactsTests
{
    private const string Payment = "\"area\": \"360902\", \"month\": \"2021-03\", \"claims\": \"100.00\"";

    [Theory]
    [InlineData("", "in.csv: $: there is nothing to check.\n  Add at least one of assessment, budgets, subsidies, providerPayments, targets, plans, factors, outlook.")]
    [InlineData("\"budget\": {}", "in.csv: $.budget: the key is unknown.\n  Known here: schema, policy, year, asOf, assessmentThreshold, lastRanks, assessment, ")]
    [InlineData("\"schema\": 2, \"budgets\": {}", "in.csv: $.schema: this medpool knows schema 1.")]
    [InlineData("\"asOf\": \"2021-02-30\", \"budgets\": { \"1\": 1 }", "in.csv: $.asOf: '2021-02-30' is not a day; write it like \"2022-05-31\".")]
    [InlineData("\"lastRanks\": 0, \"targets\": { \"1\": 1 }", "in.csv: $.lastRanks: at least one rank counts as last;")]
    [InlineData("\"budgets\": {}", "in.csv: $.budgets: the section is empty, so that nothing would be checked; add figures or leave it out.")]
    [InlineData("\"subsidies\": []", "in.csv: $.subsidies: the section is empty,")]
    [InlineData("\"budgets\": { \"employee\": {} }", "in.csv: $.budgets.employee: no area has a budget here; add figures or leave the fund out.")]
    [InlineData("\"budgets\": { \"employee\": { \"330723\": { \"income\": 100, \"expenditure\": \"1\" } } }", "in.csv: $.budgets.employee.330723.income: an amount as a string")]
    [InlineData("\"budgets\": { \"employee\": { \"330723\": { \"income\": \"-1\", \"expenditure\": \"1\" } } }", "in.csv: $.budgets.employee.330723.income: -1.00 is below zero")]
    [InlineData("\"budgets\": { \"employee\": { \"330723\": { \"income\": \"1\" } } }", "in.csv: $.budgets.employee.330723.expenditure: the key is missing.")]
    [Trait("Rule", "JP-6b")]
    public void Read_HeaderOrBudgetsAtFault_SaysWhere(string members, string expected) => AssertRefused(members, expected);

    [Theory]
    [InlineData("\"assessment\": { \"330723\": { \"enrolment\": \"-1\" } }", "in.csv: $.assessment.330723.enrolment: '-1' is not a mark;")]
    [InlineData("\"assessment\": { \"330723\": { \"enrolment\": \"9/10\" } }", "in.csv: $.assessment.330723.enrolment: '9/10' is not a mark;")]
    [InlineData("\"assessment\": { \"330723\": { \"enrolment\": 1e1 } }", "in.csv: $.assessment.330723.enrolment: '1e1' is not a mark;")]
    [InlineData("\"assessment\": { \"330723\": { \"enrolment\": true } }", "in.csv: $.assessment.330723.enrolment: a number is expected here.")]
    [InlineData("\"assessment\": { \"330723\": 9 }", "in.csv: $.assessment.330723: an object is expected here.")]
    [InlineData(
        "\"assessmentThreshold\": \"60\", \"assessment\": { \"threshold\": 61 }",
        "in.csv: $.assessmentThreshold: 60 here, 61 in $.assessment.threshold; keep one of the two.")]
    [Trait("Rule", "JP-9")]
    public void Read_AssessmentAtFault_SaysWhere(string members, string expected) => AssertRefused(members, expected);

    [Theory]
    [InlineData("\"level\": \"town\"", "in.csv: $.subsidies[0].level: 'town' is not a level; write county, city, province, centre.")]
    [InlineData("\"level\": \"city\", \"scheme\": \" \"", "in.csv: $.subsidies[0].scheme: the text is empty.")]
    [InlineData("\"level\": \"city\", \"scheme\": \"resident\", \"due\": \"30.11.2021\"", "in.csv: $.subsidies[0].due: '30.11.2021' is not a day;")]
    [InlineData(
        "\"level\": \"city\", \"scheme\": \"resident\", \"due\": \"2021-11-30\", \"amount\": \"1\"",
        "in.csv: $.subsidies[0].payments: the payments are missing; write [] where nothing was paid.")]
    [InlineData(
        "\"level\": \"city\", \"scheme\": \"resident\", \"due\": \"2021-11-30\", \"amount\": \"1\", \"payments\": [ { \"date\": \"2021-11-30\", \"amount\": \"0\" } ]",
        "in.csv: $.subsidies[0].payments[0].amount: 0.00 is not above zero.")]
    [Trait("Rule", "YC-3-1-2b")]
    public void Read_SubsidiesAtFault_SaysWhere(string members, string expected) =>
        AssertRefused("\"subsidies\": [ { \"area\": \"360902\", " + members + " } ]", expected);

    [Theory]
    [InlineData("\"providerPayments\": [ { \"area\": \"360902\", \"month\": \"2021-13\" } ]", "in.csv: $.providerPayments[0].month: '2021-13' is not a month;")]
    [InlineData("\"providerPayments\": [ { \"area\": \"360902\", \"month\": 3 } ]", "in.csv: $.providerPayments[0].month: '3' is not a month; write it like \"2021-03\".")]
    [InlineData(
        "\"year\": 2022, \"providerPayments\": [ { \"area\": \"360902\", \"month\": \"2021-03\" } ]",
        "in.csv: $.providerPayments[0].month: '2021-03' is not a month of 2022, the year of the file.")]
    [InlineData("\"providerPayments\": 1", "in.csv: $.providerPayments: a list is expected here.")]
    [InlineData("\"providerPayments\": [ { " + Payment + " } ]", "in.csv: $.providerPayments[0].paid: the payments are missing;")]
    [Trait("Rule", "YC-3-2-1d")]
    public void Read_ProviderPaymentsAtFault_SaysWhere(string members, string expected) => AssertRefused(members, expected);

    [Theory]
    [InlineData(
        "\"targets\": { \"360902\": { \"enrolment\": 0 } }",
        "in.csv: $.targets.360902.enrolment: area 360902 has no persons to enrol, so that no completion rate exists (YC-4-3);")]
    [InlineData(
        "\"targets\": { \"360902\": { \"enrolment\": 1, \"enrolled\": 1, \"collection\": \"0.00\" } }",
        "in.csv: $.targets.360902.collection: area 360902 has nothing to collect, so that no completion rate exists (YC-4-3);")]
    [InlineData("\"targets\": { \"360902\": { \"enrolment\": 1.5 } }", "in.csv: $.targets.360902.enrolment: '1.5' is not a number of persons;")]
    [InlineData(
        "\"factors\": { \"610100\": { \"working\": 1, \"collection\": \"1\" } }", "in.csv: $.factors.610100.retired: the key is missing.")]
    [InlineData(
        "\"factors\": { \"610100\": { \"collection\": \"0\" } }",
        "in.csv: $.factors.610100.collection: area 610100 has nothing to collect, so that no completion rate exists (SN-2-2c);")]
    [InlineData(
        "\"outlook\": { \"610100\": [ { \"year\": 2147483647, \"income\": \"0\", \"expenditure\": \"1\", \"closing\": \"1\" } ] }",
        "in.csv: $.outlook.610100[0].year: a year has four digits, such as 2022.")]
    [InlineData("\"outlook\": { \"610100\": [] }", "in.csv: $.outlook.610100: the years must follow each other, the earliest first.")]
    [Trait("Rule", "YC-4-3")]
    [Trait("Rule", "SN-2-2c")]
    [Trait("Rule", "SN-3-3")]
    public void Read_TargetsFactorsOrOutlookAtFault_SaysWhere(string members, string expected) => AssertRefused(members, expected);

    [Theory]
    [InlineData("\"pool\": \"0.6\"", "in.csv: $.factors.610100.approvedShares: the shares add up to 0.6, not to 1; correct them.")]
    [InlineData("\"pol\": \"0.6\"", "in.csv: $.factors.610100.approvedShares.pol: no party is called so. Did you mean \"pool\"?")]
    [InlineData("\"pool\": \"1.5\", \"area-fiscal\": \"-0.5\"", "in.csv: $.factors.610100.approvedShares.pool: 1.5 is not a share from 0 to 1.")]
    [Trait("Rule", "SN-2-2c")]
    public void Read_ApprovedSharesAtFault_SaysWhere(string shares, string expected) => AssertRefused(
        "\"factors\": { \"610100\": { \"collection\": \"1\", \"collected\": \"1\", \"enrolment\": 1, \"enrolled\": 1, \"budget\": \"A\", \"appraisal\": \"A\", "
        + "\"approvedShares\": { " + shares + " } } }",
        expected);

    [Theory]
    [InlineData("[ \"1.00\", \"2.00\" ]", "in.csv: $.plans.370811.months: 2 monthly plans are given; write 12, from January to December.")]
    [InlineData("[ \"1.00\", 2 ]", "in.csv: $.plans.370811.months[1]: an amount as a string")]
    [InlineData("[ \"1.00\", \"-2\" ]", "in.csv: $.plans.370811.months[1]: -2.00 is below zero")]
    [InlineData("\"1.00\"", "in.csv: $.plans.370811.months: a list is expected here.")]
    [Trait("Rule", "JN-3-4-4b")]
    public void Read_PlansAtFault_SaysWhere(string months, string expected) =>
        AssertRefused("\"plans\": { \"370811\": { \"quota\": \"1\", \"annual\": \"1\", \"months\": " + months + " } }", expected);

    private static void AssertRefused(string members, string expected) =>
        Assert.StartsWith(expected, PaymentText.Refusal(() => CheckText.Read(members)), StringComparison.Ordinal);
}
