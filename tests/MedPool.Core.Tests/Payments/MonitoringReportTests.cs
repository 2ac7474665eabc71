using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Tests.Payments;

public class MonitoringReportTests
{
    private const string Province = "\"expenditure\": \"1000.00\", \"persons\": 100, \"earlierExpenditure\": \"1000.00\", \"earlierPersons\": 100";

    private static readonly PolicyDocument Yichun = Policies.Yichun2021.Document;
    private static readonly PolicyDocument Shaanxi = Policies.Shaanxi2024.Document;

    // YC-4-5b: 1,200.00 a year is 100.00 a month: 599.99 is below 6 months, 899.99 below 9, 900.00 is not. YC-4-5c: 360902 completed 90%, the least of those
    // that missed their task. JN-3-4-7: deficits of 20.00 and 30.00; 100.00 last 40 months of 2.50.
    [Fact]
    [Trait("Rule", "YC-4-5b")]
    [Trait("Rule", "YC-4-5c")]
    [Trait("Rule", "JN-3-4-7")]
    public void Of_FactsReadFromAFile_IsMonthsOutlookAndSupervision()
    {
        MonitoringFacts facts = Read("""
            { "schema": 1, "policy": "yichun", "year": 2021,
              "balances": { "employee": { "360902": { "closing": "599.99", "expenditure": "1200.00" },
                "360921": { "closing": "899.99", "expenditure": "1200.00" }, "360922": { "closing": "900.00", "expenditure": "1200.00" } } },
              "history": { "employee": [
                { "year": 2020, "income": "100.00", "expenditure": "120.00", "closing": "130.00" },
                { "year": 2021, "income": "100.00", "expenditure": "130.00", "closing": "100.00" } ] },
              "supervision": { "lastRanks": 1, "areas": { "360902": { "task": "100.00", "collected": "90.00" },
                "360921": { "task": "100.00", "collected": "95.00", "seriousFraud": true }, "360922": { "task": "100.00", "collected": "100.00" } } } }
            """);
        var report = MonitoringReport.Of(Yichun, facts);
        Assert.Equal(["watch", "low", null], report.MonthsPayable.Select(months => months.Warning?.Flag));
        Assert.Equal("YC-4-5b", report.MonthsPayable[0].Warning!.Below.Cite!.Rule);
        FundOutlook outlook = Assert.Single(report.Histories).Outlook;
        Assert.Equal((2, true, (long?)40), (outlook.DeficitYears, outlook.Shrinking, outlook.MonthsLeft));
        Assert.Equal([new("360902", SupervisionGround.CollectionMissedAndLast, 3), new("360921", SupervisionGround.SeriousFraud, 2)], report.Supervision);
        Assert.True(report.ConditionsMet);
    }

    // SN-2-3-1: 999 of 1,000 enrolled. SN-2-3-6: 10.10 a head after 10.00 is 1%, the province's none. The others are met.
    [Fact]
    [Trait("Rule", "SN-2-3")]
    [Trait("Rule", "SN-2-3-1")]
    [Trait("Rule", "SN-2-3-6")]
    public void Of_EvidenceForConditions_SaysWhichAreNotMet()
    {
        AreaConditions area = Assert.Single(MonitoringReport.Of(Shaanxi, Evidence("999", "\"0.00\"")).Conditions);
        Assert.Equal(("610100", 6), (area.Area, area.Conditions.Count));
        Assert.Equal(["SN-2-3-1", "SN-2-3-6"], area.Unmet.Select(condition => condition.Rule.Rule));
    }

