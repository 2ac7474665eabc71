using System.Text;

namespace MedPool.Cli.Generation;

/// <summary>What a year is generated from: the policy's areas, funds and insurance types, how much falls on each, and how each area fares.</summary>
internal sealed class YearPlan
{
    /// <summary>Plans a year.</summary>
    public YearPlan(PolicyDocument policy, int year, ulong seed)
    {
        (Policy, Year, Seed) = (policy, year, seed);
        AreaCodes = policy.Areas.Select(area => Encoding.ASCII.GetBytes(area.Code)).ToArray();
        AreaWeights = policy.Areas.Select(area => AreaSizes.Of(area.Code)).ToArray();
        Types = policy.Funds.SelectMany((fund, index) => fund.InsuranceTypes.Select(type => new TypePlan(type, index))).ToArray();
        Fates = PickFates();
        DaysInYear = DateTime.IsLeapYear(year) ? 366 : 365;
    }

    /// <summary>The policy that the records are made for.</summary>
    public PolicyDocument Policy { get; }

    /// <summary>The settlement year.</summary>
    public int Year { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>Days of the year.</summary>
    public int DaysInYear { get; }

    /// <summary>The areas' codes in ASCII, in policy order.</summary>
    public byte[][] AreaCodes { get; }

    /// <summary>The areas' sizes.</summary>
    public int[] AreaWeights { get; }

    /// <summary>The insurance types over all funds.</summary>
    public TypePlan[] Types { get; }

    /// <summary>How each area fares.</summary>
    public Fate[] Fates { get; }

    private Fate[] PickFates()
    {
        var fates = new Fate[AreaCodes.Length];
        SplitMix random = SplitMix.Of(Seed, Streams.Scenario, 0);
        int largest = Array.IndexOf(AreaWeights, AreaWeights.Max());
        var others = Enumerable.Range(0, fates.Length).Where(area => area != largest).ToList();
        foreach (Fate fate in new[] { Fate.Failed, Fate.Deficit, Fate.Surplus })
        {
            if (others.Count > 0)
            {
                int picked = (int)random.Below(others.Count);
                fates[others[picked]] = fate;
                others.RemoveAt(picked);
            }
        }

        return fates;
    }
}
