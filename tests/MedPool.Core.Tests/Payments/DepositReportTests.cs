using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Tests.Payments;

[Trait("Rule", "YC-3-4b")]
public class DepositReportTests
{
    private const string Deposits = "insu_admdvs,deposit,maturity,principal,interest\n360902,A-1,2021-09-17,1000.00,21.00\n360902,A-2,2021-09-17,500.00,0\n";
    private const string Paid = "insu_admdvs,deposit,date,amount\n";

    private static readonly PolicyDocument Yichun = Policies.Yichun2021.Document;

    // A-1 comes back in two parts by 26 September, the fifth working day; of A-2 100.00 are missing.
    [Fact]
    public void Of_DepositsReadFromFiles_SaysWhatIsMissing()
    {
        EquatableArray<TermDeposit> deposits = Read(Deposits, Paid + "360902,A-1,2021-09-17,1000\n360902,A-2,2021-09-18,400\n360902,A-1,2021-09-26,21\n");
        var report = DepositReport.Of(Yichun, deposits);
        Assert.Equal([PaymentState.InTime, PaymentState.Overdue], report.Returns.Select(deposit => deposit.Status.State));
        Assert.Equal((Fen.Parse("500"), Fen.Parse("400"), Fen.Parse("100")), (report.Returns[1].Total, report.Returns[1].Received, report.Returns[1].Missing));
        Assert.Equal((false, true, "YC-3-4b"), (report.IsKept, report.ByNotice, report.Deadline.Cite.Rule));
    }

    // Nothing had come back on 26 September, which is not over yet: not yet due, the rule is kept.
    [Fact]
    public void Of_NothingPaidBeforeTheDayIsOver_IsKept() =>
        Assert.True(DepositReport.Of(Yichun, Read(Deposits, null), new PaymentOptions { AsOf = new(2021, 9, 26) }).IsKept);

    [Fact]
    public void Of_APolicyWithoutADeadline_IsAnError()
    {
        Assert.Null(DepositReport.DeadlineOf(Policies.Jinhua2022.Document));
        Assert.Throws<PolicyException>(() => DepositReport.Of(Policies.Jinhua2022.Document, []));
    }

    [Theory]
    [InlineData("360902,A-1,2021-09-17,1,0\n360902,A-1,2021-09-17,1,0\n", "in.csv:3: deposit: A-1 of area 360902 is listed twice.")]
    [InlineData("360902,,2021-09-17,1,0\n", "in.csv:2: deposit: the number of the deposit's certificate is missing.")]
    [InlineData("360902,A-1,2021-09-17,0,0\n", "in.csv:2: principal: 0.00 is not above zero.")]
    [InlineData("360902,A-1,2021-09-17,1,-1\n", "in.csv:2: interest: -1.00 is below zero.")]
    [InlineData("999999,A-1,2021-09-17,1,0\n", "in.csv:2: insu_admdvs: yichun has no area '999999'.")]
    [InlineData("360902,A-1,9999-12-31,1,0\n", "in.csv:2: maturity: '9999-12-31' is not a day; write it like 2022-05-31.")]
    public void Read_BadDeposits_SayWhere(string rows, string expected) =>
        Assert.Equal(expected, PaymentText.Refusal(() => Read("insu_admdvs,deposit,maturity,principal,interest\n" + rows, null)));

    [Theory]
    [InlineData("360902,A-3,2021-09-17,1\n", "in.csv:2: deposit: no deposit 'A-3' of area '360902' is given.")]
    [InlineData("360902,A-1,2021-09-17,0\n", "in.csv:2: amount: 0.00 is not above zero.")]
    public void Read_BadPayments_SayWhere(string rows, string expected) => Assert.Equal(expected, PaymentText.Refusal(() => Read(Deposits, Paid + rows)));

    private static EquatableArray<TermDeposit> Read(string deposits, string? paid) =>
        TermDeposit.Read(PaymentText.Source(deposits), paid is null ? null : PaymentText.Source(paid), Yichun);
}
