using System.Globalization;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The reading that says over how many days a year's rate of interest is spread.</summary>
internal static class InterestYear
{
    /// <summary>The days of a year under the policy's chosen reading or the one selected in its place.</summary>
    /// <exception cref="PolicyException">The policy does not have the reading, or a selected one is not a reading of late interest.</exception>
    public static int DaysOf(PolicyDocument policy, IReadOnlyDictionary<string, string> selected)
    {
        Reading reading = policy.Readings.FirstOrDefault(reading => reading.Name == KnownReadings.InterestYear)
            ?? throw new PolicyException(
                $"policy {policy.Id}: it does not say over how many days a year's interest is spread.\n  Add the reading \"{KnownReadings.InterestYear}\".");
        string[] known = [.. reading.Alternatives.Select(alternative => alternative.Name)];
        foreach ((string name, string alternative) in selected)
        {
            if (name != reading.Name || !known.Contains(alternative))
            {
                string readings = string.Join(" and ", known.Select(other => $"{reading.Name}={other}"));
                throw new PolicyException($"'{name}={alternative}' is not a reading of late interest.\n  Known are {readings}.");
            }
        }

        return int.Parse(selected.GetValueOrDefault(reading.Name) ?? reading.Chosen, CultureInfo.InvariantCulture);
    }
}
