namespace MedPool.Internals;

/// <summary>
/// The readings that the settlement can apply, with their alternatives. A policy chooses among them; it cannot add one. Where a policy may leave a reading
/// out, the first alternative holds.
/// </summary>
internal static class KnownReadings
{
    public const string PoolAvailability = "pool-availability";
    public const string ScarcePool = "scarce-pool";
    public const string Cap = "cap";
    public const string ManagementCharge = "management-charge";
    public const string AssessmentRise = "assessment-rise";
    public const string FirstLevyOffset = "first-levy-offset";
    public const string InterestYear = "interest-year";
    public const string PoolMatch = "pool-match";
    public const string OwnFundsOrder = "own-funds-order";
    public const string ManagementScope = "management-scope";
    public const string CentralisedBalance = "centralised-balance";
    public const string Custody = "custody";
    public const string EmergencyNeed = "emergency-need";
    public const string ConditionDeduction = "condition-deduction";
    public const string InterestEnd = "interest-end";
    public const string Advance = "advance";

    private static readonly (string Name, string[] Alternatives)[] All =
    [
        (PoolAvailability, ["current", "opening"]),
        (ScarcePool, ["pro-rata", "policy-order"]),
        (Cap, ["truncate", "threshold"]),
        (ManagementCharge, ["full", "up-to-gap"]),
        (AssessmentRise, ["points", "relative"]),
        (FirstLevyOffset, ["in-rate", "by-area"]),
        (InterestYear, ["360", "365"]),
        (PoolMatch, ["stands", "match-only"]),
        (OwnFundsOrder, ["listed", "together"]),
        (ManagementScope, ["in-a-gap", "always"]),
        (CentralisedBalance, ["citys", "still-the-areas"]),
        (Custody, ["own-gap-free", "approval"]),
        (EmergencyNeed, ["after-own", "as-applied"]),
        (ConditionDeduction, ["per-condition", "all-or-nothing", "decided"]),
        (InterestEnd, ["until-paid", "year-end"]),
        (Advance, ["once", "renewed"]),
    ];

    /// <summary>The readings of payments during the year; they move no money in a settlement.</summary>
    public static string[] OfPayments { get; } = [InterestYear, InterestEnd, Advance];

    public static IEnumerable<string> Names => All.Select(static entry => entry.Name);

    public static string[] AlternativesOf(string name) =>
        All.Where(entry => entry.Name == name).Select(static entry => entry.Alternatives).FirstOrDefault() ?? [];
}
