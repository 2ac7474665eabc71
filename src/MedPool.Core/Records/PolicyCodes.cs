using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The codes of a policy, in the order in which its tables and ledgers number them.</summary>
internal static class PolicyCodes
{
    /// <summary>Area codes, in policy order.</summary>
    public static EquatableArray<string> Areas(PolicyDocument document) => new([.. document.Areas.Select(area => area.Code)]);

    /// <summary>Insurance types of all funds, in the order in which the policy first names them.</summary>
    public static EquatableArray<string> InsuranceTypes(PolicyDocument document) =>
        new([.. document.Funds.SelectMany(fund => fund.InsuranceTypes).Select(type => type.Code).Distinct()]);
}
