using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Internals;
using MedPool.Law;

using MedPool.Payments;

namespace MedPool.Tests.Payments;

/// <summary>What must hold of the functions of Payments whatever the figures.</summary>
public class PaymentPropertiesTests
{
    // Each step is late by just the working days that it was done after its due day, and the next is due the policy's working days after that.
    [Property]
    [Trait("Rule", "JN-3-4-4")]
    public Property Chain_StepsDoneLate_AreLateByTheirOwnDaysOnly() =>
        Prop.ForAll(Gen.Choose(1, 12).ToArbitrary(), Gen.Choose(0, 9).ListOf(4).ToArbitrary(), (month, late) =>
            {
                PolicyDocument jining = Policies.Jining2020.Document;
                Deadline[] steps = [.. jining.Appropriations!.Chain.Select(name => jining.Deadlines.First(deadline => deadline.Name == name))];
                Dictionary<string, DateOnly> done = [];
                for (int i = 0; i < steps.Length; i++)
                {
                    DateOnly due = ChainSteps.Of(steps, 2021, month, WorkingCalendar.China, done)[i].Due;
                    Assert.True(i == 0 || due == WorkingCalendar.China.AddWorkingDays(done[steps[i - 1].Name], ((FollowingDeadline)steps[i].When).WorkingDays));
                    done[steps[i].Name] = late[i] == 0 ? due : WorkingCalendar.China.AddWorkingDays(due, late[i]);
                }

                return ChainSteps.Of(steps, 2021, month, WorkingCalendar.China, done).Select(step => step.WorkingDaysLate).SequenceEqual(late);
            });

    // What is carried over less what is exceeded is what the quota has over the expenditure, and never both.
    [Property]
    [Trait("Rule", "JN-3-4-3")]
    public bool Quota_CarriedOverAndExceeded_AreTheTwoSidesOfOneDifference(NonNegativeInt next, NonNegativeInt quota, NonNegativeInt spent)
    {
        (Fen ofNext, Fen ofQuota, Fen ofSpent) = (new(next.Get), new(quota.Get), new(spent.Get));
        Fen carried = ExpenditureQuota.Next(ofNext, ofQuota, ofSpent) - ofNext;
        Fen excess = ExpenditureQuota.Excess(ofQuota, ofSpent);
        return carried - excess == ofQuota - ofSpent && (carried == Fen.Zero || excess == Fen.Zero);
    }

    // All policies, years with notices and without: in order, twelve of each monthly deadline, and those on working days fall on one.
    [Property]
    [Trait("Rule", "YC-3-1-1b")]
    public Property Deadlines_OfAnyYear_AreInOrderAndOnWorkingDays() =>
        Prop.ForAll(Gen.Elements<Policy>(Policies.All).ToArbitrary(), Gen.Choose(2020, 2035).ToArbitrary(), (policy, year) =>
            {
                PolicyDocument document = policy.Document;
                DeadlineDay[] days = DeadlineTable.Of(document.Deadlines, document.Effective.From, year, WorkingCalendar.China);
                DateOnly[] known = [.. days.Where(day => day.Date is not null).Select(day => day.Date!.Value)];
                return known.SequenceEqual(known.Order())
                    && document.Deadlines.Where(deadline => deadline.When is MonthlyDeadline).All(deadline => days.Count(day => day.Deadline == deadline) == 12)
                    && days.Where(day => day.Deadline.When is FollowingDeadline or MonthlyDeadline { WorkingDay: not null, DecemberByYearEnd: false })
                        .All(day => WorkingCalendar.China.IsWorkingDay(day.Date!.Value));
            });

    // RFC 5545: no line is over 75 octets, and unfolded every deadline with a day is an event.
    [Property]
    public Property Feed_OfAnyYear_HasShortLinesAndAnEventForEachDay() =>
        Prop.ForAll(
            Gen.Elements<Policy>(Policies.All).ToArbitrary(),
            Gen.Choose(2020, 2035).ToArbitrary(),
            ArbMap.Default.ArbFor<bool>(),
            (policy, year, chinese) =>
            {
                PolicyDocument document = policy.Document;
                DeadlineDay[] days = DeadlineTable.Of(document.Deadlines, document.Effective.From, year, WorkingCalendar.China);
                using StringWriter text = new();
                DeadlineFeed.Write(days.Select(day => (document.Id, day)), chinese, text);
                string[] lines = text.ToString().Split("\r\n");
                return lines.All(line => Encoding.UTF8.GetByteCount(line) <= 75)
                    && lines.Count(line => line == "BEGIN:VEVENT") == days.Count(day => day.Date is not null);
            });

    // A figure that is off by something is reported with just that, and no other figure is.
    [Property]
    [Trait("Rule", "YC-3-2-2")]
    public bool Form_WithOneFigureOff_ReportsThatFigureAndItsDifference(int income, int up, NonZeroInt off)
    {
        FundStatement statement = new() { Contributions = new(income), RemittanceToAbove = new(up), Opening = new(77) };
        FormLine[] form =
        [
            .. StatementLine.All.Select(
                line => new FormLine("360902", "390", line, new Fen((long)line.Of(statement).Value), new Fen((long)line.Of(statement).Value))),
        ];
        FormLine[] published = [.. form.Select(line => line.Line.Name == "balance" ? line with { YearToDate = line.YearToDate + new Fen(off.Get) } : line)];
        FormDifference found = Assert.Single(MonthlyReport.Of(Policies.Yichun2021.Document, 2021, 3, published).Differences);
        return (found.Line.Name, found.IsYearToDate, found.Difference) == ("balance", true, new AmountSum(off.Get));
    }

