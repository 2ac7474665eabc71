using MedPool.Law;

namespace MedPool;

public abstract partial class Policy
{
    /// <summary>The version of a policy that governs the settlement of a year (<see cref="EffectivePeriod.Covers"/>).</summary>
    /// <param name="policies">Policies of any id and version.</param>
    /// <param name="id">The policy's id.</param>
    /// <param name="year">The settlement year.</param>
    /// <returns>The policy, or <see langword="null"/> when none of this id is in force for the year.</returns>
    /// <exception cref="PolicyException">Two versions are in force for the year.</exception>
    public static Policy? Find(IEnumerable<Policy> policies, string id, int year)
    {
        ArgumentNullException.ThrowIfNull(policies);
        Policy? found = null;
        foreach (Policy policy in policies.Where(policy => policy.Document.Id == id && policy.Document.Effective.Covers(year)))
        {
            if (found is not null)
            {
                throw new PolicyException(
                    $"Two versions of \"{id}\" are in force for {year}: {found} and {policy}. End one with \"effective\".\"to\" before the other begins.");
            }

            found = policy;
        }

        return found;
    }

    /// <summary>The version of a policy that governs the settlement of a year, which must exist.</summary>
    /// <inheritdoc cref="Find"/>
    /// <returns>The policy.</returns>
    /// <exception cref="PolicyException">No version, or more than one, is in force for the year.</exception>
    public static Policy InForce(IReadOnlyCollection<Policy> policies, string id, int year)
    {
        if (Find(policies, id, year) is { } found)
        {
            return found;
        }

        IEnumerable<string> ids = policies.Select(policy => policy.Document.Id).Distinct().Order(StringComparer.Ordinal);
        Policy[] versions = [.. policies.Where(policy => policy.Document.Id == id)];
        string known = versions.Length > 0
            ? $"Its versions: {string.Join(", ", versions.Select(PeriodOf))}."
            : $"There is no policy of that id; known: {string.Join(", ", ids)}.";
        throw new PolicyException($"No version of \"{id}\" is in force for {year}. {known}");
    }

    private static string PeriodOf(Policy policy) =>
        $"{policy.Document.Version} from {policy.Document.Effective.From}" + (policy.Document.Effective.To is { } last ? $" to {last}" : "");
}