    // SN-2-3-3: one benefit was raised. It is no fault while nothing is received; the settlement, which grants 7.20, makes it one, and facts that say otherwise
    // are refused.
    [Fact]
    [Trait("Rule", "SN-2-3-3")]
    public void Of_FactsBesideASettlement_CountsTheAdjustmentThatItGrants()
    {
        MonitoringFacts settled = new()
        {
            PolicyId = "shaanxi",
            Year = 2024,
            AdjustmentGranted = new Dictionary<string, Fen> { ["610100"] = Fen.Parse("7.20") },
        };
        Assert.DoesNotContain("SN-2-3-3", Unmet(Evidence("1000", "\"0.00\"")));
        Assert.Contains("SN-2-3-3", Unmet(Evidence("1000", "null").With(settled)));
        Assert.DoesNotContain("SN-2-3-3", Unmet(Evidence("1000", "null").With(settled with { AdjustmentGranted = new Dictionary<string, Fen>() })));
        FactsException other = Assert.Throws<FactsException>(() => Unmet(Evidence("1000", "\"0.00\"").With(settled)));
        Assert.Equal("$.conditions.areas.610100.adjustmentReceived: 0.00 here, but the settlement grants 7.20 (SN-2-3-3).", other.Message);
        Assert.Equal("$.conditions.areas.610100.adjustmentReceived", other.Path);
        Assert.Contains("the key is missing", Assert.Throws<FactsException>(() => Unmet(Evidence("1000", "null"))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "for shaanxi, 2023",
            Assert.Throws<FactsException>(() => Evidence("1000", "null").With(settled with { Year = 2023 })).Message,
            StringComparison.Ordinal);
    }

    // What the pool pays to an area's funds for its gap is granted; balances are those of the settlement, before those of the facts.
    [Fact]
    [Trait("Rule", "SN-2-3-3")]
    [Trait("Rule", "YC-4-5b")]
    public void MonitoringFacts_OfASettlement_AreItsBalancesAndGrants()
    {
        MedPool.Settlement settlement = Policies.Jinhua2022.Settle(SettlementFacts.Load(HouseRules.RepositoryFiles.PathOf("samples/jinhua-2022.facts.json")));
        MonitoringFacts facts = settlement.MonitoringFacts();
        Assert.Equal(settlement.Funds.Sum(fund => fund.Areas.Count), facts.Balances.Count);
        SettlementArea wuyi = settlement[MedPool.Fund.Employee]["330723"];
        Assert.Contains(new AreaBalance(MedPool.Fund.Employee, "330723", wuyi.ClosingBalance, wuyi.Expenditure), facts.Balances);
        Fen paid = settlement.Funds.SelectMany(fund => fund.Transfers)
            .Where(transfer => transfer.Stage == StageKind.Coverage && transfer.From.Kind == PartyKind.Pool && transfer.To.AreaCode == "330723")
            .Aggregate(Fen.Zero, (sum, transfer) => sum + transfer.Amount);
        Assert.True(paid > Fen.Zero);
        Assert.Equal(paid, facts.AdjustmentGranted!["330723"]);
        AreaBalance own = new(MedPool.Fund.Employee, "330723", Fen.Zero, Fen.Zero);
        Assert.Equal([.. facts.Balances, own], new MonitoringFacts { PolicyId = "jinhua", Year = 2022, Balances = new([own]) }.With(facts).Balances);
    }

    [Theory]
    [InlineData("\"balances\": { \"x\": {} }", "")]
    [InlineData("\"balances\": { \"x\": { \"360902\": { \"closing\": \"1.00\", \"expenditure\": \"1.00\" } } }", "$.balances.x: yichun has no such fund")]
    [InlineData(
        "\"balances\": { \"employee\": { \"330723\": { \"closing\": \"1.00\", \"expenditure\": \"1.00\" } } }",
        "$.balances.employee.330723: yichun has no such area")]
    [InlineData(
        "\"history\": { \"x\": [ { \"year\": 2021, \"income\": \"0\", \"expenditure\": \"0\", \"closing\": \"0\" } ] }",
        "$.history.x: yichun has no such fund")]
    [InlineData(
        "\"supervision\": { \"lastRanks\": 1, \"areas\": { \"1\": { \"task\": \"1.00\", \"collected\": \"1.00\" } } }",
        "$.supervision.areas.1: yichun has no such area")]
    public void Of_NamesThatAreNotThePolicys_IsAnErrorWithItsPath(string section, string expected)
    {
        MonitoringFacts facts = Read("{ \"schema\": 1, \"policy\": \"yichun\", \"year\": 2021, " + section + " }");
        if (expected.Length == 0)
        {
            Assert.Empty(MonitoringReport.Of(Yichun, facts).MonthsPayable);
            return;
        }

        FactsException problem = Assert.Throws<FactsException>(() => MonitoringReport.Of(Yichun, facts));
        Assert.StartsWith(expected, problem.Message, StringComparison.Ordinal);
        Assert.Equal(expected.Split(':')[0], problem.Path);
    }

    [Theory]
    [InlineData("\"schema\": 2", "in.csv: $.schema: this medpool knows schema 1.")]
    [InlineData("\"schema\": 1, \"history\": { \"employee\": [] }", "in.csv: $.history.employee: the years must follow each other, the earliest first.")]
    [InlineData(
        "\"schema\": 1, \"history\": { \"employee\": [ { \"year\": 2022, \"income\": \"0\", \"expenditure\": \"0\", \"closing\": \"0\" } ] }",
        "in.csv: $.history.employee: 2022 is after the year of the facts.")]
    [InlineData(
        "\"schema\": 1, \"supervision\": { \"lastRanks\": 0, \"areas\": {} }",
        "in.csv: $.supervision.lastRanks: at least one rank counts as last; how many is the agency's decision (YC-4-5c).")]
    [InlineData(
        "\"schema\": 1, \"balance\": {}",
        "in.csv: $.balance: the key is unknown.\n  Known here: schema, policy, year, balances, history, supervision, conditions.")]
    public void Read_ABadFile_SaysWhere(string members, string expected) =>
        Assert.Equal(expected, PaymentText.Refusal(() => Read("{ \"policy\": \"yichun\", \"year\": 2021, " + members + " }")));

    [Fact]
    public void Of_EvidenceWithoutConditionsOrOfAnotherPolicy_IsAnError()
    {
        MonitoringFacts facts = Evidence("1000", "\"0.00\"");
        Assert.Throws<PolicyException>(
            () => MonitoringReport.Of(
                Yichun,
                facts with { PolicyId = "yichun", Evidence = new Dictionary<string, UseEvidence> { ["360902"] = facts.Evidence["610100"] } }));
        Assert.Throws<ArgumentException>(() => MonitoringReport.Of(Yichun, facts));
    }

    private static IEnumerable<string> Unmet(MonitoringFacts facts) =>
        MonitoringReport.Of(Shaanxi, facts).Conditions.SelectMany(area => area.Unmet).Select(condition => condition.Rule.Rule);

    private static MonitoringFacts Read(string json) => MonitoringFacts.Read(PaymentText.Source(json));

    private static MonitoringFacts Evidence(string enrolled, string adjustment) => Read($$"""
        { "schema": 1, "policy": "shaanxi", "year": 2024, "conditions": { "province": { {{Province}} }, "areas": { "610100": {
          "enrolmentTask": 1000, "enrolled": {{enrolled}}, "collectionTask": "500.00", "collected": "500.00", "misuses": 0,
          "responsibilityFailures": 0, "unauthorisedItems": 0,
          "unauthorisedIncreases": 0, "loweredRates": 0, "benefitIncreases": 1, "adjustmentReceived": {{adjustment}},
          "violationsFound": 2, "violationsCorrected": 2,
          "subsidiesDue": "80.00", "subsidiesInTime": "80.00", "leviesDue": "5.00", "leviesInTime": "5.00",
          "pastContributionsDue": "0.00", "pastContributionsPaid": "0.00",
          {{Province.Replace("\"expenditure\": \"1000.00\"", "\"expenditure\": \"1010.00\"", StringComparison.Ordinal)}} } } } }
        """);
}
