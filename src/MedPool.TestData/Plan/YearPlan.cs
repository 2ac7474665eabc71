using System.Text;
using MedPool.Law;

namespace MedPool.TestData;

/// <summary>
/// What a year is generated from: the policy's areas, funds and insurance types, the share of each in the records, and the outcome of each area.
/// </summary>
internal sealed class YearPlan
{
    /// <summary>Plans a year.</summary>
    public YearPlan(PolicyDocument policy, int year, ulong seed)
    {
        (Policy, Year, Seed) = (policy, year, seed);
        AreaCodes = policy.Areas.Select(area => Encoding.ASCII.GetBytes(area.Code)).ToArray();
        Populations = policy.Areas.Select(area => AreaPopulations.Of(area.Code)).ToArray();
        Types = policy.Funds.SelectMany((fund, index) => fund.InsuranceTypes.Select(type => new InsuranceTypePlan(type, index))).ToArray();
        Outcomes = PickOutcomes();
        DaysInYear = DateTime.IsLeapYear(year) ? 366 : 365;
    }

    /// <summary>The policy that the records are made for.</summary>
    public PolicyDocument Policy { get; }

    /// <summary>The settlement year.</summary>
    public int Year { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>Number of days of the year.</summary>
    public int DaysInYear { get; }

    /// <summary>The areas' codes in ASCII, in policy order.</summary>
    public byte[][] AreaCodes { get; }

    /// <summary>The areas' populations in thousands: their weights in the records.</summary>
    public int[] Populations { get; }

    /// <summary>The insurance types of all funds.</summary>
    public InsuranceTypePlan[] Types { get; }

    /// <summary>The outcome of the year for each area.</summary>
    public AreaOutcome[] Outcomes { get; }

    /// <summary>One area of each outcome; the area with the largest population stays balanced.</summary>
    private AreaOutcome[] PickOutcomes()
    {
        var outcomes = new AreaOutcome[AreaCodes.Length];
        SeededRandom random = SeededRandom.Of(Seed, RandomSequences.Outcomes, 0);
        int largest = Array.IndexOf(Populations, Populations.Max());
        var others = Enumerable.Range(0, outcomes.Length).Where(area => area != largest).ToList();
        foreach (AreaOutcome outcome in new[] { AreaOutcome.FailedAssessment, AreaOutcome.Deficit, AreaOutcome.Surplus })
        {
            if (others.Count > 0)
            {
                int picked = (int)random.Below(others.Count);
                outcomes[others[picked]] = outcome;
                others.RemoveAt(picked);
            }
        }

        return outcomes;
    }
}
