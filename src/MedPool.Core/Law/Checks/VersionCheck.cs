using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Compares the policies of a project or a folder: at most one version of an id may be in force on any day.</summary>
internal static class VersionCheck
{
    public static IEnumerable<PolicyProblem> Run(IEnumerable<PolicyPlacement> placements)
    {
        var earlier = new List<PolicyPlacement>();
        IOrderedEnumerable<PolicyPlacement> ordered = placements
            .OrderBy(static policy => policy.Id, StringComparer.Ordinal)
            .ThenBy(static policy => policy.From)
            .ThenBy(static policy => policy.Place.File, StringComparer.Ordinal);
        foreach (PolicyPlacement policy in ordered)
        {
            PolicyPlacement? other = earlier.Find(other => other.Id == policy.Id && (other.To is not { } last || last.CompareTo(policy.From) >= 0));
            if (other is not null)
            {
                yield return Overlap(policy, other);
            }
            else if (earlier.Exists(other => other.Id == policy.Id && other.From.Year == policy.From.Year))
            {
                yield return SameYear(policy);
            }

            earlier.Add(policy);
        }
    }

    private static PolicyProblem Overlap(PolicyPlacement policy, PolicyPlacement other) => policy.Place with
    {
        Id = ProblemIds.OverlappingPeriods,
        Message = $"effective: Two versions of \"{policy.Id}\" are in force on {policy.From}: this one and {FileName(other.Place.File)}. "
            + "End the other before that day, with \"effective\".\"to\".",
    };

    // The version in force at the end of a year governs the year. Of two that begin in one year the first never governs a settlement.
    private static PolicyProblem SameYear(PolicyPlacement policy) => policy.Place with
    {
        Id = ProblemIds.SameYear,
        Message = $"effective: Another version of \"{policy.Id}\" takes effect in {policy.From.Year} too, "
            + "so that one of the two would never govern a year. Remove it, or correct the dates.",
    };

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
