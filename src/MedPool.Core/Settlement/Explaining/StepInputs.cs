namespace MedPool.Internals;

/// <summary>The facts that went into a transfer, by stage.</summary>
internal static class StepInputs
{
    public static IEnumerable<ExplanationInput> Of(Transfer transfer, AreaYear area, FundSettlement fund) =>
        Candidates(transfer, area, fund)
            .Where(static input => input.Value is not null)
            .Select(static input => new ExplanationInput(input.Name, input.Value!));

    private static IEnumerable<(string Name, string? Value)> Candidates(Transfer transfer, AreaYear area, FundSettlement fund) => transfer.Stage switch
    {
        StageKind.Opening => transfer.From.Kind == PartyKind.Contributors ? [("income", Text(area.Income))] : [("expenditure", Text(area.Expenditure))],
        StageKind.PrePooling => [("prePoolingGap", Text(area.PrePoolingGap)), ("prePoolingShares", Decided(fund, "prePoolingShares", transfer))],
        StageKind.Centralise => [("demandDeposits", Text(area.DemandDeposits))],
        StageKind.Levy => Levy(transfer, area, fund),
        StageKind.IncomeGuarantee => [("incomePlan", Text(area.IncomePlan)), ("income", Text(area.Income))],
        StageKind.ViolationRecovery => [("violationExpenditure", Text(area.ViolationExpenditure))],
        StageKind.ManagementLiability =>
        [
            ("incomePlan", Text(area.IncomePlan)),
            ("income", Text(area.Income)),
            ("violationIncomeLoss", Text(area.ViolationIncomeLoss)),
            ("violationExpenditure", Text(area.ViolationExpenditure)),
        ],
        StageKind.Surplus =>
        [
            ("surplus", fund[transfer.AreaCode!].Surplus.ToString()),
            ("incomePlan", Text(area.IncomePlan)),
            ("expenditureBudget", Text(area.ExpenditureBudget)),
            ("Σ priorYearExpenditure", Sum(fund, static year => year.PriorYearExpenditure)),
        ],
        StageKind.Emergency => [("emergency", Text(area.Emergency)), ("asked by all areas", Sum(fund, static year => year.Emergency))],
        StageKind.Coverage => Coverage(transfer, area, fund),
        StageKind.Reward => [("rewardRate", area.RewardRate?.ToString()), ("assessment", Assessed(area))],
        _ => [],
    };

    private static IEnumerable<(string Name, string? Value)> Levy(Transfer transfer, AreaYear area, FundSettlement fund) =>
    [
        ("priorYearExpenditure", Text(area.PriorYearExpenditure)),
        ("priorYearIncome", Text(area.PriorYearIncome)),
        ("insuredPersons", area.InsuredPersons?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("levyRate", fund.Facts.LevyRate?.ToString()),
        ("pool.openingBalance", fund.Facts.PoolOpeningBalance.ToString()),
        ("Σ priorYearExpenditure", Sum(fund, static year => year.PriorYearExpenditure)),
        ("levied of all areas", fund.Transfers.Where(each => each.Stage == StageKind.Levy).Aggregate(default(AmountSum), static (sum, each) => sum + each.Amount).ToString()),
    ];

    private static IEnumerable<(string Name, string? Value)> Coverage(Transfer transfer, AreaYear area, FundSettlement fund)
    {
        yield return ("otherGap", fund[transfer.AreaCode!].OtherGap.ToString());
        if (transfer.From.Kind is PartyKind.Balance or PartyKind.Development)
        {
            yield break;
        }

        yield return ("assessment", area.Assessment is null ? null : Assessed(area));
        yield return ("approvedShares", Decided(fund, "approvedShares", transfer));
        yield return ("systemicShares", Decided(fund, "systemicShares", transfer));
        yield return ("conditionDeduction", Decided(fund, "conditionDeduction", transfer));
        yield return ("unmetConditions", area.UnmetConditions.Count == 0 ? null : string.Join(" ", area.UnmetConditions));
        yield return ("riskReserveForShare", transfer.From.Kind == PartyKind.Reserve ? Text(area.RiskReserveForShare) : null);
    }

    private static string? Decided(FundSettlement fund, string fact, Transfer transfer) =>
        fund.Decisions.FirstOrDefault(decision => decision.Fact == fact && (decision.AreaCode is null || decision.AreaCode == transfer.AreaCode))?.Value;

    private static string? Sum(FundSettlement fund, Func<AreaYear, Fen?> figure) => fund.Facts.Areas.Values.All(year => figure(year) is null)
        ? null
        : fund.Facts.Areas.Values.Aggregate(default(AmountSum), (sum, year) => sum + (figure(year) ?? Fen.Zero)).ToString();

    private static string Assessed(AreaYear area) => area.Assessment == Assessment.Fail ? "fail" : "pass";

    private static string? Text(Fen? amount) => amount?.ToString();
}
