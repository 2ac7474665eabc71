namespace MedPool.Contributions;

/// <summary>What an area's residents come to in a year. Immutable.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Residents">The number of residents.</param>
/// <param name="Personal">What they pay, in fen.</param>
/// <param name="Assistance">What assistance pays in their place, in fen.</param>
/// <param name="Subsidy">What governments pay, in fen.</param>
public readonly record struct AreaResidents(string Area, long Residents, Int128 Personal, Int128 Assistance, Int128 Subsidy);

/// <summary>The sums of an assessment of residents. Immutable.</summary>
/// <param name="Areas">By area with residents, in the policy's order.</param>
public sealed record ResidentsSummary(EquatableArray<AreaResidents> Areas)
{
    /// <summary>The number of residents.</summary>
    public long Residents => Areas.Sum(area => area.Residents);

    /// <summary>What they pay, in fen.</summary>
    public Int128 Personal => Sum(area => area.Personal);

    /// <summary>What assistance pays in their place, in fen.</summary>
    public Int128 Assistance => Sum(area => area.Assistance);

    /// <summary>What governments pay, in fen.</summary>
    public Int128 Subsidy => Sum(area => area.Subsidy);

    private Int128 Sum(Func<AreaResidents, Int128> of) => Areas.Aggregate(Int128.Zero, (sum, area) => sum + of(area));
}
