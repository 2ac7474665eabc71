using System.Text;

using MedPool.Payments;

namespace MedPool.Tests.Settlement;

/// <summary>facts.json: what is not exactly as written is an error that says where, what and how to mend it.</summary>
public class FactsFileTests
{
    private const string Wuyi = "$.funds.employee.areas.330723";

    [Theory]
    [InlineData("\"incomPlan\": \"1.00\"", Wuyi + ".incomPlan", "Did you mean \"incomePlan\"?")]
    [InlineData("\"incomePlan\": 100", Wuyi + ".incomePlan", "a number stands where an amount as a string")]
    [InlineData("\"incomePlan\": \"1.005\"", Wuyi + ".incomePlan", "\"1.005\" is not an amount")]
    [InlineData("\"incomePlan\": \"+1.00\"", Wuyi + ".incomePlan", "\"+1.00\" is not an amount")]
    [InlineData("\"incomePlan\": \"-1.00\"", Wuyi + ".incomePlan", "-1.00 is below zero; only the openingBalance of an area may be")]
    [InlineData("\"incomePlan\": { }", Wuyi + ".incomePlan", "an object stands where an amount")]
    [InlineData("\"openingBalance\": \"1.00\", \"openingBalance\": \"2.00\"", Wuyi + ".openingBalance", "stands here a second time")]
    [InlineData("\"assessment\": \"passed\"", Wuyi + ".assessment", "\"passed\" is not a result of an assessment; write \"pass\" or \"fail\"")]
    [InlineData("\"normalApplications\": \"1\"", Wuyi + ".normalApplications", "a string stands where a whole number")]
    [InlineData("\"normalApplications\": 1.5", Wuyi + ".normalApplications", "1.5 is not a whole number")]
    [InlineData("\"rewardRate\": \"1.2\"", Wuyi + ".rewardRate", "1.2 is not between 0 and 1")]
    [InlineData("\"rewardRate\": 0.1", Wuyi + ".rewardRate", "a number stands where a rate as a string")]
    [InlineData("\"approvedShares\": { \"pool\": \"0.5\", \"city\": \"0.5\" }", Wuyi + ".approvedShares.city", "\"city\" is not a known key")]
    [InlineData("\"approvedShares\": { \"pool\": \"1/3\" }", Wuyi + ".approvedShares.pool", "1/3 is not a decimal")]
    [InlineData("\"approvedShares\": { \"pool\": \"0.0000000001\" }", Wuyi + ".approvedShares.pool", "is not a rate")]
    [InlineData("\"unmetConditions\": [\"SN-2-3-1\", \"SN-2-3-1\"]", Wuyi + ".unmetConditions[1]", "is named a second time")]
    [InlineData("\"unmetConditions\": \"SN-2-3-1\"", Wuyi + ".unmetConditions", "a string stands where an array")]
    [InlineData("\"insuredPersons\": -1", Wuyi + ".insuredPersons", "-1 is not a whole number from 0")]
    public void Parse_WrongAreaFact_NamesPathAndMend(string fact, string path, string problem)
    {
        FactsException error = Assert.Throws<FactsException>(() => SmallYear.Facts(fact));
        Assert.Equal(path, error.Path);
        Assert.Equal("330723", error.AreaCode);
        Assert.Equal("employee", error.FundId);
        Assert.StartsWith(path + ": ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"levyrate\": \"0.02\",", "$.funds.employee.levyrate", "Did you mean \"levyRate\"?")]
    [InlineData("\"levyRate\": 0.02,", "$.funds.employee.levyRate", "a number stands where a rate")]
    [InlineData("\"pool\": { \"openingBalance\": \"-1.00\" },", "$.funds.employee.pool.openingBalance", "below zero")]
    [InlineData("\"pool\": { \"income\": \"1.00\" },", "$.funds.employee.pool.income", "Known here: openingBalance, interest, otherIncome")]
    [InlineData("\"auditCompleted\": \"2023-02-30\",", "$.funds.employee.auditCompleted", "\"2023-02-30\" is not a day")]
    public void Parse_WrongFundFact_NamesPathAndMend(string fact, string path, string problem)
    {
        FactsException error = Assert.Throws<FactsException>(() => SmallYear.Facts(fund: fact));
        Assert.Equal(path, error.Path);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "$.policy")]
    [InlineData("{ \"policy\": \"jinhua\" }", "$.year")]
    [InlineData("{ \"policy\": \"jinhua\", \"year\": 2022 }", "$.funds")]
    [InlineData("{ \"policy\": \"jinhua\", \"year\": \"2022\", \"funds\": {} }", "$.year")]
    [InlineData("{ \"schema\": 2, \"policy\": \"jinhua\", \"year\": 2022, \"funds\": {} }", "$.schema")]
    [InlineData("{ \"policy\": \"jinhua\", \"year\": 2022, \"funds\": { \"employee\": {} } }", "$.funds.employee")]
    [InlineData("[]", "$")]
    public void Parse_MissingOrMisplacedPart_NamesPath(string json, string path) =>
        Assert.Equal(path, Assert.Throws<FactsException>(() => SmallYear.Parse(json)).Path);

    [Theory]
    [InlineData("")]
    [InlineData("{ \"policy\": \"jinhua\", }")]
    [InlineData("{ \"policy\": \"jinhua\" ")]
    [InlineData("{} {}")]
    public void Parse_NotJson_SaysLineAndByte(string json) =>
        Assert.Contains("this is not JSON (line 1, byte", Assert.Throws<FactsException>(() => SmallYear.Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_AreaTwice_IsAnErrorAndNotTheLastOne()
    {
        string json = SmallYear.Json().Replace("\"330703\":", "\"330702\":", StringComparison.Ordinal);
        FactsException error = Assert.Throws<FactsException>(() => SmallYear.Parse(json));
        Assert.Equal("$.funds.employee.areas.330702", error.Path);
    }

    [Fact]
    public void Parse_ByteOrderMark_IsNoProblem()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SmallYear.Json())];
        Assert.Equal("jinhua", SettlementFacts.Parse(marked).PolicyId);
    }

    [Fact]
    public void Parse_Null_MeansNotGiven()
    {
        AreaYear area = SmallYear.Facts(
            "\"demandDeposits\": null, \"approvedShares\": null, \"assessment\": null, \"rewardRate\": null").Funds[Fund.Employee].Areas["330723"];
        Assert.Null(area.DemandDeposits);
        Assert.Null(area.Assessment);
        Assert.Null(area.RewardRate);
        Assert.Empty(area.ApprovedShares);
    }

    [Fact]
    public void Parse_Remittances_AreKeptForTheInterest()
    {
        const string More = """
            , "demandDepositRate": [ { "from": "2022-01-01", "rate": "0.0035" }, { "from": "2022-06-01", "rate": "0.002" } ],
            "remittances": [ { "area": "330723", "fund": "employee", "kind": "pool-levy", "amount": "10.00", "due": "2022-05-31", "payments": [ { "date": "2022-06-10", "amount": "4.00" } ] } ] }
            """;
        SettlementFacts facts = SmallYear.Parse(SmallYear.Json().TrimEnd()[..^1] + More);
        Remittance remittance = Assert.Single(facts.Remittances);
        Assert.Equal(new Fen(1000), remittance.Amount);
        Assert.Equal(new DateOnly(2022, 6, 10), Assert.Single(remittance.Payments).Date);
        Assert.NotNull(facts.DemandDepositRate);
    }

    [Fact]
    public void Load_WrongFile_NamesTheFileToo()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "{}");
        FactsException error = Assert.Throws<FactsException>(() => SettlementFacts.Load(path));
        Assert.StartsWith(path + ": $.policy", error.Message, StringComparison.Ordinal);
        File.Delete(path);
    }
}
