using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Tests.Payments;

/// <summary>Checks of a year's figures, each worked by hand from its article.</summary>
public class CheckReportTests
{
    // JP-9: the ten items add up to 10+9+8+7+6.5+6+5+4+3+2 = 60.5. A decided threshold of 60.5 passes, 60.6 fails.
    [Theory]
    [InlineData("60.5", Assessment.Pass, CheckResult.Pass)]
    [InlineData("60.6", Assessment.Fail, CheckResult.Fail)]
    [Trait("Rule", "JP-9")]
    public void Assessment_SumOfMarks_IsComparedWithTheDecidedThreshold(string threshold, Assessment assessment, CheckResult result)
    {
        CheckReport report = CheckText.Check($$"""
            "policy": "jinhua", "assessmentThreshold": "{{threshold}}", "assessment": { "330723": { {{CheckText.Marks}} } }
            """.Replace("\"policy\": \"jinhua\", ", "", StringComparison.Ordinal));
        Checked<AssessedSheet> sheet = Assert.Single(report.Assessment);
        Assert.Equal((assessment, result, "jinhua", "JP-9"), (sheet.Figures.Assessment, sheet.Result, sheet.PolicyId, sheet.Rule.Rule));
        Assert.Equal(Rate.Parse("60.5"), sheet.Figures.Sheet.Total);
        Assert.Equal(result == CheckResult.Pass, report.Passed);
    }

    // JP-9: the items by other spellings of their names; the threshold in the section.
    [Fact]
    [Trait("Rule", "JP-9")]
    public void Assessment_ItemsInOtherSpellings_AreTheSameItems()
    {
        CheckReport report = CheckText.Check("""
            "assessment": { "threshold": 55, "330723": { "政策执行": 10, "Enrolment": 9, "contributionLevel": 8, "基金征缴": 7, "BUDGET": 6.5,
              "subsidy": 6, "liability": 5, "total_budget": 4, "services": 3, "supervision": 2 } }
            """);
        Assert.Equal((Rate.Parse("60.5"), CheckResult.Pass), (report.Assessment[0].Figures.Sheet.Total, report.Assessment[0].Result));
    }

    [Fact]
    [Trait("Rule", "JP-9")]
    public void Assessment_WithoutAThreshold_IsRefusedWithTheArticle()
    {
        FactsException problem = CheckText.Problem($$"""
            "assessment": { "330723": { {{CheckText.Marks}} } }
            """);
        Assert.StartsWith("$.assessment: the threshold is missing.", problem.Message, StringComparison.Ordinal);
        Assert.Contains("\"assessmentThreshold\" (JP-9, 五、（三）).", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"enrolment\": \"9\"", "$.assessment.330723: marks are missing for policy-execution (政策执行), contribution-level (缴费水平)")]
    [InlineData("\"cleanliness\": \"9\"", "$.assessment.330723.cleanliness: the sheet has no such item; it has policy-execution (政策执行)")]
    [InlineData("\"enrolment\": \"9\", \"参保扩面\": \"8\"", "$.assessment.330723.参保扩面: the item enrolment is listed twice; keep one mark")]
    [Trait("Rule", "JP-9")]
    public void Assessment_ItemsMissingUnknownOrTwice_AreRefused(string marks, string expected) =>
        Assert.StartsWith(
            expected, CheckText.Problem($$"""
                "assessmentThreshold": "60", "assessment": { "330723": { {{marks}} } }
                """).Message, StringComparison.Ordinal);

