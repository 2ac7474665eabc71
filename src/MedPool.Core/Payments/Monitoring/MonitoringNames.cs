using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Checks that funds and areas of monitoring are the policy's.</summary>
internal static class MonitoringNames
{
    /// <summary>Checks all names.</summary>
    /// <exception cref="FactsException">One is not the policy's; the message begins with its JSON path.</exception>
    public static void Check(PolicyDocument policy, MonitoringFacts facts)
    {
        foreach (AreaBalance balance in facts.Balances)
        {
            CheckFund(policy, balance.Fund, "$.balances");
            CheckArea(policy, balance.Area, $"$.balances.{balance.Fund}");
        }

        foreach (FundHistory history in facts.Histories)
        {
            CheckFund(policy, history.Fund, "$.history");
        }

        foreach (SupervisedArea area in facts.Supervised)
        {
            CheckArea(policy, area.Area, "$.supervision.areas");
        }

        foreach (string area in facts.Evidence.Keys)
        {
            CheckArea(policy, area, "$.conditions.areas");
        }
    }

    private static void CheckFund(PolicyDocument policy, string fund, string path)
    {
        if (policy.Funds.All(known => known.Id != fund))
        {
            throw new FactsException($"{path}.{fund}: {policy.Id} has no such fund; it has {string.Join(", ", policy.Funds.Select(known => known.Id))}.")
            {
                Path = $"{path}.{fund}",
                FundId = fund,
            };
        }
    }

    private static void CheckArea(PolicyDocument policy, string area, string path)
    {
        if (policy.Areas.All(known => known.Code != area))
        {
            throw new FactsException($"{path}.{area}: {policy.Id} has no such area; it has {string.Join(", ", policy.Areas.Select(known => known.Code))}.")
            {
                Path = $"{path}.{area}",
                AreaCode = area,
            };
        }
    }
}
