using System.Text;

using MedPool.Contributions;
using MedPool.Tests.Files;

namespace MedPool.Tests.Contributions;

[Trait("Rule", "JN-3-3a")]
public class EntitlementFilesTests
{
    private const string Columns = "psn_no,payer_type,accrym,emp_clct_amt,psn_clct_amt";

    // E paid December 2019 as an employee: entitled in January 2020, not in February. R's payment of December was taken back in an earlier row: not entitled.
    // N's row is a subsidy: it pays for nobody. Z's half was taken back: the rest of the month counts as paid.
    [Fact]
    public void Read_ContributionsWithReversals_CountsMonthsThatStayPaid()
    {
        EntitlementRegister register = Read([
            "R,2,201912,-80.00,-20.00", "E,2,201912,80.00,20.00", "R,2,201912,80.00,20.00", "N,5,201912,80.00,0",
            "Z,1,201912,80.00,20.00", "Z,1,201912,-40.00,-10.00", ",2,201912,1,1"]);

        Assert.Equal(
            [true, false, false, true], ((string[])["E", "R", "N", "Z"]).Select(member => register.IsEntitled(Encoding.UTF8.GetBytes(member), 202001)));
        Assert.False(register.IsEntitled("E"u8, 202002));
        Assert.Equal((2, 2011, 0L), (register.MemberCount, register.FirstYear, register.MonthsLeftOut));
    }

    // JN-3-2-3a, JN-3-2-3d: a retiree is entitled from the month given on. JN-3-3a: months before the register, of 2010, are left out and counted.
    [Fact]
    [Trait("Rule", "JN-3-2-3a")]
    [Trait("Rule", "JN-3-2-3d")]
    public void Read_Retirees_AreEntitledFromTheirMonth()
    {
        EntitlementRegister register = Read(["E,2,201012,80.00,20.00"], "R,202003");

        Assert.Equal([false, true, true], ((int[])[202002, 202003, 202112]).Select(month => register.IsEntitled("R"u8, month)));
        Assert.Equal((0, 1L), (register.MemberCount, register.MonthsLeftOut));
    }

    [Theory]
    [InlineData("E,2,201913,1,1", "", "paid.csv:2: accrym: '201913' is not a month")]
    [InlineData("E,2,201912,1.001,1", "", "paid.csv:2: emp_clct_amt")]
    [InlineData("", ",202003", "retirees.csv:2: psn_no: the retiree's id is empty")]
    [InlineData("", "R,2020-03", "retirees.csv:2: month: '2020-03' is not a month")]
    public void Read_ABadRow_NamesFileLineAndColumn(string paid, string retiree, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<InputException>(() => Read([paid], retiree)).Message, StringComparison.Ordinal);

    private static EntitlementRegister Read(string[] paid, params string[] retirees) => EntitlementRegister.Read(
        [Csv.Of("paid.csv", Columns, paid)], [Csv.Of("retirees.csv", "psn_no,month", retirees)], MedPool.Shipped.Policies.Jining2020.Document, 2020);
}
