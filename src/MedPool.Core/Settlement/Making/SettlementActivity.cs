using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MedPool.Internals;

/// <summary>
/// What a settlement tells whoever listens: an activity and two counters, all under <c>MedPool.Settlement</c>. The kernel itself tells nothing.
/// </summary>
internal static class SettlementActivity
{
    private const string Name = "MedPool.Settlement";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Funds = Meter.CreateCounter<long>("medpool.settlement.funds", "{fund}", "Funds settled.");
    private static readonly Counter<long> Transfers = Meter.CreateCounter<long>("medpool.settlement.transfers", "{transfer}", "Transfers made.");

    /// <summary>Begins the activity of one settlement; its end is its disposal.</summary>
    public static Activity? Start(string policyId, int year) =>
        Source.StartActivity("settle")?.SetTag("medpool.policy", policyId).SetTag("medpool.year", year);

    /// <summary>Counts a settled fund.</summary>
    public static void Record(string policyId, FundSettlement fund)
    {
        KeyValuePair<string, object?> policy = new("medpool.policy", policyId);
        Funds.Add(1, policy);
        Transfers.Add(fund.Transfers.Count, policy);
    }
}
