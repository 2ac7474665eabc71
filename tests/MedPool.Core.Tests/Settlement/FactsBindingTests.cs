using System.Text;

namespace MedPool.Tests.Settlement;

/// <summary>Facts against the policy: areas, funds, year, shares, decisions.</summary>
public class FactsBindingTests
{
    [Fact]
    public void Settle_UnknownArea_NamesTheNearest() =>
        AssertProblem(
            SmallYear.Json().Replace("\"330723\"", "\"330724\"", StringComparison.Ordinal),
            "$.funds.employee.areas.330724",
            "has no area 330724. Did you mean \"330723\"?");

    [Fact]
    public void Settle_MissingArea_NamesItsName()
    {
        string json = SmallYear.Json();
        int start = json.IndexOf("\"330702\"", StringComparison.Ordinal);
        json = json.Remove(start, json.IndexOf("\"330703\"", StringComparison.Ordinal) - start);
        AssertProblem(json, "$.funds.employee.areas.330702", "婺城区 (330702) is missing");
    }

    [Fact]
    public void Settle_UnknownFund_NamesTheNearest() =>
        AssertProblem(SmallYear.Json().Replace("\"employee\"", "\"employees\"", StringComparison.Ordinal), "$.funds.employees", "Did you mean \"employee\"?");

    [Fact]
    public void Settle_FactsOfAnotherPolicy_IsAnError() =>
        AssertProblem(SmallYear.Json().Replace("\"jinhua\"", "\"yichun\"", StringComparison.Ordinal), "$.policy", "not for \"jinhua\"");

    // JH-18: 本办法自2022年1月1日起实施.
    [Fact]
    public void Settle_YearBeforeThePolicy_NamesTheArticle()
    {
        FactsException error = AssertProblem(SmallYear.Json(year: 2021), "$.year", "cannot settle 2021");
        Assert.Equal("JH-18", error.Rule!.Rule);
    }

    [Fact]
    public void Settle_NoFund_IsAnError() => AssertProblem("""{ "policy": "jinhua", "year": 2022, "funds": {} }""", "$.funds", "no fund is given");

    [Fact]
    public void Settle_IncomeNeitherInFactsNorLedger_NamesTheArea()
    {
        FactsException error = AssertProblem(
            SmallYear.Json()
                .Replace(
                    "\"330723\": { \"income\": \"0.00\",",
                    "\"330723\": {",
                    StringComparison.Ordinal), "$.funds.employee.areas.330723.income", "\"income\" is missing for 武义县 (330723)");
        Assert.Equal("JP-6", error.Rule!.Rule);
    }

