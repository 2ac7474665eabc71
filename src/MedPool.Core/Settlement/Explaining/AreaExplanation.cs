namespace MedPool.Internals;

/// <summary>Follows one area through a fund's transfers, with the accounts as they stood before each.</summary>
internal sealed class AreaExplanation(FundSettlement fund, SettlementArea area)
{
    private readonly Dictionary<SettlementParty, Fen> _accounts =
        fund.Parties.ToDictionary(static party => party.Party, static party => party.Opening);

    private readonly AreaYear _facts = fund.Facts.Areas[area.Code];

    public IReadOnlyList<ExplanationStep> Steps()
    {
        var steps = new List<ExplanationStep>();
        StageKind reached = StageKind.Opening;
        foreach (Transfer transfer in fund.Transfers)
        {
            AddFigures(steps, reached, transfer.Stage);
            reached = transfer.Stage;
            if (transfer.AreaCode == area.Code)
            {
                steps.Add(Explain(transfer));
            }

            Move(transfer.From, -transfer.Amount);
            Move(transfer.To, transfer.Amount);
        }

        AddFigures(steps, reached, StageKind.Closing);
        return steps;
    }

    // Figures that move no money stand where they are formed: the year's balance after the levy, the other gap before its coverage, the closing at the end.
    private void AddFigures(List<ExplanationStep> steps, StageKind from, StageKind to)
    {
        if (from <= StageKind.Levy && to > StageKind.Levy)
        {
            steps.Add(Figure(StageKind.Levy, area.CurrentBalance, StepWords.CurrentBalance, ("income", area.Income), ("expenditure", area.Expenditure), ("levyFromIncome", area.LevyFromIncome)));
        }

        if (from < StageKind.Coverage && to >= StageKind.Coverage && area.OtherGap > Fen.Zero)
        {
            steps.Add(Figure(StageKind.Coverage, area.OtherGap, StepWords.OtherGap, ("gap", area.Gap), ("managementLiability", area.ManagementLiability)));
        }

        if (to == StageKind.Closing)
        {
            steps.Add(Figure(StageKind.Closing, area.ClosingBalance, StepWords.Closing(area), ("openingBalance", area.OpeningBalance), ("expenditure", area.Expenditure)));
        }
    }

    private static ExplanationStep Figure(StageKind stage, Fen amount, LocalizedText words, params (string Name, Fen Value)[] inputs) =>
        new(stage, null, amount, words, new EquatableArray<ExplanationInput>([.. inputs.Select(static input => new ExplanationInput(input.Name, input.Value.ToString()))]), null);

    private ExplanationStep Explain(Transfer transfer)
    {
        var inputs = new List<ExplanationInput>();
        foreach (SettlementParty party in Shown(transfer).Where(static party => party.Kind.IsInternal()).Distinct())
        {
            inputs.Add(new ExplanationInput(party.ToString(), _accounts.GetValueOrDefault(party).ToString()));
        }

        inputs.AddRange(StepInputs.Of(transfer, _facts, fund));
        return new ExplanationStep(transfer.Stage, transfer, transfer.Amount, StepWords.Of(transfer), new EquatableArray<ExplanationInput>([.. inputs]), transfer.Rule);
    }

    // The accounts that decide the amount: payer and payee, and for help the gap it is for.
    private IEnumerable<SettlementParty> Shown(Transfer transfer) => transfer.Stage switch
    {
        StageKind.Opening => [],
        StageKind.Levy => [transfer.From, transfer.To, new SettlementParty(PartyKind.Balance, area.Code)],
        _ => [new SettlementParty(PartyKind.Fund, area.Code), transfer.From, transfer.To],
    };

    private void Move(SettlementParty party, Fen amount)
    {
        if (party.Kind.IsInternal())
        {
            _accounts[party] = _accounts.GetValueOrDefault(party) + amount;
        }
    }
}