    // A policy whose decision is taken states the threshold: 60 marks. Facts that say otherwise are refused.
    [Fact]
    [Trait("Rule", "JP-9")]
    public void Assessment_ThresholdOfThePolicy_Holds()
    {
        PolicyDocument jinhua = CheckText.Shipped.First(policy => policy.Id == "jinhua");
        AssessmentRule rule = jinhua.Checks!.Assessment!;
        PolicyDocument decided = jinhua with
        {
            Checks = jinhua.Checks with { Assessment = rule with { Threshold = new Sourced<Rate>(Rate.Parse("60"), rule.Cite, null), Decision = null } },
        };
        CheckFacts facts = CheckText.Read($$"""
            "policy": "jinhua", "assessment": { "330723": { {{CheckText.Marks}} } }
            """);
        Assert.Equal(CheckResult.Pass, CheckReport.Of(facts, [decided]).Assessment[0].Result);
        FactsException problem = Assert.Throws<FactsException>(() => CheckReport.Of(facts with { AssessmentThreshold = Rate.Parse("70") }, [decided]));
        Assert.StartsWith("$.assessmentThreshold: 70 here, but the policy states 60", problem.Message, StringComparison.Ordinal);
    }

    // JP-6b: 100.00 planned income against 120.00 planned expenditure lacks 20.00; 120.00 against 120.00 is balanced.
    [Fact]
    [Trait("Rule", "JP-6b")]
    public void Budgets_IncomeBelowExpenditure_IsReportedWithTheAmount()
    {
        CheckReport report = CheckText.Check("""
            "budgets": { "employee": { "330723": { "income": "100.00", "expenditure": "120.00" }, "330702": { "income": "120.00", "expenditure": "120.00" } },
              "resident": { "330723": { "income": "120.01", "expenditure": "120.00" } } }
            """);
        Assert.Equal(["20.00", "0.00", "0.00"], report.Budgets.Select(budget => budget.Figures.Shortfall.ToString()));
        Assert.Equal([CheckResult.Fail, CheckResult.Pass, CheckResult.Pass], report.Budgets.Select(budget => budget.Result));
        Assert.All(report.Budgets, budget => Assert.Equal("JP-6b", budget.Rule.Rule));
        Assert.False(report.Passed);
    }

    // YC-3-1-2b: due 30 November 2021. 60.00 came in time and 40.00 on Friday 3 December, three working days late; the province's never came; the centre's
    // came whole on the last day; the city's 10.00 too much.
    [Fact]
    [Trait("Rule", "YC-3-1-2b")]
    public void Subsidies_OfEachLevel_AreTrackedByDay()
    {
        CheckReport report = CheckText.Check($$"""
            "subsidies": [
              {{Subsidy("county", """{ "date": "2021-12-03", "amount": "40.00" }, { "date": "2021-11-20", "amount": "60.00" }""")}},
              {{Subsidy("province", "")}},
              {{Subsidy("centre", """{ "date": "2021-11-30", "amount": "100.00" }""")}},
              {{Subsidy("city", """{ "date": "2021-11-30", "amount": "110.00" }""")}} ]
            """);
        Assert.Equal(["0.00", "100.00", "0.00", "0.00"], report.Subsidies.Select(row => row.Figures.Arrears.ToString()));
        Assert.Equal(["100.00", "0.00", "100.00", "110.00"], report.Subsidies.Select(row => row.Figures.Received.ToString()));
        Assert.Equal("10.00", report.Subsidies[3].Figures.Over.ToString());
        Assert.Equal(
            [(PaymentState.Late, 3), (PaymentState.Overdue, null), (PaymentState.InTime, 0), (PaymentState.InTime, 0)],
            report.Subsidies.Select(row => (row.Figures.Status.State, row.Figures.Status.WorkingDaysLate)));
        Assert.Equal([CheckResult.Fail, CheckResult.Fail, CheckResult.Pass, CheckResult.Fail], report.Subsidies.Select(row => row.Result));
        Assert.All(report.Subsidies, row => Assert.Equal("YC-3-1-2b", row.Rule.Rule));
    }

