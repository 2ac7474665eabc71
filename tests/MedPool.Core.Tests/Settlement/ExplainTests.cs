namespace MedPool.Tests.Settlement;

/// <summary>Every amount explains itself: the steps, the numbers that went in, the article and its words.</summary>
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
    public void Explain_SharedStep_ShowsTheGapAndThePoolAsTheyStood()
    {
        ExplanationStep step = Deficit.Explain(SmallYear.Wuyi).Single(step => step.Transfer?.From.Kind == PartyKind.Pool);
        Assert.Equal("11.25", step.Amount.ToString());
        Assert.Contains(new ExplanationInput("fund:330723", "-25.00"), step.Inputs);
        Assert.Contains(new ExplanationInput("pool", "50.00"), step.Inputs);
        Assert.Contains(new ExplanationInput("assessment", "fail"), step.Inputs);
        Assert.Equal("JH-12-2-2", step.Rule!.Rule);
        Assert.Equal("市级调剂金和各县（市）财政按5：5比例承担", step.Rule.Quote);
        Assert.Contains("pool → fund:330723  11.25", step.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Figures_StandWhereTheyAreFormed()
    {
        ExplanationStep[] figures = [.. Deficit.Explain(SmallYear.Wuyi).Where(step => step.Transfer is null)];
        Assert.Equal(
            [(StageKind.Levy, "-40.00"), (StageKind.Coverage, "35.00"), (StageKind.Closing, "0.00")],
            figures.Select(step => (step.Stage, step.Amount.ToString())));
    }

    [Fact]
    public void Explain_LoadedSettlement_TellsTheSame()
    {
        MedPool.Settlement settlement = Policies.Jinhua2022.Settle(SmallYear.Facts("\"income\": \"100.00\", \"expenditure\": \"60.00\""));
        IEnumerable<string> told = settlement[Fund.Employee].Explain(SmallYear.Wuyi).Select(step => step.ToString());
        Assert.Equal(told, MedPool.Settlement.Parse(settlement.ToUtf8())[Fund.Employee].Explain(SmallYear.Wuyi).Select(step => step.ToString()));
    }

    [Fact]
    public void Explain_UnknownArea_SaysSo() => Assert.Throws<KeyNotFoundException>(() => Deficit.Explain("330724"));
}
