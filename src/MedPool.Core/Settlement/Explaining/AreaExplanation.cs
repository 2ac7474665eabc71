namespace MedPool.Internals;

/// <summary>Follows one area through a fund's transfers, with the accounts as they stood before each.</summary>
internal sealed class AreaExplanation(FundSettlement fund, SettlementArea area)
{
    private static readonly LocalizedText CurrentBalance =
        new("当期结余＝收入－支出－从当年收入中上解的调剂金", "Balance of the year: income less expenditure less what was levied from income");

    private static readonly LocalizedText OtherGap = new("剔除管理性责任后的其他收支缺口", "Other gap: what is left of the gap before its coverage");

    private readonly Dictionary<SettlementParty, Fen> _accounts =
        fund.Parties.ToDictionary(static party => party.Party, static party => party.Opening);

    private bool _isCurrentShown;
    private bool _isOtherGapShown;

    public IReadOnlyList<ExplanationStep> Steps()
    {
        var steps = new List<ExplanationStep>();
        int lastLevy = LastLevy();
        for (int i = 0; i < fund.Transfers.Count; i++)
        {
            Transfer transfer = fund.Transfers[i];
            AddFigures(steps, transfer.Stage, isLevied: i > lastLevy);
            if (transfer.AreaCode == area.Code)
            {
                steps.Add(Explain(transfer));
            }

            Move(transfer.From, -transfer.Amount);
            Move(transfer.To, transfer.Amount);
        }

        AddFigures(steps, StageKind.Closing, isLevied: true);
        return steps;
    }

    // Figures that move no money stand where they are formed: the year's balance after the last levy, the other gap before its coverage, the closing at the
    // end.
    private void AddFigures(List<ExplanationStep> steps, StageKind next, bool isLevied)
    {
        bool fills = next is StageKind.Opening or StageKind.PrePooling or StageKind.Centralise or StageKind.Levy;
        if (!_isCurrentShown && isLevied && !fills)
        {
            _isCurrentShown = true;
            (string, Fen)[] inputs = [("income", area.Income), ("expenditure", area.Expenditure), ("levyFromIncome", area.LevyFromIncome)];
            steps.Add(Figure(StageKind.Levy, area.CurrentBalance, CurrentBalance, inputs));
        }

        if (!_isOtherGapShown && next is (StageKind.Coverage or StageKind.Reward or StageKind.Closing) && area.OtherGap > Fen.Zero)
        {
            _isOtherGapShown = true;
            steps.Add(Figure(StageKind.Coverage, area.OtherGap, OtherGap, ("gap", area.Gap), ("managementLiability", area.ManagementLiability)));
        }

        if (next == StageKind.Closing)
        {
            steps.Add(Figure(StageKind.Closing, area.ClosingBalance, Closing(), ("openingBalance", area.OpeningBalance), ("expenditure", area.Expenditure)));
        }
    }

    // A levy can stand after other stages; the year's balance is what is left after the last one.
    private int LastLevy()
    {
        for (int i = fund.Transfers.Count - 1; i >= 0; i--)
        {
            if (fund.Transfers[i].Stage == StageKind.Levy)
            {
                return i;
            }
        }

        return -1;
    }

    private LocalizedText Closing() => area.MonthsPayable is { } months
        ? new($"期末历年结余，可支付{months}个月", $"Retained balance at the end of the year; it pays for {months} months")
        : new("期末历年结余", "Retained balance at the end of the year");

    private static ExplanationStep Figure(StageKind stage, Fen amount, LocalizedText words, params (string Name, Fen Value)[] inputs)
    {
        ExplanationInput[] texts = [.. inputs.Select(static input => new ExplanationInput(input.Name, input.Value.ToString()))];
        return new ExplanationStep(stage, null, amount, words, new EquatableArray<ExplanationInput>(texts), null);
    }

    private ExplanationStep Explain(Transfer transfer)
    {
        StageDescription stage = StageDescription.Of(transfer.Stage);
        var explained = new ExplainedTransfer(fund, area, transfer);
        var inputs = new List<ExplanationInput>();
        foreach (SettlementParty party in stage.Accounts(explained).Where(static party => party.Kind.IsInternal()).Distinct())
        {
            inputs.Add(new ExplanationInput(party.ToString(), _accounts.GetValueOrDefault(party).ToString()));
        }

        inputs.AddRange(
            from input in stage.Inputs(explained)
            where input.Value is not null
            select new ExplanationInput(input.Name, input.Value!));
        LocalizedText sentence = stage.Sentence(transfer.From.Kind, transfer.To.Kind);
        return new ExplanationStep(transfer.Stage, transfer, transfer.Amount, sentence, new EquatableArray<ExplanationInput>([.. inputs]), transfer.Rule);
    }

    private void Move(SettlementParty party, Fen amount)
    {
        if (party.Kind.IsInternal())
        {
            _accounts[party] = _accounts.GetValueOrDefault(party) + amount;
        }
    }
}
