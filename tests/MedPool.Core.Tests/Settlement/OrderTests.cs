namespace MedPool.Tests.Settlement;

/// <summary>Remittance orders: one per area, payer, payee and rule, with the due date of the article.</summary>
public class OrderTests
{
    // JH-14-1: 在次年 4月底前进行清算: a gap of 40.00, balance 10.00, the rest 15.00 + 15.00. Only what a government remits is an order; the area's own balance is booked
    // by the city that keeps it.
    [Fact]
    [Trait("Rule", "JH-14-1")]
    public void Orders_OfCoverage_AreDueAtTheEndOfApril()
    {
        FundSettlement fund = SmallYear.Settle(SmallYear.Facts(
            "\"income\": \"60.00\", \"expenditure\": \"100.00\", \"openingBalance\": \"10.00\", \"incomePlan\": \"60.00\"", "\"pool\": { \"openingBalance\": \"50.00\" },"));
        Assert.Equal(["area-fiscal:330723 fund:330723 15.00 2023-04-30 JH-14-1"], Texts(fund));
    }

    // JH-14-1, one per area, from, to and rule: the government's 10.00 of management liability and 15.00 of its share are one order.
    [Fact]
    [Trait("Rule", "JH-08")]
    public void Orders_SamePayerPayeeAndRule_AreOne()
    {
        FundSettlement fund = SmallYear.Settle(SmallYear.Facts(
            "\"income\": \"60.00\", \"expenditure\": \"100.00\", \"incomePlan\": \"70.00\"", "\"pool\": { \"openingBalance\": \"50.00\" },"));
        Assert.Equal(["area-fiscal:330723 fund:330723 25.00 2023-04-30 JH-14-1"], Texts(fund));
    }

    // JH-07-4: 审计完成后1个月内. The levy is ordered for one month after the audit; before its date is known, for no day.
    [Theory]
    [InlineData("\"auditCompleted\": \"2022-05-12\",", "2022-06-12")]
    [InlineData("\"auditCompleted\": \"2022-01-31\",", "2022-02-28")]
    [InlineData("", "")]
    [Trait("Rule", "JH-07-4")]
    public void Orders_OfTheLevy_AreDueAMonthAfterTheAudit(string audit, string due)
    {
        FundSettlement fund = SmallYear.Settle(SmallYear.Facts("\"priorYearExpenditure\": \"120.00\", \"openingBalance\": \"50.00\"", audit));
        Assert.Equal([$"balance:330723 pool 10.00 {due} JH-07-4"], Texts(fund));
    }

    private static string[] Texts(FundSettlement fund) =>
        [.. fund.Orders.Select(order => $"{order.From} {order.To} {order.Amount} {order.Due} {order.Rule.Rule}")];
}
