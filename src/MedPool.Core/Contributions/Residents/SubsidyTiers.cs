using MedPool.Files;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>Areas' tiers of the subsidy a head when the transition to one standard begins (财政补助档次, JP-2c).</summary>
public static class SubsidyTiers
{
    private static readonly string[] Columns = ["insu_admdvs", "tier"];

    /// <summary>Reads a file <c>insu_admdvs,tier</c>.</summary>
    /// <param name="source">The file, read once.</param>
    /// <param name="policy">The policy, whose areas and number of tiers are known.</param>
    /// <returns>The subsidy a head of the area's tier, by the area's code.</returns>
    /// <exception cref="InputException">
    /// A row is wrong, an area is unknown or listed twice, or there are more tiers than the policy knows; the message gives file, line and column.
    /// </exception>
    /// <exception cref="FactsException">The policy has no rule on residents' contributions (JP-2b).</exception>
    public static IReadOnlyDictionary<string, Fen> Read(TextSource source, PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(source);
        ResidentRule rule = PolicySections.Residents(policy);
        Dictionary<string, Fen> tiersOfAreas = new(StringComparer.Ordinal);
        HashSet<Fen> tiers = [];
        using DelimitedRows rows = DelimitedRows.Open(source, Columns);
        while (rows.Read())
        {
            Fen tier = rows.Amount(1);
            if (policy.Areas.All(area => area.Code != rows[0]))
            {
                throw rows.Wrong(0, $"{policy.Id} has no area '{rows[0]}'.");
            }

            if (!tiersOfAreas.TryAdd(rows[0], tier))
            {
                throw rows.Wrong(0, $"area {rows[0]} is listed twice.");
            }

            if (tier < Fen.Zero)
            {
                throw rows.Wrong(1, $"{tier} is below zero.");
            }

            if (tiers.Add(tier) && tiers.Count > rule.Tiers)
            {
                throw rows.Wrong(1, $"{tier} is one tier too many; the policy knows {rule.Tiers} ({rule.Cite.Rule}, {rule.Cite.Article}).");
            }
        }

        return tiersOfAreas;
    }
}
