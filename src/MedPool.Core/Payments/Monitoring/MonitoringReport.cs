using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>For how many months an area's balance pays (可支付月数), with the early warning that holds (YC-4-5b).</summary>
/// <param name="Balance">The balance and the expenditure of a year.</param>
/// <param name="Warning">The first early warning of the policy's fund whose limit the months are below, or <see langword="null"/>.</param>
public sealed record MonthsPayable(AreaBalance Balance, EarlyWarning? Warning);

/// <summary>The conditions of use of an area, with the evidence (约束条件, SN-2-3).</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Conditions">The conditions in the policy's order.</param>
public sealed record AreaConditions(string Area, EquatableArray<UseCondition> Conditions)
{
    /// <summary>The conditions that are not met: what a year's facts list under <c>unmetConditions</c>.</summary>
    public IEnumerable<UseCondition> Unmet => Conditions.Where(condition => !condition.IsMet);
}

/// <summary>
/// What monitoring finds in a year: months payable with early warnings (YC-4-5b), the outlook of funds (JN-3-4-7), the supervision list (YC-4-5c), the
/// conditions of use with their evidence (SN-2-3). Immutable; safe on any thread.
/// </summary>
public sealed record MonitoringReport
{
    /// <summary>The policy.</summary>
    public required PolicyDocument Policy { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The balances in the order given.</summary>
    public EquatableArray<MonthsPayable> MonthsPayable { get; init; }

    /// <summary>The years of funds with their outlook.</summary>
    public EquatableArray<FundHistory> Histories { get; init; }

    /// <summary>The supervision list: an entry for each area and ground.</summary>
    public EquatableArray<SupervisionEntry> Supervision { get; init; }

    /// <summary>The areas with evidence for the conditions of use.</summary>
    public EquatableArray<AreaConditions> Conditions { get; init; }

    /// <summary>Whether every condition of use is met; true without evidence.</summary>
    public bool ConditionsMet => Conditions.All(area => !area.Unmet.Any());

    /// <summary>Looks at a year.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="facts">What is known of the year.</param>
    /// <exception cref="ArgumentException">The facts are for another policy, or a history lacks a year.</exception>
    /// <exception cref="PolicyException">There is evidence for conditions of use, and the policy has none.</exception>
    /// <exception cref="FactsException">A fund or area is not the policy's, or a figure is not possible; the message begins with the JSON path.</exception>
    public static MonitoringReport Of(PolicyDocument policy, MonitoringFacts facts)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(facts);
        if (policy.Id != facts.PolicyId)
        {
            throw new ArgumentException($"The facts are for {facts.PolicyId}, the policy is {policy.Id}.", nameof(policy));
        }

        MonitoringNames.Check(policy, facts);
        return new MonitoringReport
        {
            Policy = policy,
            Year = facts.Year,
            MonthsPayable = new([.. facts.Balances.Select(balance => new MonthsPayable(balance, WarningOf(policy, balance)))]),
            Histories = facts.Histories,
            Supervision = facts.Supervised.Count == 0 ? default : new([.. SupervisionList.Of(facts.Supervised, facts.LastRanks)]),
            Conditions = new([.. facts.Evidence.Select(area => new AreaConditions(area.Key, UseConditionsOfAreas.Check(policy, facts, area.Key)))]),
        };
    }

    private static EarlyWarning? WarningOf(PolicyDocument policy, AreaBalance balance) =>
        policy.Funds.First(fund => fund.Id == balance.Fund).Stages.OfType<ClosingStage>().FirstOrDefault() is { } closing
            ? balance.Capacity.Warning(closing.EarlyWarnings)
            : null;
}