    // Years of the balance at the last deficit: so many whole months fit, and not one more.
    [Property]
    [Trait("Rule", "JN-3-4-7")]
    public bool Outlook_MonthsLeft_AreTheWholeMonthsThatTheBalanceLasts(PositiveInt income, PositiveInt deficit, NonNegativeInt closing)
    {
        FundYearFigures year = new(2021, new Fen(income.Get), new Fen((long)income.Get + deficit.Get), new Fen(closing.Get));
        long left = FundOutlook.Of([year]).MonthsLeft!.Value;
        return left * deficit.Get <= 12L * closing.Get && (left + 1) * deficit.Get > 12L * closing.Get;
    }

    // Whoever is listed for its collection missed its task, and nobody completed less than the last of them; ten times all figures lists the same.
    [Property]
    [Trait("Rule", "YC-4-5c")]
    public bool Supervision_MissedAndLast_AreThoseWhoCompletedLeast((PositiveInt Task, NonNegativeInt Collected)[] rows)
    {
        SupervisedArea[] areas =
        [
            .. rows.Select((row, i) => new SupervisedArea($"{i:D6}", new Fen(row.Task.Get), new Fen(row.Collected.Get), false, false, false)),
        ];
        SupervisedArea[] tenfold =
        [
            .. areas.Select(area => area with { Task = new Fen(area.Task.Value * 10), Collected = new Fen(area.Collected.Value * 10) }),
        ];
        SupervisionEntry[] entries = SupervisionList.Of(areas, 1);
        static Rate Completion(SupervisedArea area) => new(area.Collected.Value, area.Task.Value);
        return entries.SequenceEqual(SupervisionList.Of(tenfold, 1))
            && entries.Select(entry => areas.Single(area => area.Area == entry.Area))
                .All(listed => listed.Collected < listed.Task && areas.All(area => Completion(area) >= Completion(listed)));
    }

    // Ten times the expenditure of both years is the same growth a head; more enrolled, paid and corrected, and no benefit raised, never makes a condition fail
    // that was met.
    [Property]
    [Trait("Rule", "SN-2-3-1")]
    [Trait("Rule", "SN-2-3-3")]
    [Trait("Rule", "SN-2-3-4")]
    [Trait("Rule", "SN-2-3-5")]
    [Trait("Rule", "SN-2-3-6")]
    public bool Conditions_BetterEvidence_NeverFailsWhatWasMet(
        (PositiveInt Spent, PositiveInt Earlier, PositiveInt Persons) area,
        (PositiveInt Spent, PositiveInt Earlier, PositiveInt Persons) province,
        (NonNegativeInt Done, NonNegativeInt More) done)
    {
        UseEvidence evidence = new()
        {
            EnrolmentTask = 10,
            Enrolled = done.Done.Get,
            CollectionTask = new Fen(10),
            Collected = new Fen(done.Done.Get),
            Misuses = 0,
            ResponsibilityFailures = 0,
            UnauthorisedItems = 0,
            UnauthorisedIncreases = 0,
            LoweredRates = 0,
            BenefitIncreases = done.Done.Get % 2,
            AdjustmentReceived = new Fen(done.More.Get % 2),
            ViolationsFound = 10,
            ViolationsCorrected = done.Done.Get,
            SubsidiesDue = new Fen(10),
            SubsidiesInTime = new Fen(done.Done.Get),
            LeviesDue = new Fen(10),
            LeviesInTime = new Fen(done.Done.Get),
            PastContributionsDue = new Fen(10),
            PastContributionsPaid = new Fen(done.Done.Get),
            Area = Head(area, 1),
            Province = Head(province, 1),
        };
        int more = done.More.Get;
        UseEvidence better = evidence with
        {
            Enrolled = evidence.Enrolled + more,
            Collected = evidence.Collected + new Fen(more),
            ViolationsCorrected = evidence.ViolationsCorrected + more,
            BenefitIncreases = 0,
            SubsidiesInTime = evidence.SubsidiesInTime + new Fen(more),
            LeviesInTime = evidence.LeviesInTime + new Fen(more),
            PastContributionsPaid = evidence.PastContributionsPaid + new Fen(more),
            Area = Head(area, 10),
        };
        return Check(evidence)
            .Zip(Check(better))
            .Select((pair, i) => i == 5 ? pair.First.IsMet == pair.Second.IsMet : !pair.First.IsMet || pair.Second.IsMet)
            .All(holds => holds);
    }

    private static UseCondition[] Check(UseEvidence evidence) =>
        UseConditions.Check(new([.. Enumerable.Range(1, 6).Select(i => new Citation($"SN-2-3-{i}", "measures", "二、（三）", "约束条件"))]), evidence);

    private static ExpenditurePerHead Head((PositiveInt Spent, PositiveInt Earlier, PositiveInt Persons) facts, long times) =>
        new(new Fen(facts.Spent.Get * times), facts.Persons.Get, new Fen(facts.Earlier.Get * times), 100);
}