    // YC-3-1-2b: on 25 November the day is not over: 60.00 has come, what came later is not known yet, and the check is kept.
    [Fact]
    [Trait("Rule", "YC-3-1-2b")]
    public void Subsidies_BeforeTheirDay_AreNotYetDue()
    {
        CheckReport report = CheckText.Check($$"""
            "asOf": "2021-11-25", "subsidies": [ {{Subsidy("city", """
                { "date": "2021-11-20", "amount": "60.00" }, { "date": "2021-12-03", "amount": "40.00" }
                """)}} ]
            """);
        SubsidyStatus paid = report.Subsidies[0].Figures;
        Assert.Equal((PaymentState.NotYetDue, "60.00", "40.00"), (paid.Status.State, paid.Received.ToString(), paid.Arrears.ToString()));
        Assert.True(report.Passed);
    }

    // YC-3-2-1d: the claims of March are paid by 30 April (assumption: the end of the next month). 100.00 on that day is in time, a day later it is late; of
    // April's, 90.00 were paid; May's are due on a day of the file's own.
    [Fact]
    [Trait("Rule", "YC-3-2-1d")]
    public void ProviderPayments_OfAMonth_AreInTimeLateOrShort()
    {
        CheckReport report = CheckText.Check("""
            "year": 2021, "providerPayments": [
              { "area": "360902", "month": "2021-03", "claims": "100.00", "paid": [ { "date": "2021-04-30", "amount": "100.00" } ] },
              { "area": "360921", "month": 3, "claims": "100.00", "paid": [ { "date": "2021-05-06", "amount": "100.00" } ] },
              { "area": "360902", "month": "2021-04", "claims": "100.00", "paid": [ { "date": "2021-05-10", "amount": "90.00" } ] },
              { "area": "360902", "month": "2021-05", "claims": "100.00", "due": "2021-06-10", "paid": [ { "date": "2021-06-11", "amount": "100.00" } ] },
              { "area": "360902", "month": "2021-12", "claims": "100.00", "paid": [ { "date": "2022-01-31", "amount": "100.00" } ] } ]
            """);
        Assert.Equal(
            ["2021-04-30", "2021-04-30", "2021-05-31", "2021-06-10", "2022-01-31"],
            report.ProviderPayments.Select(month => month.Figures.Status.Due.ToString("yyyy-MM-dd", null)));
        Assert.Equal(
            [PaymentState.InTime, PaymentState.Late, PaymentState.Overdue, PaymentState.Late, PaymentState.InTime],
            report.ProviderPayments.Select(month => month.Figures.Status.State));
        Assert.Equal(["0.00", "0.00", "10.00", "0.00", "0.00"], report.ProviderPayments.Select(month => month.Figures.Short.ToString()));
        Assert.Equal(1, report.ProviderPayments[1].Figures.Status.WorkingDaysLate); // 1 to 5 May 2021 are days off by the notice.
        Assert.All(report.ProviderPayments, month => Assert.Equal("YC-3-2-1d", month.Rule.Rule));
    }

    // YC-4-3: 990 of 1,000 persons are 99%, 95.00 of 100.00 are 95%: both missed. By collection 100% ranks first, 95% third. YC-4-5c: with one last rank the
    // area is listed, the other that missed its target is not.
    [Fact]
    [Trait("Rule", "YC-4-3")]
    [Trait("Rule", "YC-4-5c")]
    public void Targets_Completion_IsReportedAndUsedForTheSupervisionList()
    {
        CheckReport report = CheckText.Check("""
            "lastRanks": 1, "targets": {
              "360902": { "enrolment": 1000, "enrolled": 990, "collection": "100.00", "collected": "95.00" },
              "360921": { "enrolment": "1000", "enrolled": "1000", "collection": "100.00", "collected": "100.00" },
              "360922": { "enrolment": 1000, "enrolled": 1001, "collection": "100.00", "collected": "99.99" } }
            """);
        Assert.Equal([("0.9900", "0.9500"), ("1.0000", "1.0000"), ("1.0010", "0.9999")], report.Targets.Select(area =>
            (area.Figures.Targets.EnrolmentRate.ToString(), area.Figures.Targets.CollectionRate.ToString())));
        Assert.Equal([(3, true), (1, false), (2, false)], report.Targets.Select(area => (area.Figures.Rank, area.Figures.Listed!.Value)));
        Assert.Equal([CheckResult.Fail, CheckResult.Pass, CheckResult.Fail], report.Targets.Select(area => area.Result));
        Assert.Null(CheckReport.Of(report.Facts with { LastRanks = null }, CheckText.Shipped).Targets[0].Figures.Listed);
    }

