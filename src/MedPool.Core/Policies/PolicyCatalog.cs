namespace MedPool;

/// <summary>
/// Policies to choose from by name: the id of one of them, or the path of a policy file. So a program lets its users say <c>jinhua</c> or
/// <c>own/wenzhou.policy.json</c>. Immutable and thread-safe.
/// </summary>
/// <param name="policies">The policies that are found by id; any number of versions of each.</param>
public sealed class PolicyCatalog(IReadOnlyCollection<Policy> policies)
{
    private const string FileEnding = ".policy.json";

    /// <summary>The policies that are found by id.</summary>
    public IReadOnlyCollection<Policy> Policies { get; } = policies ?? throw new ArgumentNullException(nameof(policies));

    /// <summary>The versions of a policy: all of an id, or the one in a file; at least one.</summary>
    /// <param name="name">An id, or a path that ends in <c>.policy.json</c>.</param>
    /// <exception cref="PolicyException">There is no such policy, or the file has problems.</exception>
    public IReadOnlyList<Policy> Versions(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (IsFile(name))
        {
            return [Policy.Load(name)];
        }

        Policy[] versions = [.. Policies.Where(policy => policy.Document.Id == name)];
        string known = string.Join(", ", Policies.Select(policy => policy.Document.Id).Distinct());
        return versions.Length > 0
            ? versions
            : throw new PolicyException($"There is no policy '{name}'.\n  Known are {known}; a file must end in {FileEnding}.");
    }

    /// <summary>The version of a policy that governs the settlement of a year.</summary>
    /// <param name="name">An id, or a path that ends in <c>.policy.json</c>.</param>
    /// <param name="year">The settlement year.</param>
    /// <exception cref="PolicyException">There is no such policy, the file has problems, or not exactly one version is in force for the year.</exception>
    public Policy InForce(string name, int year)
    {
        IReadOnlyList<Policy> versions = Versions(name);
        return Policy.InForce(IsFile(name) ? versions : Policies, versions[0].Document.Id, year);
    }

    /// <summary>The version of a policy that was in force first.</summary>
    /// <inheritdoc cref="Versions"/>
    public Policy First(string name) => Versions(name).MinBy(policy => policy.Document.Effective.From)!;

    private static bool IsFile(string name) => name.EndsWith(FileEnding, StringComparison.Ordinal);
}
