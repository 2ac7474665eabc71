using System.Text;
using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private const string Budgets = """
        { "policy": "jinhua", "year": 2022, "budgets": { "employee": { "330723": { "income": "100.00", "expenditure": "120.00" } } } }
        """;

    private const string Passing = """
        { "plans": { "370811": { "quota": "12.00", "annual": "12.00", "months": ["1.00","1.00","1.00","1.00","1.00","1.00","1.00","1.00","1.00","1.00","1.00","1.00"] } },
          "outlook": { "610100": [ { "year": 2023, "income": "100.00", "expenditure": "130.00", "closing": "90.00" } ] } }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // JP-6b: 100.00 of planned income lack 20.00.
    [Fact]
    [Trait("Rule", "JP-6b")]
    public async Task Check_AFailure_EndsWithOneAndNamesIt()
    {
        CommandRun run = await Run(Budgets);

        Assert.Equal(1, run.ExitCode);
        Assert.Matches("330723.*employee.*100\\.00.*120\\.00.*20\\.00.*fail", run.Output);
        Assert.Contains("fund employee, area 330723: planned income 100.00 is 20.00 below planned expenditure 120.00 (JP-6b, 四、（二）6)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "JP-6b")]
    public async Task Check_ForMachines_GivesTheKeysBackWithResultAndRule()
    {
        CommandRun run = await Run(Budgets, "--json");

        Assert.Equal(1, run.ExitCode);
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal("jinhua", printed.RootElement.GetProperty("policy").GetString());
        JsonElement area = printed.RootElement.GetProperty("budgets").GetProperty("employee").GetProperty("330723");
        Assert.Equal(
            ["100.00", "120.00", "20.00", "fail", "JP-6b"],
            new[] { "income", "expenditure", "shortfall", "result", "rule" }.Select(key => area.GetProperty(key).GetString()));
    }

    // Every section of one file, without a policy: each rule is that of the first shipped policy that has it.
    [Fact]
    [Trait("Rule", "JP-9")]
    [Trait("Rule", "YC-3-1-2b")]
    [Trait("Rule", "YC-3-2-1d")]
    [Trait("Rule", "YC-4-3")]
    [Trait("Rule", "SN-2-2c")]
    public async Task Check_EverySection_IsCheckedByThePolicyThatHasItsRule()
    {
        CommandRun run = await Run("""
            { "assessment": { "threshold": 60, "330723": { "policyExecution": 10, "enrolment": 9, "contributionLevel": 8, "collection": 7, "budget": 6, "subsidy": 6,
                "liability": 5, "totalBudget": 4, "services": 3, "supervision": 2 } },
              "subsidies": [ { "area": "360902", "level": "centre", "scheme": "resident", "due": "2021-11-30", "amount": "9.00", "payments": [ { "date": "2021-11-30", "amount": "9.00" } ] } ],
              "providerPayments": [ { "area": "360902", "month": "2021-03", "claims": "9.00", "paid": [ { "date": "2021-05-06", "amount": "9.00" } ] } ],
              "targets": { "360902": { "enrolment": 10, "enrolled": 10, "collection": "9.00", "collected": "10.00" } },
              "factors": { "610100": { "working": 3, "retired": 2, "collection": "9.00", "collected": "10.00", "enrolment": 10, "enrolled": 9, "budget": "A", "appraisal": "B" } } }
            """, "--json");

        Assert.Equal(1, run.ExitCode); // Only the payment of 6 May is late.
        Assert.Contains("claims of 2021-03, due 2021-04-30: 9.00 of 9.00 missing that day, complete on 2021-05-06, 1 working day late (YC-3-2-1d", run.Error, StringComparison.Ordinal);
        using var printed = JsonDocument.Parse(run.Output);
        JsonElement root = printed.RootElement;
        Assert.Equal(("pass", "JP-9"), ResultOf(root.GetProperty("assessment").GetProperty("330723")));
        Assert.Equal(("pass", "YC-3-1-2b"), ResultOf(root.GetProperty("subsidies")[0]));
        Assert.Equal(("fail", "YC-3-2-1d"), ResultOf(root.GetProperty("providerPayments")[0]));
        Assert.Equal(("pass", "YC-4-3"), ResultOf(root.GetProperty("targets").GetProperty("360902")));
        Assert.Equal(("reported", "SN-2-2c"), ResultOf(root.GetProperty("factors").GetProperty("610100")));
        Assert.Equal("1.5000", root.GetProperty("factors").GetProperty("610100").GetProperty("workingToRetired").GetString());
    }

    // JN-3-4-4b within bounds; SN-3-3: a deficit of 30.00 warns and fails nothing.
    [Fact]
    [Trait("Rule", "JN-3-4-4b")]
    [Trait("Rule", "SN-3-3")]
    public async Task Check_NothingFails_EndsWithZero()
    {
        CommandRun run = await Run(Passing, "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal(("pass", "JN-3-4-4b"), ResultOf(printed.RootElement.GetProperty("plans").GetProperty("370811")));
        Assert.Equal(("warning", "SN-3-3"), ResultOf(printed.RootElement.GetProperty("outlook").GetProperty("610100")[0]));
        Assert.Equal("3.0000", printed.RootElement.GetProperty("outlook").GetProperty("610100")[0].GetProperty("yearsLeft").GetString());
        Assert.Equal((0, ""), Ended(await CommandRun.WithInput(Encoding.UTF8.GetBytes(Passing), "check", "--facts", "-")));
    }

    // The policy by option or by file; a rule that it has not is another's, which is said.
    [Fact]
    public async Task Check_ARuleThatTheNamedPolicyHasNot_IsAnothersAndSaysSo()
    {
        string outlook = """{ "outlook": { "330723": [ { "year": 2022, "income": "1.00", "expenditure": "1.00", "closing": "1.00" } ] } }""";
        CommandRun run = await Run(outlook, "--policy", "jinhua");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("outlook: the documents of jinhua have no such rule; it is that of shaanxi (SN-3-3).\n", run.Error);
    }

    [Theory]
    [InlineData("--policy", "yichun", "$.policy: the file is for jinhua, --policy is yichun.")]
    [InlineData("--year", "2023", "$.year: the file says 2022, --year says 2023.")]
    [InlineData("--as-of", "2022-13-01", "--as-of: '2022-13-01' is not a day")]
    public async Task Check_OptionsAgainstTheFile_AreRefused(string option, string value, string expected)
    {
        CommandRun run = await Run(Budgets, option, value);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "budgets": { "employee": { "999999": { "income": "1.00", "expenditure": "1.00" } } } }""", "$.budgets.employee.999999: jinhua and")]
    [InlineData("""{ "policy": "jinhua", "budgets": { "x": { "330723": { "income": "1.00", "expenditure": "1.00" } } } }""", "$.budgets.x: jinhua has no such fund as 'x'; it has employee, resident")]
    [InlineData("""{ "assessment": { "330723": { "enrolment": 1 } } }""", "$.assessment: the threshold is missing.")]
    [InlineData("""{ "policy": "nowhere", "budgets": { "employee": { "330723": { "income": "1.00", "expenditure": "1.00" } } } }""", "There is no policy 'nowhere'.")]
    [InlineData("""{ }""", "$: there is nothing to check.")]
    [InlineData("""{ "budgets": {}, "budgets": {} }""", "this is not sound JSON")]
    public async Task Check_BadFacts_AreRefusedWithTheirPlace(string facts, string expected)
    {
        CommandRun run = await Run(facts);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Error) Ended(CommandRun run) => (run.ExitCode, run.Error);

    private static (string? Result, string? Rule) ResultOf(JsonElement row) => (row.GetProperty("result").GetString(), row.GetProperty("rule").GetString());

    private Task<CommandRun> Run(string facts, params string[] options) =>
        CommandRun.Of(["check", "--facts", _folder.Write("facts.json", facts), .. options]);
}
