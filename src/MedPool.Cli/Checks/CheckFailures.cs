using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Payments;

namespace MedPool.Cli.Checks;

/// <summary>What is to be said of checks beside their tables: those that failed, and whose rules they are.</summary>
internal static class CheckFailures
{
    /// <summary>The sentences, in the order of the sections.</summary>
    public static IEnumerable<string> Of(CheckReport report) =>
    [
        .. Failed(report.Assessment, sheet => $"area {sheet.Sheet.Area}: {sheet.Sheet.Total} of at least {sheet.Threshold} marks"),
        .. Failed(report.Budgets, Budget),
        .. Failed(report.Subsidies, Subsidy),
        .. Failed(report.ProviderPayments, Claims),
        .. Failed(report.Targets, Targets),
        .. Failed(report.Plans, Plan),
    ];

    /// <summary>The sections whose rule is not of the policy that the facts name, in a sentence each.</summary>
    public static IEnumerable<string> Borrowed(CheckReport report) => report.Facts.PolicyId is not { } named
        ? []
        :
        [
            .. Borrowed("assessment", report.Assessment, named), .. Borrowed("budgets", report.Budgets, named), .. Borrowed("subsidies", report.Subsidies, named),
            .. Borrowed("providerPayments", report.ProviderPayments, named), .. Borrowed("targets", report.Targets, named),
            .. Borrowed("plans", report.Plans, named), .. Borrowed("factors", report.Factors, named), .. Borrowed("outlook", report.Outlook, named),
        ];

    private static IEnumerable<string> Borrowed<T>(string section, IEnumerable<Checked<T>> checks, string named)
        where T : notnull => checks.Take(1)
        .Where(check => check.PolicyId != named)
        .Select(check => $"{section}: the documents of {named} have no such rule; it is that of {check.PolicyId} ({check.Rule.Rule}).");

    private static IEnumerable<string> Failed<T>(IEnumerable<Checked<T>> checks, Func<T, string> sentence)
        where T : notnull =>
        checks.Where(check => check.Result == CheckResult.Fail).Select(check => $"{sentence(check.Figures)} ({check.Rule.Rule}, {check.Rule.Article})");

    private static string Budget(PlannedBudget budget) =>
        $"fund {budget.Fund}, area {budget.Area}: planned income {Amounts.Show(budget.Income)} is {Amounts.Show(budget.Shortfall)} below planned expenditure "
        + Amounts.Show(budget.Expenditure);

    private static string Subsidy(SubsidyStatus paid) =>
        $"area {paid.Subsidy.Area}, {CheckWords.Of(paid.Subsidy.Level)}, {paid.Subsidy.Scheme}, due {Days.Text(paid.Subsidy.Due)}: "
        + Lacking(paid.Subsidy.Amount, paid.Status, paid.Arrears, paid.Over);

    private static string Claims(ProviderClaimsStatus paid) =>
        $"area {paid.Claims.Area}, claims of {Days.Month(paid.Claims.Month / 100, paid.Claims.Month % 100)}, due {Days.Text(paid.Status.Due)}: "
        + Lacking(paid.Claims.Claims, paid.Status, paid.Short, paid.Over);

    private static string Lacking(Fen amount, PaymentStatus status, Fen missing, Fen over) =>
        missing > Fen.Zero ? $"{Amounts.Show(missing)} of {Amounts.Show(amount)} missing"
        : over > Fen.Zero ? $"{Amounts.Show(over)} paid beyond {Amounts.Show(amount)}"
        : $"{Amounts.Show(status.Left)} of {Amounts.Show(amount)} missing that day, complete on {Days.TextOrNothing(status.Completed)}, "
            + PaymentCells.LateInWords(status);

    private static string Targets(TargetCompletion completion)
    {
        AreaTargets targets = completion.Targets;
        return $"area {targets.Area}: {Amounts.Show(targets.Enrolled)} of {Amounts.Show(targets.Enrolment)} persons enrolled, "
            + $"{Amounts.Show(targets.Collected)} of {Amounts.Show(targets.Collection)} collected";
    }

    private static string Plan(ExpenditurePlan plan)
    {
        string[] parts =
        [
            .. plan.OverQuota > Fen.Zero ? [$"the annual plan {Amounts.Show(plan.Annual)} is {Amounts.Show(plan.OverQuota)} above the quota"] : (string[])[],
            .. plan.OverAnnual != default ? [$"the monthly plans are {Amounts.Show(plan.OverAnnual)} above the annual plan {Amounts.Show(plan.Annual)}"] : (string[])[],
        ];
        return $"area {plan.Area}: {string.Join("; ", parts)}";
    }
}