    // JN-3-4-4b: an annual plan of 1,300.00 is 100.00 above the quota of 1,200.00; twelve months of 100.00 and one more yuan in December are 1.00 above an
    // annual plan of 1,200.00; exactly the quota and exactly the annual plan are within bounds.
    [Theory]
    [InlineData("1300.00", "200.00", "100.00", "0.00", CheckResult.Fail)]
    [InlineData("1200.00", "101.00", "0.00", "1.00", CheckResult.Fail)]
    [InlineData("1200.00", "100.00", "0.00", "0.00", CheckResult.Pass)]
    [InlineData("1250.00", "150.01", "50.00", "0.01", CheckResult.Fail)]
    [Trait("Rule", "JN-3-4-4b")]
    public void Plans_AgainstQuotaAndAnnualPlan_AreWithinBoundsOrNamed(string annual, string december, string overQuota, string overAnnual, CheckResult result)
    {
        string months = string.Join(", ", Enumerable.Repeat("\"100.00\"", 11).Append($"\"{december}\""));
        CheckReport report = CheckText.Check($$"""
            "plans": { "370811": { "quota": "1200.00", "annual": "{{annual}}", "months": [ {{months}} ] } }
            """);
        Checked<ExpenditurePlan> plan = Assert.Single(report.Plans);
        Assert.Equal((overQuota, overAnnual, result), (plan.Figures.OverQuota.ToString(), plan.Figures.OverAnnual.ToString(), plan.Result));
        Assert.Equal(("jining", "JN-3-4-4b"), (plan.PolicyId, plan.Rule.Rule));
    }

    // SN-2-2c: 300 working and 100 retired are 3 to 1; 95.00 of 100.00 collected, 990 of 1,000 enrolled; the approved ratio stands beside them.
    [Fact]
    [Trait("Rule", "SN-2-2c")]
    public void Factors_BesideTheApprovedRatio_AreReported()
    {
        CheckReport report = CheckText.Check("""
            "factors": { "610100": { "working": 300, "retired": 100, "collection": "100.00", "collected": "95.00", "enrolment": 1000, "enrolled": 990,
                "budget": "85", "appraisal": "良好", "approvedShares": { "pool": "0.6", "area-fiscal": "0.4" } },
              "610200": { "collection": "100.00", "collected": "100.00", "enrolment": 1, "enrolled": 0, "budget": 85, "appraisal": "A" } }
            """);
        SharingFactors factors = report.Factors[0].Figures;
        Assert.Equal(
            ("3.0000", "0.9500", "0.9900", "85", "良好"),
            (factors.WorkingToRetired.ToString(), factors.CollectionRate.ToString(), factors.EnrolmentRate.ToString(), factors.Budget, factors.Appraisal));
        Assert.Equal([new PartyShare(PartyKind.Pool, Rate.Parse("0.6")), new(PartyKind.AreaFiscal, Rate.Parse("0.4"))], factors.ApprovedShares);
        Assert.Null(report.Factors[1].Figures.WorkingToRetired); // A resident fund has no retirees.
        Assert.Equal((CheckResult.Reported, "SN-2-2c"), (report.Factors[0].Result, report.Factors[0].Rule.Rule));
        Assert.True(report.Passed);
    }

