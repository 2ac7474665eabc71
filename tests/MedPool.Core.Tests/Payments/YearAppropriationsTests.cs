using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Tests.Payments;

public class YearAppropriationsTests
{
    private const string Fund = MedPool.Fund.Employee;
    private const string Area = "360902";

    private static readonly PolicyDocument Yichun = Policies.Yichun2021.Document;
    private static readonly PolicyDocument Jining = Policies.Jining2020.Document;

    private static readonly AreaBudget Budget = new(
        Fund,
        Area,
        BudgetHistory.Of(new BudgetVersion(new(2021, 1, 1), Fen.Parse("1000"), Fen.Parse("1000"), "宜人大〔2021〕1号")))
    {
        PriorYearExpenditure = Fen.Parse("1200"),
        Expenditure = Fen.Parse("1100"),
    };

    // YC-3-2-1a: 2 × 1,200.00 / 12 = 200.00 by 31 December 2020. YC-3-2-1b: 83.33, 83.33, 83.34, … on the fifth working day: 8 January (4 to 8), 5 February, 5
    // March 2021. YC-3-2-1c: 1,100.00 − 1,000.00 = 100.00 to the area by 31 March 2022; the advance stays.
    [Fact]
    [Trait("Rule", "YC-3-2-1a")]
    [Trait("Rule", "YC-3-2-1b")]
    [Trait("Rule", "YC-3-2-1c")]
    public void Of_YichunsFirstYear_IsAdvanceMonthsAndYearEnd()
    {
        var year = YearAppropriations.Of(Yichun, 2021, [Budget]);
        AreaAppropriations area = Assert.Single(year.Areas);
        Assert.Equal("Advance 200.00 2020-12-31", Text(area.Advance!));
        Assert.Equal(["Month 83.33 2021-01-08", "Month 83.33 2021-02-05", "Month 83.34 2021-03-05"], area.Months.Take(3).Select(Text));
        Assert.Equal(("YearEnd 100.00 2022-03-31", true, Fen.Parse("100")), (Text(area.YearEnd!), area.YearEnd!.ToArea, area.YearEnd.Received));
        Assert.Equal(14, area.Items.Count());
        Assert.All(area.Items, item => Assert.Null(item.Paid));
        Assert.True(year.ByNotice);
    }

    // YC-3-2-1c: budget and expenditure are 1,000.00: nothing is returned, the advance of 200.00 neither. 900.00 spent: 100.00 go back.
    [Theory]
    [Trait("Rule", "YC-3-2-1a")]
    [Trait("Rule", "YC-3-2-1c")]
    [InlineData(2021, "1000", "0.00")]
    [InlineData(2021, "900", "-100.00")]
    [InlineData(2022, "1000", "0.00")]
    public void Of_LessSpentThanPaid_OrdersTheDifferenceBackAndLeavesTheAdvance(int year, string spent, string received)
    {
        AreaAppropriations area = YearAppropriations.Of(Yichun, year, [Budget with { Expenditure = Fen.Parse(spent) }]).Areas[0];
        Assert.Equal((false, received), (area.YearEnd!.ToArea, area.YearEnd.Received.ToString()));
        Assert.Equal(year == 2021, area.Advance is not null);
    }

    // YC-3-2-1c, reading advance=renewed: two months of 1,200.00 are 200.00, in the second year of 1,500.00 250.00. What moves is twice the difference of the
    // monthly means, 2 × (125.00 − 100.00) = 50.00, by 31 December 2021; of 900.00, 2 × (75.00 − 100.00): the area pays 50.00 back.
    [Theory]
    [Trait("Rule", "YC-3-2-1c")]
    [InlineData("1500", "50.00")]
    [InlineData("1200", "0.00")]
    [InlineData("900", "-50.00")]
    public void Of_AdvanceRenewedInTheSecondYear_MovesTwiceTheDifferenceOfTheMonthlyMeans(string prior, string received)
    {
        AreaBudget second = Budget with { PriorYearExpenditure = Fen.Parse(prior), AdvanceHeld = Fen.Parse("200") };
        AreaAppropriations area = YearAppropriations.Of(Yichun, 2022, [second], options: Renewed).Areas[0];
        Assert.Equal((received, new DateOnly(2021, 12, 31)), (area.Advance!.Received.ToString(), area.Advance.Due));
        Assert.Null(YearAppropriations.Of(Yichun, 2022, [second]).Areas[0].Advance);
    }

