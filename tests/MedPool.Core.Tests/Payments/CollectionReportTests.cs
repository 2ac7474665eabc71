using MedPool.Law;
using MedPool.Payments;
using MedPool.Tests.Ingestion;

namespace MedPool.Tests.Payments;

public class CollectionReportTests
{
    private static readonly PolicyDocument Jining = Policies.Jining2020.Document;
    private static readonly Deadline MonthEnd = CollectionReport.DeadlinesOf(Jining).Single(deadline => deadline.Name == "income-remittance");

    // JN-3-4-2: of January's 100.00 40.00 are left on the 31st and passed on on Tuesday 2 February 2021, two working days late. February's 50.00 never are.
    // 5.00 went into an expenditure account: that passes nothing on, and is a finding of its own.
    [Fact]
    [Trait("Rule", "JN-3-4-2")]
    public void Of_AccountsOfAYear_FindsWhatWasLeftAndWhatWentElsewhere()
    {
        var report = CollectionReport.Of(
            Jining,
            2021,
            MonthEnd,
            [new("370811", 1, Fen.Parse("100")), new("370811", 2, Fen.Parse("50"))],
            [Passed("370811", 1, 29, "60"), Passed("370811", 2, 2, "40"), Passed("370812", 3, 1, "5", intoExpenditure: true)]);
        AreaCollections area = Assert.Single(report.Areas);
        Assert.Equal(12, area.Months.Count);
        Assert.Equal(new CollectedMonth(1, Fen.Parse("100"), new(new(2021, 1, 31), Fen.Parse("40"), new(2021, 2, 2), PaymentState.Late, 2)), area.Months[0]);
        Assert.Equal(new PaymentStatus(new(2021, 2, 28), Fen.Parse("50"), null, PaymentState.Overdue, null), area.Months[1].PassedOn);
        Assert.Equal((false, true, "370812"), (report.ClosedAtZero, report.ByNotice, Assert.Single(report.Misdirected).Area));
    }

    // YC-3-1-1b: by the 5th working day of the next month: January's by Friday 5 February 2021. With nothing known after 4 February it is not yet due, be it
    // passed on or not.
    [Theory]
    [Trait("Rule", "YC-3-1-1b")]
    [InlineData(4, PaymentState.NotYetDue)]
    [InlineData(6, PaymentState.InTime)]
    public void Of_AYearThatIsNotOver_JudgesTheMonthsThatAre(int asOf, PaymentState state)
    {
        PolicyDocument yichun = Policies.Yichun2021.Document;
        Deadline transfer = CollectionReport.DeadlinesOf(yichun).Single(deadline => deadline.Name == "transfer");
        var report = CollectionReport.Of(
            yichun, 2021, transfer, [new("360902", 1, Fen.Parse("100"))], [Passed("360902", 2, 3, "100")], new PaymentOptions { AsOf = new(2021, 2, asOf) });
        Assert.Equal((state, new DateOnly(2021, 2, 5)), (report.Areas[0].Months[0].PassedOn.State, report.Areas[0].Months[0].PassedOn.Due));
        Assert.True(report.ClosedAtZero);
    }

    [Fact]
    public void Of_WhatIsNotPossible_IsAnErrorThatNamesTheArea()
    {
        Assert.StartsWith(
            "area 370811: 0.01 was passed on, 0.01 more than was collected",
            Refused([], Passed("370811", 1, 1, "0.01")),
            StringComparison.Ordinal);
        Assert.Contains("no area '999999'", Refused([new("999999", 1, Fen.Zero)]), StringComparison.Ordinal);
        Assert.Contains("is given once", Refused([new("370811", 1, Fen.Zero), new("370811", 1, Fen.Zero)]), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(
            () => CollectionReport.Of(Jining, 2021, Jining.Deadlines.First(deadline => deadline.When is FollowingDeadline), [], []));
    }

    // Of a ledger: the employer's 400.00 and the member's 100.00, which the records post to the personal account, of March 2022; a subsidy was not collected.
    [Fact]
    [Trait("Rule", "JN-3-4-2")]
    public void Collected_OfALedger_IsContributionsWithPersonalAccounts()
    {
        (Ledger ledger, _, _) = TestRecords.IngestContributions(TestRecords.Contribution(1), "C2,,,330702,310,5,202202,2022-02-05,0,0,0,30.00,0");
        Assert.Equal([new CollectedAmount("330702", 3, Fen.Parse("500"))], CollectedAmount.Of(ledger));
    }

    [Fact]
    public void Read_Files_HasTheirRowsOrSaysWhatIsWrong()
    {
        Assert.Equal(
            [new CollectedAmount("370811", 2, Fen.Parse("50")), new CollectedAmount("370811", 1, Fen.Zero)],
            CollectedAmount.Read(PaymentText.Source("insu_admdvs,month,collected\n370811,2021-02,50\n370811,2021-01,0\n"), Jining, 2021));
        Assert.Equal("in.csv:3: month: 2021-02 of area 370811 is listed twice.", Collected("370811,2021-02,50\n370811,2021-02,50\n"));
        Assert.Equal("in.csv:2: month: '2020-02' is not a month of 2021; write it like 2021-03.", Collected("370811,2020-02,50\n"));
        Assert.Equal("in.csv:2: collected: -0.01 is below zero.", Collected("370811,2021-02,-0.01\n"));
        Assert.Equal("in.csv:2: insu_admdvs: jining has no area '999999'.", Collected("999999,2021-02,1\n"));

        Assert.Equal(
            [Passed("370811", 2, 2, "40"), Passed("370811", 2, 3, "1", intoExpenditure: true), Passed("370811", 2, 4, "2")],
            PassedOn.Read(
                PaymentText.Source("insu_admdvs,date,amount,to\n370811,2021-02-02,40,\n370811,2021-02-03,1,expenditure\n370811,2021-02-04,2,income\n"),
                Jining));
        Assert.Equal("in.csv:2: to: 'elsewhere' is no account; write income (or nothing), or expenditure.", GivenAway("370811,2021-02-02,40,elsewhere\n"));
        Assert.Equal("in.csv:2: date: '2021-02-30' is not a day; write it like 2022-05-31.", GivenAway("370811,2021-02-30,40,\n"));

        static string Collected(string rows) =>
            PaymentText.Refusal(() => CollectedAmount.Read(PaymentText.Source("insu_admdvs,month,collected\n" + rows), Jining, 2021));
        static string GivenAway(string rows) => PaymentText.Refusal(() => PassedOn.Read(PaymentText.Source("insu_admdvs,date,amount,to\n" + rows), Jining));
    }

    private static string Refused(CollectedAmount[] collected, params PassedOn[] passedOn) =>
        Assert.Throws<FactsException>(() => CollectionReport.Of(Jining, 2021, MonthEnd, collected, passedOn)).Message;

    private static PassedOn Passed(string area, int month, int day, string amount, bool intoExpenditure = false) =>
        new(area, new RemittancePayment(new(2021, month, day), Fen.Parse(amount)), intoExpenditure);
}
