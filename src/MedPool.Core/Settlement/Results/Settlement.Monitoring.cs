using MedPool.Payments;

namespace MedPool;

// What monitoring reads from a settlement.
public sealed partial record Settlement
{
    /// <summary>
    /// The closing balances and expenditure of all areas and funds, and the adjustment that each area is granted, for <see cref="MonitoringReport"/>.
    /// </summary>
    public MonitoringFacts MonitoringFacts() => new()
    {
        PolicyId = PolicyId,
        Year = Year,
        Balances = new([.. Funds.SelectMany(fund => fund.Areas.Select(area => new AreaBalance(fund.Fund, area.Code, area.ClosingBalance, area.Expenditure)))]),
        AdjustmentGranted = AdjustmentGranted(),
    };

    /// <summary>By area's code, what the pool pays to the area's funds for gaps and emergencies; areas that are paid nothing have no entry.</summary>
    private Dictionary<string, Fen> AdjustmentGranted() => Funds.SelectMany(fund => fund.Transfers)
        .Where(transfer => transfer is { Stage: StageKind.Coverage or StageKind.Emergency, From.Kind: PartyKind.Pool, To.Kind: PartyKind.Fund })
        .GroupBy(transfer => transfer.To.AreaCode!)
        .ToDictionary(area => area.Key, area => area.Aggregate(Fen.Zero, (sum, transfer) => sum + transfer.Amount));
}
