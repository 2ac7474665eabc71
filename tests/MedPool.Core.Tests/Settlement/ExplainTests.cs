using System.Text.Json.Nodes;
using MedPool.Tests.Rules;

namespace MedPool.Tests.Settlement;

/// <summary>Every amount explains itself: the numbers that entered, the formula, the article and its words, the rules and the reading that shaped it.</summary>
public class ExplainTests
{
    private static readonly FundSettlement Deficit = SmallYear.Settle(SmallYear.Facts(
        "\"income\": \"60.00\", \"expenditure\": \"100.00\", \"openingBalance\": \"10.00\", \"incomePlan\": \"65.00\", \"assessment\": \"fail\"", "\"pool\": { \"openingBalance\": \"50.00\" },"));

    [Fact]
    public void Explain_Area_TellsEveryTransferOfItInOrder()
    {
        IReadOnlyList<ExplanationStep> steps = Deficit.Explain(SmallYear.Wuyi);
        Assert.Equal(Deficit.Transfers.Where(transfer => transfer.AreaCode == SmallYear.Wuyi), steps.Select(step => step.Transfer).OfType<Transfer>());
    }

    // Gap 40.00, liability 65.00 − 60.00 = 5.00, own balance 10.00, 25.00 open: 45:55 after a failed assessment (JH-14-2), 11.25 from the pool.
    [Fact]
    public void Explain_SharedStep_RestsOnWhatIsOpenAndOnTheSharesAsTheAssessmentChangedThem()
    {
        ExplanationStep step = Deficit.Explain(SmallYear.Wuyi).Single(step => step.Transfer?.From.Kind == PartyKind.Pool);
        Assert.Equal("11.25", step.Amount.ToString());
        Assert.Equal(
            "apportion((otherGap - fromBalance), [(sharePool - min(sharePool, assessmentRise)), (shareAreaFiscal + min(sharePool, assessmentRise))])[0]", step.Formula);
        Assert.Equal(
            ["otherGap 35.00 Step", "fromBalance 10.00 Step", "sharePool 0.5 Value", "shareAreaFiscal 0.5 Value", "assessmentRise 0.05 Value"],
            step.Inputs.Select(input => $"{input.Name} {input.Value} {input.Source}"));
        Assert.Equal("JH-12-2-2", step.Rule!.Rule);
        Assert.Equal("市级调剂金和各县（市）财政按5：5比例承担", step.Rule.Quote);
        Assert.Contains("pool → fund:330723  11.25", step.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Figures_StandWhereTheyAreFormed()
    {
        ExplanationStep[] figures = [.. Deficit.Explain(SmallYear.Wuyi).Where(step => step.Transfer is null)];
        Assert.Equal(
            ["currentBalance -40.00", "gap 40.00", "managementLiability 5.00", "fund -35.00", "otherGap 35.00", "balance 0.00", "closingBalance 0.00", "monthsPayable 0.00"],
            figures.SkipWhile(step => step.Figure != "currentBalance").Select(step => $"{step.Figure} {step.Amount}"));
    }

    // 250 less 50 of its own balance; the pool holds 30 and is asked for half of 200: it pays 30, the county its half, 70 stay open for ③ and ④.
    [Fact]
    public void Explain_LaterStep_SaysWhatWasAlreadyPaid()
    {
        FundSettlement fund = SmallYear.Settle(SmallYear.Facts(
            "\"income\": \"0.00\", \"expenditure\": \"250.00\", \"openingBalance\": \"50.00\"", "\"pool\": { \"openingBalance\": \"30.00\" },", year: 2023));
        ExplanationStep last = fund.Explain(SmallYear.Wuyi).Last(step => step.Transfer?.From.Kind == PartyKind.AreaFiscal);
        Assert.Equal("apportion((otherGap - fromBalance - fromPool - fromAreaFiscal), [sharePoolFiscal, shareAreaFiscal])[1]", last.Formula);
        Assert.Equal(["250.00", "50.00", "30.00", "100.00"], last.Inputs.Take(4).Select(input => input.Value.ToString()));
        Assert.Equal("56.00", last.Amount.ToString());
    }

    [Fact]
    public void Explain_FigureOfTheFund_IsAmongTheStepsOfAnAreaThatRestsOnIt()
    {
        FundSettlement fund = SmallYear.Settle(SmallYear.Facts(
            "\"income\": \"0.00\", \"expenditure\": \"100.00\"", "\"pool\": { \"openingBalance\": \"30.00\", \"interest\": \"10.00\" },", "\"income\": \"0.00\", \"expenditure\": \"300.00\""));
        ExplanationStep available = fund.Explain(SmallYear.Wuyi).Single(step => step.Figure == "available");
        Assert.Equal(("40.00", null), (available.Amount.ToString(), available.AreaCode));
        Assert.Equal(["poolIncome", "pool", "available"], fund.ExplainPool().Select(step => step.Figure).Where(name => name is "poolIncome" or "pool" or "available"));
        ExplanationStep granted = fund.Explain(SmallYear.Wuyi).Single(step => step.Figure == "granted");
        Assert.Equal("apportion(available, [asked_330723, asked_330726])[0]", granted.Formula);
        Assert.Equal("10.00", granted.Amount.ToString());
        Assert.Contains(new ChosenReading("scarce-pool", "pro-rata"), granted.Readings);
    }

    // The source of the levy is the year's income alone: nothing is said of a balance that was too small.
    [Fact]
    public void Explain_LevyFromIncomeAlone_SaysNothingOfABalance()
    {
        JsonObject facts = WorkedYear.Of("shaanxi", 2024).Area("610100", ("income", "100.00"), ("priorYearIncome", "1000.00"), ("priorYearExpenditure", "900.00")).Facts;
        FundSettlement fund = Policies.Shaanxi2024.Settle(SmallYear.Parse(facts.ToJsonString()))[Fund.Employee];
        ExplanationStep[] levy = [.. fund.Explain("610100").Where(step => step.Stage == StageKind.Levy && step.Transfer is not null)];
        Assert.Equal("50.00", Assert.Single(levy).Amount.ToString());
        Assert.All(levy, step => Assert.DoesNotContain("结余", step.Words.Zh, StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_LoadedSettlement_TellsTheSame()
    {
        MedPool.Settlement settlement = Policies.Jinhua2022.Settle(SmallYear.Facts("\"income\": \"100.00\", \"expenditure\": \"60.00\""));
        FundSettlement loaded = MedPool.Settlement.Parse(settlement.ToUtf8())[Fund.Employee];
        Assert.Equal(settlement[Fund.Employee].Explain(SmallYear.Wuyi), loaded.Explain(SmallYear.Wuyi));
        Assert.Equal(settlement[Fund.Employee].ExplainPool(), loaded.ExplainPool());
        Assert.Equal(settlement.ToUtf8(), MedPool.Settlement.Parse(settlement.ToUtf8()).ToUtf8());
    }

    [Fact]
    public void Explain_UnknownArea_SaysSo() => Assert.Throws<KeyNotFoundException>(() => Deficit.Explain("330724"));
}
