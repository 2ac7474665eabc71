using System.Text;
using MedPool.Tests.Rules;

namespace MedPool.Tests.Settlement;

/// <summary>
/// The largest numbers: exact where the result is an amount or a number of months, an error with area and rule where it is more than an account holds.
/// </summary>
public class RangeTests
{
    private const string Largest = "999999999999999.99"; // 15 digits of yuan: the largest amount that facts can give.

    // A balance of 10^17 − 1 fen over an expenditure of one fen a year: (10^17 − 1) × 12 months, in hundredths 119,999,999,999,999,998,800.
    [Fact]
    public void MonthsPayable_LargestBalanceOverOneFen_IsExactAndReadsBack()
    {
        FundSettlement fund = SmallYear.Settle(SmallYear.Facts(
            $"\"openingBalance\": \"{Largest}\", \"income\": \"0.01\", \"expenditure\": \"0.01\""));
        Assert.Equal("1199999999999999988.00", fund[SmallYear.Wuyi].MonthsPayable);
        MedPool.Settlement settled = Policies.Jinhua2022.Settle(
            SmallYear.Facts($"\"openingBalance\": \"{Largest}\", \"income\": \"0.01\", \"expenditure\": \"0.01\""));
        Assert.Equal(settled[Fund.Employee].Areas, MedPool.Settlement.Parse(settled.ToUtf8())[Fund.Employee].Areas);
    }

    // SN-2-3: the pool's share of 0.333333333, less 3 × 0.111111110 for three unmet conditions, is 0.000000003; of a gap of 10^17 − 1 fen that is
    // 299,999,999.99… fen, one of which the largest remainder rounds up to 300,000,000.
    [Fact]
    [Trait("Rule", "SN-2-3")]
    public void Deduction_NineDigitsOfTheLargestGap_IsExact()
    {
        WorkedYear year = WorkedYear.Of("shaanxi", 2024).Pool("999999999999.00").Fund("conditionDeduction", "0.111111110").Area(
            "610100", ("expenditure", Largest), ("approvedShares", Shares("0.333333333", "0.666666667")),
            ("unmetConditions", new System.Text.Json.Nodes.JsonArray("SN-2-3-1", "SN-2-3-2", "SN-2-3-4")));
        string settled = WorkedPolicies.Settle(year).GetRawText().Replace("\r", "", StringComparison.Ordinal);
        Assert.Contains("\"amount\": \"3000000.00\"", settled, StringComparison.Ordinal);
        Assert.Contains("\"amount\": \"999999996999999.99\"", settled, StringComparison.Ordinal);
    }

    // Facts built in code may hold any amount that a Fen holds; what an account cannot hold is refused with area and article.
    [Fact]
    public void Settle_AccountBeyond64Bits_NamesAreaAndRule()
    {
        SettlementFacts facts = WithWuyi(area => area with { OpeningBalance = new Fen(long.MaxValue), Income = new Fen(100), Expenditure = Fen.Zero });
        FactsException error = Assert.Throws<FactsException>(() => Policies.Jinhua2022.Settle(facts));
        Assert.Equal(("330723", "JH-07-1c"), (error.AreaCode, error.Rule?.Rule));
        Assert.StartsWith("$.funds.employee.areas.330723: balance of 武义县 (330723) leaves the range of an account", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settle_LiabilityBeyond64Bits_NamesAreaAndRule()
    {
        SettlementFacts facts = WithWuyi(area => area with
        {
            Expenditure = new Fen(1),
            ViolationIncomeLoss = new Fen(long.MaxValue),
            ViolationExpenditure = new Fen(long.MaxValue),
        });
        FactsException error = Assert.Throws<FactsException>(() => Policies.Jinhua2022.Settle(facts));
        Assert.Equal(("330723", "JH-11-2"), (error.AreaCode, error.Rule?.Rule));
    }

    [Fact]
    public void Settle_PoolIncomeBeyond64Bits_NamesTheRule()
    {
        SettlementFacts facts = SmallYear.Facts();
        facts = facts with
        {
            Funds = new Dictionary<string, FundYear>
            {
                [Fund.Employee] = facts.Funds[Fund.Employee] with { PoolInterest = new Fen(long.MaxValue), PoolOtherIncome = new Fen(1) },
            },
        };
        Assert.Equal("JP-6", Assert.Throws<FactsException>(() => Policies.Jinhua2022.Settle(facts)).Rule?.Rule);
    }

    [Theory]
    [InlineData("2", "levyRate")]
    [InlineData("-1", "levyRate")]
    public void Settle_RateOutsideZeroToOne_IsRefused(string rate, string fact)
    {
        SettlementFacts facts = SmallYear.Facts();
        facts = facts with { Funds = new Dictionary<string, FundYear> { [Fund.Employee] = facts.Funds[Fund.Employee] with { LevyRate = Rate.Parse(rate) } } };
        FactsException error = Assert.Throws<FactsException>(() => Policies.Jinhua2022.Settle(facts));
        Assert.Equal($"$.funds.employee.{fact}", error.Path);
    }

    // A settlement file may say anything; checking it must not end in an arithmetic error.
    [Fact]
    public void Verify_FiguresBeyond64Bits_AreFindings()
    {
        MedPool.Settlement settled = Policies.Jinhua2022.Settle(SmallYear.Facts());
        string hostile = Encoding.UTF8.GetString(settled.ToUtf8())
            .Replace(
                "\"income\": \"0.00\",\n          \"expenditure\": \"0.00\"",
                "\"income\": \"-92233720368547758.08\",\n          \"expenditure\": \"92233720368547758.07\"",
                StringComparison.Ordinal);
        Assert.Contains(
            "-184467440737095516.15",
            string.Join("\n", MedPool.Settlement.Parse(Encoding.UTF8.GetBytes(hostile)).Verify().Findings),
            StringComparison.Ordinal);
    }

    private static System.Text.Json.Nodes.JsonObject Shares(string pool, string area) => new() { ["pool"] = pool, ["area-fiscal"] = area };

    private static SettlementFacts WithWuyi(Func<AreaYear, AreaYear> change)
    {
        SettlementFacts facts = SmallYear.Facts();
        FundYear fund = facts.Funds[Fund.Employee];
        var areas = fund.Areas.ToDictionary(pair => pair.Key, pair => pair.Key == SmallYear.Wuyi ? change(pair.Value) : pair.Value);
        return facts with { Funds = new Dictionary<string, FundYear> { [Fund.Employee] = fund with { Areas = areas } } };
    }
}
