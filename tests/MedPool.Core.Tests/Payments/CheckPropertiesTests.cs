using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Payments;

namespace MedPool.Tests.Payments;

/// <summary>What must hold of checks whatever the figures; arithmetic is compared with a slow calculation over whole numbers without bounds.</summary>
public class CheckPropertiesTests
{
    // The text is the ratio within half of a ten-thousandth, and a tie goes away from zero.
    [Property(MaxTest = 1_000)]
    [Trait("Rule", "YC-4-3")]
    public bool Ratio_Text_IsTheRatioRoundedOnce(long numerator, PositiveInt denominator)
    {
        BigInteger doubled = BigInteger.Abs(numerator) * 20_000;
        BigInteger rounded = (doubled + denominator.Get) / (2 * (BigInteger)denominator.Get);
        string digits = rounded.ToString(null, null).PadLeft(5, '0');
        string expected = (numerator < 0 && rounded > 0 ? "-" : "") + digits[..^4] + "." + digits[^4..];
        return new FigureRatio(numerator, denominator.Get).ToString() == expected;
    }

    // A budget lacks what a plan without it would have to find: income and shortfall cover the expenditure, and nothing is short where income does.
    [Property]
    [Trait("Rule", "JP-6b")]
    public bool Budget_IncomeAndShortfall_CoverTheExpenditure(NonNegativeInt income, NonNegativeInt expenditure)
    {
        var budget = new PlannedBudget("employee", "330723", new Fen(income.Get), new Fen(expenditure.Get));
        return budget.Income + budget.Shortfall >= budget.Expenditure
            && (budget.Shortfall == Fen.Zero || budget.Income + budget.Shortfall == budget.Expenditure);
    }

    // Received and arrears less what is over is what is owed; the check is kept where each yuan came by the day, and no more.
    [Property]
    [Trait("Rule", "YC-3-1-2b")]
    public Property Subsidy_ReceivedAndMissing_AddUpToTheAmount() => Prop.ForAll(
        Gen.Choose(0, 500).ToArbitrary(),
        (from day in Gen.Choose(-20, 20) from amount in Gen.Choose(1, 200) select (day, amount)).ListOf().ToArbitrary(),
        (amount, payments) =>
        {
            DateOnly due = new(2021, 11, 30);
            var subsidy = new Subsidy(
                "360902", SubsidyLevel.City, "resident", due, new Fen(amount),
                new([.. payments.Select(payment => new RemittancePayment(due.AddDays(payment.day), new Fen(payment.amount)))]));
            Checked<SubsidyStatus> found = CheckReport.Of(new CheckFacts { Subsidies = new([subsidy]) }, CheckText.Shipped).Subsidies[0];
            int inTime = payments.Where(payment => payment.day <= 0).Sum(payment => payment.amount);
            int all = payments.Sum(payment => payment.amount);
            return found.Figures.Received + found.Figures.Arrears - found.Figures.Over == new Fen(amount)
                && (found.Result == CheckResult.Pass) == (inTime >= amount && all <= amount);
        });

    // Ranks by a sort of the exact rates: the number of areas with a higher rate, and one.
    [Property]
    [Trait("Rule", "YC-4-3")]
    public Property Targets_Ranks_AreThoseOfASort() => Prop.ForAll(
        (from task in Gen.Choose(1, 9) from collected in Gen.Choose(0, 12) select (task, collected)).ListOf(5).ToArbitrary(),
        areas =>
        {
            string[] codes = [.. CheckText.Shipped.First(policy => policy.Id == "yichun").Areas.Take(5).Select(area => area.Code)];
            AreaTargets[] targets = [.. areas.Select((area, i) => new AreaTargets(codes[i], 1, 1, new Fen(area.task), new Fen(area.collected)))];
            var report = CheckReport.Of(new CheckFacts { Targets = new(targets) }, CheckText.Shipped);
            int[] scaled = [.. areas.Select(area => area.collected * 2520 / area.task)]; // 2520 is divisible by 1 to 9.
            return report.Targets.Select(area => area.Figures.Rank).SequenceEqual(scaled.Select(rate => 1 + scaled.Count(other => other > rate)));
        });

    // The sum of marks does not depend on their order, and a higher threshold never turns a failure into a pass.
    [Property]
    [Trait("Rule", "JP-9")]
    public bool Assessment_HigherThreshold_NeverPassesMore(NonNegativeInt[] marks, NonNegativeInt threshold)
    {
        AssessmentMark[] given = [.. marks.Take(20).Select((mark, i) => new AssessmentMark($"item-{i}", new Rate(mark.Get % 1_000, 10)))];
        var sheet = new AssessmentSheet("330723", new(given));
        Assessment Of(long tenths) => new AssessedSheet(sheet, new Rate(tenths, 10)).Assessment;
        return sheet.Total == new AssessmentSheet("330723", new([.. given.Reverse()])).Total
            && !(Of(threshold.Get) == Assessment.Fail && Of((long)threshold.Get + 1) == Assessment.Pass);
    }

    // What is left over after so many years at the last deficit is nothing, and after fewer something.
    [Property]
    [Trait("Rule", "SN-3-3")]
    public bool Outlook_YearsLeft_TimesTheDeficitIsTheBalance(PositiveInt income, PositiveInt deficit, PositiveInt closing)
    {
        FundYearFigures year = new(2023, new Fen(income.Get), new Fen((long)income.Get + deficit.Get), new Fen(closing.Get));
        FigureRatio left = new AreaOutlook("610100", new([year])).YearsLeft!.Value;
        return left.Numerator * deficit.Get == left.Denominator * closing.Get;
    }
}