    [Fact]
    public void Settle_MissingFact_NamesFactAreaRuleArticleAndWords()
    {
        string json = SmallYear.Json("\"expenditure\": \"1.00\"")
            .Replace("\"incomePlan\": \"0.00\", \"expenditure\": \"1.00\"", "\"expenditure\": \"1.00\"", StringComparison.Ordinal);
        FactsException error = AssertProblem(json, "$.funds.employee.areas.330723.incomePlan", "武义县 (330723)");
        Assert.Equal(("incomePlan", "330723", "JH-11-1a"), (error.Fact, error.AreaCode, error.Rule!.Rule));
        Assert.Contains("三、11（1）", error.Message, StringComparison.Ordinal);
        Assert.Contains("未完成收入计划", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "pool": "0.5", "area-fiscal": "0.4" }""", "the shares add up to 0.9, not to 1")]
    [InlineData("""{ "pool": "0.5", "area-fiscal": "0.6" }""", "the shares add up to 1.1, not to 1")]
    [InlineData("""{ "pool": "1.0", "reserve": "0.0" }""", "reserve has no part here; the policy shares among pool and area-fiscal")]
    public void Settle_DecidedSharesThatDoNotFit_IsAnError(string shares, string problem)
    {
        Policy yichun = Policies.Yichun2021;
        string areas = string.Join(", ", yichun.Document.Areas.Select(area =>
            $$"""{{'"'}}{{area.Code}}": { "income": "1.00", "expenditure": "1.00", "incomePlan": "0.00", "expenditureBudget": "0.00", "approvedShares": {{shares}} }"""));
        string json = $$"""{ "policy": "yichun", "year": 2021, "funds": { "employee": { "areas": { {{areas}} } } } }""";
        FactsException error = Assert.Throws<FactsException>(() => yichun.Settle(SmallYear.Parse(json)));
        Assert.Equal("approvedShares", error.Fact);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settle_UnknownReading_NamesTheNearest()
    {
        SettlementFacts facts = SmallYear.Facts();
        PolicyException unknown = Assert.Throws<PolicyException>(() => SmallYear.Settle(facts, Choose("scarcepool", "pro-rata")));
        Assert.Contains("Did you mean \"scarce-pool\"?", unknown.Message, StringComparison.Ordinal);
        PolicyException alternative = Assert.Throws<PolicyException>(() => SmallYear.Settle(facts, Choose("scarce-pool", "prorata")));
        Assert.Contains("Did you mean \"pro-rata\"?", alternative.Message, StringComparison.Ordinal);
    }

    // JH-07-2a: the policy has 2% for 2022; a decided rate overrides it and is listed with what it replaces.
    [Fact]
    public void Settle_DecisionOverAPolicyRate_IsListed()
    {
        string json = SmallYear.Json("\"priorYearExpenditure\": \"1000.00\", \"openingBalance\": \"100.00\"", "\"levyRate\": \"0.03\",")
            .Replace("\"employee\"", "\"resident\"", StringComparison.Ordinal);
        FundSettlement settled = Policies.Jinhua2022.Settle(SmallYear.Parse(json))[Fund.Resident];
        Assert.Equal(["balance:330723 -> pool 30.00 JH-07-2a"], settled.Stage(StageKind.Levy));
        Decision decision = Assert.Single(settled.Decisions);
        Assert.Equal(("levyRate", "0.03", "0.02"), (decision.Fact, decision.Value, decision.Replaces));
    }

    [Fact]
    public void Settle_FactThatNoStageReads_IsListedAsUnused()
    {
        FundSettlement settled = SmallYear.Settle(
            SmallYear.Facts(
                "\"emergency\": \"1.00\", \"demandDeposits\": \"1.00\", \"riskReserve\": \"1.00\", \"approvedShares\": {\"pool\": \"1\"}",
                "\"levyRate\": \"0.02\","));
        Assert.Equal(["levyRate", "demandDeposits", "emergency", "approvedShares"], settled.Unused);
    }

    [Fact]
    public void Settle_AmountsBeyondAnAccount_IsAnErrorAndNoWrap()
    {
        const string Large = "\"income\": \"999999999999999.99\", \"incomePlan\": \"0.00\", \"openingBalance\": \"999999999999999.99\"";
        FundSettlement settled = SmallYear.Settle(SmallYear.Facts(Large, pujiang: Large));
        Assert.Equal("0.00", settled.Conservation.Difference.ToString());
        var areas = SmallYear.Facts().Funds[Fund.Employee].Areas.ToDictionary(
            pair => pair.Key,
            pair => pair.Value with { Income = new Fen(long.MaxValue), OpeningBalance = new Fen(long.MaxValue) });
        var facts = new SettlementFacts
        {
            PolicyId = "jinhua",
            Year = 2022,
            Funds = new Dictionary<string, FundYear> { [Fund.Employee] = new() { Areas = areas } },
        };
        Assert.Contains("64 bits", Assert.Throws<FactsException>(() => SmallYear.Settle(facts)).Message, StringComparison.Ordinal);
    }

    private static SettlementOptions Choose(string name, string alternative) => new() { Readings = new Dictionary<string, string> { [name] = alternative } };

    private static FactsException AssertProblem(string json, string path, string problem)
    {
        FactsException error = Assert.Throws<FactsException>(() => Policies.Jinhua2022.Settle(SettlementFacts.Parse(Encoding.UTF8.GetBytes(json))));
        Assert.Equal(path, error.Path);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        return error;
    }
}
