using System.Text;
using MedPool.Tests.Rules;

namespace MedPool.Tests.Settlement;

/// <summary>Areas that come into force or go out of it: settled in the years in which they are areas, and their money is handed on to the fen.</summary>
public class AreaPeriodTests
{
    private const string Panan = "330727";
    private const string Direct = "330799";

    // Pan'an is an area to the end of 2022, the direct pool from mid-2023 on.
    private static readonly Policy Merged = Policy.Parse(Encoding.UTF8.GetBytes(WorkedPolicies.Text("jinhua")
        .Replace($"\"code\": \"{Panan}\",", $"\"code\": \"{Panan}\", \"to\": \"2022-12-31\",", StringComparison.Ordinal)
        .Replace($"\"code\": \"{Direct}\",", $"\"code\": \"{Direct}\", \"from\": \"2023-07-01\",", StringComparison.Ordinal)));

    [Fact]
    public void Settle_AreaNotInForce_IsLeftOut()
    {
        Assert.DoesNotContain(Merged.Settle(Facts(2022, Direct))[Fund.Employee].Areas, area => area.Code == Direct);
        FundSettlement fund = Merged.Settle(Facts(2023, Panan))[Fund.Employee];
        Assert.Equal(SmallYear.Areas.Where(code => code != Panan), fund.Areas.Select(area => area.Code));
        Assert.Empty(fund.Unused);
        Assert.Empty(fund.Decisions);
    }

    // Half a year is enough: its money of that half is settled.
    [Fact]
    public void Settle_AreaInForceForPartOfTheYear_IsSettled()
    {
        FactsException missing = Assert.Throws<FactsException>(() => Merged.Settle(Facts(2023, Panan, Direct)));
        Assert.Contains("市本级 (330799) is missing", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settle_FactsOfAnAreaNotInForce_AreRefused()
    {
        FactsException early = Assert.Throws<FactsException>(() => Merged.Settle(Facts(2022)));
        Assert.Equal(("$.funds.employee.areas.330799", Direct), (early.Path, early.AreaCode));
        Assert.Contains("市本级 (330799) is in force from 2023-07-01, not in 2022; leave it out", early.Message, StringComparison.Ordinal);
        FactsException late = Assert.Throws<FactsException>(() => Merged.Settle(Facts(2023)));
        Assert.Contains("磐安县 (330727) is in force to 2022-12-31, not in 2023", late.Message, StringComparison.Ordinal);
    }

    // Pan'an closes 2022 with 40.00; Wuyi, with 7.00 of its own, takes 30.00 of it over and the new direct pool 10.00.
    [Fact]
    public void CarryFrom_AreaThatEnded_IsHandedOnWhole()
    {
        MedPool.Settlement before = Merged.Settle(
            Facts(2022, Direct, With(Panan, "\"openingBalance\": \"40.00\"", With(SmallYear.Wuyi, "\"openingBalance\": \"7.00\""))));
        SettlementFacts carried = Facts(2023, Panan, With(SmallYear.Wuyi, "\"openingBalance\": \"37.00\"", With(Direct, "\"openingBalance\": \"10.00\"")))
            .CarryFrom(before);
        FundSettlement after = Merged.Settle(carried)[Fund.Employee];
        Assert.Equal(("37.00", "10.00"), (after[SmallYear.Wuyi].OpeningBalance.ToString(), after[Direct].OpeningBalance.ToString()));
    }

    [Fact]
    public void CarryFrom_AreaThatEnded_WhoseMoneyGoesMissing_IsAnErrorWithBothNumbers()
    {
        MedPool.Settlement before = Merged.Settle(Facts(2022, Direct, With(Panan, "\"openingBalance\": \"40.00\"")));
        FactsException error = Assert.Throws<FactsException>(() => Facts(2023, Panan, With(SmallYear.Wuyi, "\"openingBalance\": \"39.99\"")).CarryFrom(before));
        Assert.Equal("$.funds.employee.areas.330727.openingBalance", error.Path);
        Assert.Contains(
            "磐安县 (330727) went out of force with 40.00, and the facts let the other areas open with 39.99",
            error.Message,
            StringComparison.Ordinal);
    }

    private static Func<string, string> With(string code, string facts, Func<string, string>? others = null) =>
        each => each == code ? ", " + facts : others?.Invoke(each) ?? "";

    private static SettlementFacts Facts(int year, string left, Func<string, string> more) => Facts(year, [left], more);

    private static SettlementFacts Facts(int year, params string[] left) => Facts(year, left, _ => "");

    private static SettlementFacts Facts(int year, string[] left, Func<string, string> more)
    {
        string areas = string.Join(", ", SmallYear.Areas.Where(code => !left.Contains(code)).Select(code =>
            $"\"{code}\": {{ \"income\": \"0.00\", \"expenditure\": \"0.00\"{(year == 2022 ? ", \"priorYearExpenditure\": \"0.00\"" : "")}{more(code)} }}"));
        return SmallYear.Parse($$"""{ "policy": "jinhua", "year": {{year}}, "funds": { "employee": { "areas": { {{areas}} } } } }""");
    }
}
