namespace MedPool.Contributions;

/// <summary>How the subsidies for residents move from an area's tier to the common standard (JP-2c). Immutable.</summary>
/// <param name="FirstYear">The first year of the transition, in which the tier still holds.</param>
/// <param name="Years">The years of the transition; in the last of them the standard holds.</param>
public readonly record struct SubsidyTransition(int FirstYear, int Years);

/// <summary>What is due for a resident and year. Immutable.</summary>
/// <param name="Personal">What the resident pays.</param>
/// <param name="Assistance">What assistance pays in the resident's place.</param>
/// <param name="Subsidy">What governments pay.</param>
public readonly record struct ResidentDue(Fen Personal, Fen Assistance, Fen Subsidy);

/// <summary>
/// The contribution of a resident (城乡居民缴费, JP-2b, JP-2c, JP-2d): a uniform personal amount, and a subsidy that converges to one standard.
/// <see cref="ResidentAssessment"/> assesses many.
/// </summary>
public static class ResidentDues
{
    /// <summary>
    /// The subsidy a head in a year: in year k of the transition, tier + Round((standard − tier) × k ÷ (years − 1)); the standard from its last year on.
    /// Equal steps are an assumption of the policy.
    /// </summary>
    /// <param name="tier">The subsidy of the area's tier.</param>
    /// <param name="standard">The common standard.</param>
    /// <param name="transition">The years in which it moves.</param>
    /// <param name="year">The year.</param>
    /// <exception cref="FactsException">The year is before the transition, so that this policy does not say what its subsidy is.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The transition has no year.</exception>
    public static Fen Subsidy(Fen tier, Fen standard, SubsidyTransition transition, int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(transition.Years, 1, nameof(transition));
        int elapsed = year - transition.FirstYear;
        if (elapsed < 0)
        {
            throw new FactsException($"year {year}: the subsidy tiers (JP-2c) begin in {transition.FirstYear}.");
        }

        return elapsed >= transition.Years - 1
            ? standard
            : tier + (standard - tier).RoundedShare(new Rate(elapsed, transition.Years - 1));
    }

    /// <summary>What is due for one resident.</summary>
    /// <param name="kind">Who the resident is.</param>
    /// <param name="personal">The uniform personal amount of the year.</param>
    /// <param name="subsidy">The subsidy a head of the area and year.</param>
    public static ResidentDue Of(ResidentKind kind, Fen personal, Fen subsidy) => kind == ResidentKind.Assisted
        ? new ResidentDue(Fen.Zero, personal, subsidy)
        : new ResidentDue(personal, Fen.Zero, subsidy);
}