    // In the first year nothing is held yet, whatever the reading; later the reading needs what is held.
    [Fact]
    [Trait("Rule", "YC-3-2-1c")]
    public void Of_AdvanceRenewed_NeedsWhatIsHeldFromTheSecondYear()
    {
        Assert.Equal("Advance 200.00 2020-12-31", Text(YearAppropriations.Of(Yichun, 2021, [Budget], options: Renewed).Areas[0].Advance!));
        FactsException missing = Assert.Throws<FactsException>(() => YearAppropriations.Of(Yichun, 2022, [Budget], options: Renewed));
        Assert.Contains("needs the advance that the area holds (YC-3-2-1a); give advanceHeld", missing.Message, StringComparison.Ordinal);
        PaymentOptions none = new() { Readings = new Dictionary<string, string> { ["advance"] = "never" } };
        Assert.Contains(
            "Known are advance=once and advance=renewed",
            Assert.Throws<PolicyException>(() => YearAppropriations.Of(Yichun, 2021, [Budget], options: none)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "jining has none",
            Assert.Throws<PolicyException>(() => YearAppropriations.Of(Jining, 2020, [], options: Renewed)).Message,
            StringComparison.Ordinal);
    }

    // Paid on 8 January 100.00 and on 10 February 100.00. January's 83.33 were paid by its day; of February's 83.33 66.66 were missing on the 5th and came four
    // working days late: Sunday the 7th is worked for the Spring Festival, then 8, 9, 10. Of March's 83.34 50.00 are missing. Of the advance 50.00 came on
    // Monday 4 January: 1 to 3 are holidays, one late.
    [Fact]
    [Trait("Rule", "YC-3-2-1a")]
    [Trait("Rule", "YC-3-2-1b")]
    public void Of_WithPayments_SaysWhatWasLate()
    {
        AreaAppropriations area = YearAppropriations.Of(
            Yichun,
            2021,
            [Budget],
            [
                Paid("2021-02-10", "100"),
                Paid("2021-01-08", "100"),
                Paid("2020-12-31", "150", AppropriationKind.Advance),
                Paid("2021-01-04", "50", AppropriationKind.Advance),
            ]).Areas[0];
        Assert.Equal(new PaymentStatus(new(2020, 12, 31), Fen.Parse("50"), new(2021, 1, 4), PaymentState.Late, 1), area.Advance!.Paid);
        Assert.Equal(new PaymentStatus(new(2021, 1, 8), Fen.Zero, new(2021, 1, 8), PaymentState.InTime, 0), area.Months[0].Paid);
        Assert.Equal(new PaymentStatus(new(2021, 2, 5), Fen.Parse("66.66"), new(2021, 2, 10), PaymentState.Late, 4), area.Months[1].Paid);
        Assert.Equal(new PaymentStatus(new(2021, 3, 5), Fen.Parse("50"), null, PaymentState.Overdue, null), area.Months[2].Paid);
        Assert.Equal(PaymentState.Overdue, area.YearEnd!.Paid!.Value.State);
    }

    // Known up to 9 February: the payment of the 10th is not, so that February is overdue by three working days (7, 8, 9). March is not due; the advance, paid
    // early in full, is in time.
    [Fact]
    [Trait("Rule", "YC-3-2-1b")]
    public void Of_PaymentsKnownUpToADay_LeavesLaterMonthsAlone()
    {
        var year = YearAppropriations.Of(
            Yichun,
            2021,
            [Budget],
            [Paid("2021-02-10", "100"), Paid("2021-01-08", "100"), Paid("2020-12-21", "200", AppropriationKind.Advance)],
            new PaymentOptions { AsOf = new(2021, 2, 9) });
        Assert.Equal(
            [(PaymentState.InTime, 0), (PaymentState.InTime, 0), (PaymentState.Overdue, 3), (PaymentState.NotYetDue, 0)],
            year.Areas[0].Items.Take(4).Select(item => (item.Paid!.Value.State, item.Paid.Value.WorkingDaysLate!.Value)));
        Assert.Equal(new DateOnly(2021, 2, 9), year.AsOf);
    }

    // January's 83.33 come in full on Tuesday the 5th: in time, though the day, the 8th, is not over; nothing more can be due. 83.32 are not yet due.
    [Theory]
    [Trait("Rule", "YC-3-2-1b")]
    [InlineData("83.33", PaymentState.InTime)]
    [InlineData("83.32", PaymentState.NotYetDue)]
    public void Of_PaidBeforeTheDayIsOver_IsInTimeOnceItIsPaidInFull(string amount, PaymentState state)
    {
        var year = YearAppropriations.Of(Yichun, 2021, [Budget], [Paid("2021-01-05", amount)], new PaymentOptions { AsOf = new(2021, 1, 5) });
        Assert.Equal([state, PaymentState.NotYetDue], year.Areas[0].Months.Take(2).Select(month => month.Paid!.Value.State));
    }

    // JN-3-4-3: quota 500.00, 480.00 spent: 20.00 go onto next year's 600.00. JN-3-4-4: 530.00 spent exceed it by 30.00.
    [Theory]
    [Trait("Rule", "JN-3-4-3")]
    [Trait("Rule", "JN-3-4-4")]
    [InlineData("480", "620.00", "0.00")]
    [InlineData("530", "600.00", "30.00")]
    public void Of_JiningsQuota_IsCarriedOverOrExceeded(string spent, string next, string over)
    {
        AreaBudget budget = new(Fund, "370811", BudgetHistory.Of(new BudgetVersion(new(2020, 1, 1), Fen.Zero, Fen.Parse("500"), "x")))
        {
            Expenditure = Fen.Parse(spent),
            NextYearQuota = Fen.Parse("600"),
        };
        var year = YearAppropriations.Of(Jining, 2020, [budget]);
        Assert.Equal((next, over), (year.Areas[0].NextQuota.ToString(), year.Areas[0].OverQuota.ToString()));
        Assert.Equal(over == "0.00" ? 0 : 1, year.OverQuota.Count());
        Assert.Empty(year.Areas[0].Items);
    }

    [Fact]
    public void Of_WhatTheFactsSay_IsTheSame()
    {
        SettlementFacts facts = SettlementFacts.Parse(System.Text.Encoding.UTF8.GetBytes(
            """
            { "schema": 1, "policy": "yichun", "year": 2021, "funds": { "employee": { "areas": {
              "360902": { "priorYearExpenditure": "1200.00", "expenditureBudget": "1000.00", "incomePlan": "900.00", "expenditure": "1100.00" },
              "360921": { "expenditure": "1.00" } } } } }
            """));
        AreaBudget budget = Assert.Single(facts.Budgets());
        Assert.Equal((Fund, Area, Fen.Parse("900")), (budget.Fund, budget.Area, budget.Budget.Last.IncomePlan));
        Assert.Equal(YearAppropriations.Of(Yichun, 2021, [Budget]).Areas, YearAppropriations.Of(Yichun, 2021, facts.Budgets()).Areas);
    }

    [Fact]
    public void Of_WhatIsNotPossible_IsAnError()
    {
        Assert.Contains(
            "1000.01 was paid, 0.01 more than the year's appropriations (YC-3-2-1b)",
            Refused([Budget], Paid("2021-01-08", "1000.01")),
            StringComparison.Ordinal);
        Assert.Contains(
            "200.01 was paid on the advance, which is 200.00",
            Refused([Budget], Paid("2021-01-08", "200.01", AppropriationKind.Advance)),
            StringComparison.Ordinal);
        Assert.Contains(
            "0.01 was paid on the year-end order, which is 0.00",
            Refused([Budget with { Expenditure = null }], Paid("2021-01-08", "0.01", AppropriationKind.YearEnd)),
            StringComparison.Ordinal);
        Assert.Contains("is 0.00; a payment is above zero", Refused([Budget], Paid("2021-01-08", "0")), StringComparison.Ordinal);
        Assert.Contains("area 360921: no budget is given", Refused([Budget], Paid("2021-01-08", "1") with { Area = "360921" }), StringComparison.Ordinal);
        Assert.Contains("it is given twice", Refused([Budget, Budget]), StringComparison.Ordinal);
        Assert.Contains("no such area", Refused([Budget with { Area = "330723" }]), StringComparison.Ordinal);
        Assert.Throws<PolicyException>(() => YearAppropriations.Of(Policies.Jinhua2022.Document, 2022, []));
        Assert.Throws<PolicyException>(() => YearAppropriations.Of(Jining, 2020, [], []));
    }

    // YC-3-3: raised from 15 June by another resolution; without it the change is refused with its place.
    [Fact]
    [Trait("Rule", "YC-3-3")]
    public void Amend_ByAFile_NeedsTheApproval()
    {
        const string Header = "fund,area,from,income_plan,expenditure_budget,approval\n";
        AreaBudget amended = Assert.Single(
            AreaBudget.Amend(PaymentText.Source(Header + "employee,360902,2021-06-15,1000,1300,\"宜人大〔2021〕9号, 第2条\"\n"), [Budget]));
        Assert.Equal(
            ("宜人大〔2021〕9号, 第2条", Fen.Parse("1300"), Fen.Parse("1200")),
            (amended.Budget.Last.Approval, amended.Budget.Last.Expenditure, amended.PriorYearExpenditure!.Value));
        string refused = PaymentText.Refusal(() => AreaBudget.Amend(PaymentText.Source(Header + "employee,360902,2021-06-15,1000,1300,\n"), [Budget]));
        Assert.StartsWith("in.csv:2: approval:", refused, StringComparison.Ordinal);
        Assert.Contains("YC-3-3", refused, StringComparison.Ordinal);
        Assert.StartsWith(
            "in.csv:2: area:",
            PaymentText.Refusal(() => AreaBudget.Amend(PaymentText.Source(Header + "resident,360902,2021-06-15,1,1,x\n"), [Budget])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Payments_KnowsWhatTheyAreFor()
    {
        const string Header = "for,fund,area,date,amount\n";
        EquatableArray<AppropriationPayment> payments = AppropriationPayment.Read(
            PaymentText.Source(
                Header + "advance,employee,360902,2021-01-04,50\n,employee,360902,2021-01-08,83.33\nyear-end,employee,360902,2022-03-31,1\n"), [Budget]);
        Assert.Equal(
            [Paid("2021-01-04", "50", AppropriationKind.Advance), Paid("2021-01-08", "83.33"), Paid("2022-03-31", "1", AppropriationKind.YearEnd)],
            payments);
        Assert.Equal(
            "in.csv:2: for: 'gift' is nothing that is paid; write month (or nothing), advance or year-end.",
            Refusal(Header + "gift,employee,360902,2021-01-08,1\n"));
        Assert.StartsWith("in.csv:2: area:", Refusal(Header + ",resident,360902,2021-01-08,1\n"), StringComparison.Ordinal);
        Assert.StartsWith("in.csv:2: amount: 0.00 is not above zero", Refusal(Header + ",employee,360902,2021-01-08,0\n"), StringComparison.Ordinal);

        static string Refusal(string text) => PaymentText.Refusal(() => AppropriationPayment.Read(PaymentText.Source(text), [Budget]));
    }

    // JN-3-4-4, March 2020: the plan due on 25 February came on the 26th; the review is due three working days after that, on 2 March, and came; and so on.
    [Fact]
    [Trait("Rule", "JN-3-4-4")]
    public void Chain_ReadFromAFile_HasDueDaysAndWhatWasLate()
    {
        AppropriationChain chain = Assert.Single(AppropriationChain.Read(
            PaymentText.Source("month,monthly-plan,plan-review,appropriation,payment\n3,2020-02-26,2020-03-02,2020-03-09,\n"), Jining, 2020));
        Assert.Equal([new(2020, 2, 25), new(2020, 3, 2), new(2020, 3, 9), new(2020, 3, 12)], chain.Steps.Select(step => step.Due));
        Assert.Equal([1, 0, 0, 0], chain.Steps.Select(step => step.WorkingDaysLate));
        Assert.Equal((3, true, (DateOnly?)null), (chain.Month, chain.ByNotice, chain.Steps[3].Done));
        Assert.Equal("in.csv:3: month: month 3 is listed twice.", PaymentText.Refusal(() => AppropriationChain.Read(
            PaymentText.Source("month,monthly-plan,plan-review,appropriation,payment\n3,,,,\n3,,,,\n"), Jining, 2020)));
        Assert.Throws<PolicyException>(() => AppropriationChain.Of(Yichun, 2021, 3, new Dictionary<string, DateOnly>()));
    }

    private static string Refused(AreaBudget[] budgets, params AppropriationPayment[] payments) =>
        Assert.Throws<FactsException>(() => YearAppropriations.Of(Yichun, 2021, budgets, payments)).Message;

    private static AppropriationPayment Paid(string day, string amount, AppropriationKind kind = AppropriationKind.Month) =>
        new(
            Fund,
            Area,
            kind,
            new RemittancePayment(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Fen.Parse(amount)));

    private static PaymentOptions Renewed => new() { Readings = new Dictionary<string, string> { ["advance"] = "renewed" } };

    private static string Text(AppropriationItem item) => FormattableString.Invariant($"{item.Kind} {item.Amount} {item.Due:yyyy-MM-dd}");
}