    // SN-3-3: 90.00 at 130.00 a year pay for 8.31 months. Income grew by nothing, expenditure from 90.00 to 130.00 by 4/9. The deficit of 30.00 uses up
    // 90.00 in 3 years. The year before had neither deficit nor growth to compare.
    [Fact]
    [Trait("Rule", "SN-3-3")]
    public void Outlook_DeficitAndGrowth_GiveAWarning()
    {
        CheckReport report = CheckText.Check("""
            "outlook": { "610100": [ { "year": 2022, "income": "100.00", "expenditure": "90.00", "closing": "120.00" },
              { "year": 2023, "income": "100.00", "expenditure": "130.00", "closing": "90.00" } ],
              "610200": [ { "year": 2023, "income": "100.00", "expenditure": "100.00", "closing": "-0.01" } ] }
            """);
        AreaOutlook outlook = report.Outlook[0].Figures;
        Assert.Equal(
            ("0.0000", "0.4444", "3.0000", (Int128?)831),
            (outlook.IncomeGrowth.ToString(), outlook.ExpenditureGrowth.ToString(), outlook.YearsLeft.ToString(), outlook.Outlook.Capacity.Hundredths));
        Assert.Equal([WarningGround.Deficit, WarningGround.Growth], outlook.Grounds);
        Assert.Equal([0, 2], outlook.ByYear.Select(year => year.Grounds.Count));
        Assert.Equal([WarningGround.UsedUp], report.Outlook[1].Figures.Grounds);
        Assert.Equal([CheckResult.Warning, CheckResult.Warning], report.Outlook.Select(area => area.Result));
        Assert.True(report.Passed); // A warning is no failure.
    }

    // The largest balance at a fen a year pays for 999,999,999,999,999.99 × 12 ÷ 0.01 months, and lasts as many years as it has fen.
    [Fact]
    [Trait("Rule", "SN-3-3")]
    public void Outlook_LargestFigures_AreExact()
    {
        AreaOutlook outlook = CheckText.Check("""
            "outlook": { "610100": [ { "year": 2023, "income": "0.00", "expenditure": "0.01", "closing": "999999999999999.99" } ] }
            """).Outlook[0].Figures;
        Assert.Equal((Int128)99_999_999_999_999_999 * 1_200, outlook.Outlook.Capacity.Hundredths);
        Assert.Equal("99999999999999999.0000", outlook.YearsLeft.ToString());
    }

    // A policy that the facts name is asked first, and knows its own areas and funds; a rule that it has not is that of the next policy.
    [Fact]
    public void Of_ANamedPolicy_KnowsItsAreasAndBorrowsRules()
    {
        PolicyDocument[] jinhuaFirst = [.. CheckText.Shipped.OrderByDescending(policy => policy.Id == "jinhua")];
        CheckFacts facts = CheckText.Read("""
            "policy": "jinhua", "outlook": { "330723": [ { "year": 2022, "income": "1.00", "expenditure": "1.00", "closing": "1.00" } ] }
            """);
        Assert.Equal("shaanxi", CheckReport.Of(facts, jinhuaFirst).Outlook[0].PolicyId);
        AreaOutlook foreign = facts.Outlook[0] with { Area = "610100" };
        FactsException problem = Assert.Throws<FactsException>(() => CheckReport.Of(facts with { Outlook = new([foreign]) }, jinhuaFirst));
        Assert.StartsWith("$.outlook.610100: jinhua has no such area as '610100'; it has 330702,", problem.Message, StringComparison.Ordinal);
        Assert.Equal("$.outlook.610100", problem.Path);
        FactsException lacking = Assert.Throws<FactsException>(() => CheckReport.Of(facts, jinhuaFirst[..1]));
        Assert.StartsWith("$.outlook: no rule of this kind is in the documents of jinhua.", lacking.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CheckReport.Of(facts, CheckText.Shipped[1..]));
        Assert.Throws<ArgumentException>(() => CheckReport.Of(facts, []));
    }

    private static string Subsidy(string level, string payments) => $$"""
        { "area": "360902", "level": "{{level}}", "scheme": "resident", "due": "2021-11-30", "amount": "100.00", "payments": [ {{payments}} ] }
        """;
}
