using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Checks of figures by area: budgets, targets, plans, factors, outlooks.</summary>
internal sealed class FigureChecks(CheckLaw law)
{
    public EquatableArray<Checked<PlannedBudget>> Budgets(EquatableArray<PlannedBudget> budgets) => Each(
        budgets,
        "budgets",
        static rules => rules.Budgets,
        budget =>
        {
            law.CheckFund(budget.Fund, $"$.budgets.{budget.Fund}");
            law.CheckArea(budget.Area, $"$.budgets.{budget.Fund}.{budget.Area}");
        },
        static budget => ResultOf(budget.Shortfall == Fen.Zero));

    public EquatableArray<Checked<TargetCompletion>> Targets(EquatableArray<AreaTargets> targets, int? lastRanks)
    {
        SupervisedArea[] areas = [.. targets.Select(target => target.ForSupervision())];
        HashSet<string>? listed = lastRanks is { } ranks ? [.. SupervisionList.Of(areas, ranks).Select(entry => entry.Area)] : null;
        TargetCompletion[] completions =
            [.. targets.Select((target, i) => new TargetCompletion(target, SupervisionList.RankOf(areas, areas[i]), listed?.Contains(target.Area)))];
        return Each<TargetCompletion>(
            new(completions),
            "targets",
            static rules => rules.Targets,
            completion => law.CheckArea(completion.Targets.Area, $"$.targets.{completion.Targets.Area}"),
            static completion => ResultOf(completion.Targets.AreMet));
    }

    public EquatableArray<Checked<ExpenditurePlan>> Plans(EquatableArray<ExpenditurePlan> plans) => Each(
        plans,
        "plans",
        static rules => rules.Plans,
        plan => law.CheckArea(plan.Area, $"$.plans.{plan.Area}"),
        static plan => ResultOf(plan.IsWithinBounds));

    public EquatableArray<Checked<SharingFactors>> Factors(EquatableArray<SharingFactors> factors) => Each(
        factors,
        "factors",
        static rules => rules.Factors,
        factor => law.CheckArea(factor.Area, $"$.factors.{factor.Area}"),
        static _ => CheckResult.Reported);

    public EquatableArray<Checked<AreaOutlook>> Outlook(EquatableArray<AreaOutlook> outlooks) => Each(
        outlooks,
        "outlook",
        static rules => rules.Outlook,
        outlook => law.CheckArea(outlook.Area, $"$.outlook.{outlook.Area}"),
        static outlook => outlook.Grounds.Count > 0 ? CheckResult.Warning : CheckResult.NoWarning);

    private static CheckResult ResultOf(bool isKept) => isKept ? CheckResult.Pass : CheckResult.Fail;

    private EquatableArray<Checked<T>> Each<T>(
        EquatableArray<T> items, string section, Func<CheckRules, CheckRule?> rule, Action<T> checkNames, Func<T, CheckResult> result)
        where T : notnull
    {
        if (items.Count == 0)
        {
            return default;
        }

        (PolicyDocument policy, CheckRule found) = law.RuleOf(section, rule);
        foreach (T item in items)
        {
            checkNames(item);
        }

        return new([.. items.Select(item => new Checked<T>(item, result(item), policy.Id, found.Cite))]);
    }
}
