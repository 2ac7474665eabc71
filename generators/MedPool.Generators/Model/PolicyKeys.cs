using System.Collections.Immutable;

namespace MedPool.Generators.Model;

/// <summary>The keys of all policies, one per type name, in the order of id and first day, independent of the order of the files.</summary>
internal sealed record PolicyKeys(EquatableArray<PolicyKey> Keys)
{
    public static PolicyKeys From(ImmutableArray<PolicyKey> keys) => new(new EquatableArray<PolicyKey>(
        [
            .. keys.OrderBy(static key => key.Id, StringComparer.Ordinal)
                .ThenBy(static key => key.From)
                .ThenBy(static key => key.Path, StringComparer.Ordinal)
                .GroupBy(static key => key.TypeName)
                .Select(static same => same.First()),
        ]));

    public bool Contains(PolicyKey key) => Keys.Contains(key);
}
