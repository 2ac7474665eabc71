using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Which policy's rule a section is checked by, and which funds and areas are known.</summary>
/// <param name="facts">The figures.</param>
/// <param name="policies">The policies, the one in force first.</param>
internal sealed class CheckLaw(CheckFacts facts, IReadOnlyList<PolicyDocument> policies)
{
    // A policy that the facts name knows its areas; else any policy's area is an area.
    private IEnumerable<PolicyDocument> Known => facts.PolicyId is null ? policies : policies.Take(1);

    /// <summary>The rule of a section, of the first policy that has it.</summary>
    /// <exception cref="FactsException">No policy has it.</exception>
    public (PolicyDocument Policy, T Rule) RuleOf<T>(string section, Func<CheckRules, T?> rule)
        where T : class
    {
        foreach (PolicyDocument policy in policies)
        {
            if (policy.Checks is { } checks && rule(checks) is { } found)
            {
                return (policy, found);
            }
        }

        throw new FactsException(
            $"$.{section}: no rule of this kind is in the documents of {string.Join(", ", policies.Select(policy => policy.Id))}.\n"
            + "  Give a policy that has it under \"checks\", or leave the section out.")
        {
            Path = "$." + section,
        };
    }

    /// <summary>Looks that an area is known.</summary>
    /// <exception cref="FactsException">It is not.</exception>
    public void CheckArea(string area, string path)
    {
        if (!Known.Any(policy => policy.Areas.Any(known => known.Code == area)))
        {
            throw Unknown("area", area, path, policy => policy.Areas.Select(known => known.Code));
        }
    }

    /// <summary>Looks that a fund is known.</summary>
    /// <exception cref="FactsException">It is not.</exception>
    public void CheckFund(string fund, string path)
    {
        if (!Known.Any(policy => policy.Funds.Any(known => known.Id == fund)))
        {
            throw Unknown("fund", fund, path, policy => policy.Funds.Select(known => known.Id));
        }
    }

    private FactsException Unknown(string noun, string name, string path, Func<PolicyDocument, IEnumerable<string>> names) => new(
        $"{path}: {string.Join(" and ", Known.Select(policy => policy.Id))} {(Known.Count() == 1 ? "has" : "have")} no such {noun} as '{name}'"
        + $"{(Known.Count() == 1 ? "; it has " + string.Join(", ", names(Known.First())) : "; name the policy under \"policy\"")}.")
    {
        Path = path,
        AreaCode = noun == "area" ? name : null,
        FundId = noun == "fund" ? name : null,
    };
}
