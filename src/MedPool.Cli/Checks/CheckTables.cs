using System.Globalization;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Payments;

namespace MedPool.Cli.Checks;

/// <summary>What checks find, as a table for each section; a section without figures is not printed.</summary>
internal static class CheckTables
{
    /// <summary>Prints the tables.</summary>
    public static void Print(CheckReport report, Terminal terminal)
    {
        Print("考核 assessment", report.Assessment, sheet => sheet.Words("area").Numbers("total").Numbers("threshold"), SheetRow, terminal);
        Print(
            "收支预算 budgets",
            report.Budgets,
            sheet => sheet.Words("area").Words("fund").Numbers("planned income").Numbers("planned expenditure").Numbers("shortfall"),
            BudgetRow,
            terminal);
        Print(
            "财政补助到位 subsidies",
            report.Subsidies,
            sheet => sheet.Words("area").Words("level").Words("scheme").Words("due").Numbers("amount").Numbers("received").Numbers("arrears").Numbers("over")
                .Words("complete").Numbers("working days late"),
            SubsidyRow,
            terminal);
        Print(
            "拨付定点医药机构 payments to providers",
            report.ProviderPayments,
            sheet => sheet.Words("area").Words("month").Words("due").Numbers("claims").Numbers("paid").Numbers("short").Numbers("over")
                .Words("complete").Numbers("working days late"),
            ClaimsRow,
            terminal);
        Print(
            "扩面征缴任务 targets",
            report.Targets,
            sheet => sheet.Words("area").Numbers("to enrol").Numbers("enrolled").Numbers("rate").Numbers("to collect").Numbers("collected").Numbers("rate")
                .Numbers("rank").Words("supervision list"),
            TargetsRow,
            terminal);
        Print(
            "支出计划 expenditure plans",
            report.Plans,
            sheet => sheet.Words("area").Numbers("quota").Numbers("annual plan").Numbers("above quota").Numbers("monthly plans").Numbers("above annual plan"),
            PlanRow,
            terminal);
        Print(
            "缺口分担比例的因素 factors",
            report.Factors,
            sheet => sheet.Words("area").Numbers("working : retired").Numbers("collection rate").Numbers("enrolment rate").Words("budget").Words("appraisal")
                .Words("approved shares"),
            FactorsRow,
            terminal);
        Print(
            "风险预警 outlook",
            [.. report.Outlook.SelectMany(ByYear)],
            sheet => sheet.Words("area").Words("year").Numbers("months payable").Numbers("income growth").Numbers("expenditure growth").Numbers("years left")
                .Words("grounds"),
            OutlookRow,
            terminal);
    }

    private static void Print<T>(string title, IReadOnlyList<Checked<T>> checks, Func<Sheet, Sheet> columns, Func<T, string[]> row, Terminal terminal)
        where T : notnull
    {
        if (checks.Count == 0)
        {
            return;
        }

        Citation rule = checks[0].Rule;
        Sheet sheet = columns(new Sheet($"{title} ({checks[0].PolicyId}, {rule.Rule}, {rule.Article})")).Words("result");
        foreach (Checked<T> check in checks)
        {
            sheet.Row([.. row(check.Figures), CheckWords.Of(check.Result)]);
        }

        sheet.Print(terminal);
    }

    private static string[] SheetRow(AssessedSheet sheet) => [sheet.Sheet.Area, sheet.Sheet.Total.ToString(), sheet.Threshold.ToString()];

    private static string[] BudgetRow(PlannedBudget budget) =>
        [budget.Area, budget.Fund, Amounts.Show(budget.Income), Amounts.Show(budget.Expenditure), Amounts.ShowOrDash(budget.Shortfall)];

    private static string[] SubsidyRow(SubsidyStatus paid) =>
    [
        paid.Subsidy.Area, CheckWords.Of(paid.Subsidy.Level), paid.Subsidy.Scheme, Days.Text(paid.Subsidy.Due), Amounts.Show(paid.Subsidy.Amount),
        Amounts.ShowOrDash(paid.Received), Amounts.ShowOrDash(paid.Arrears), Amounts.ShowOrDash(paid.Over),
        PaymentCells.When(paid.Status), PaymentCells.Late(paid.Status),
    ];

    private static string[] ClaimsRow(ProviderClaimsStatus paid) =>
    [
        paid.Claims.Area, Days.Month(paid.Claims.Month / 100, paid.Claims.Month % 100), Days.Text(paid.Status.Due), Amounts.Show(paid.Claims.Claims),
        Amounts.ShowOrDash(paid.Paid), Amounts.ShowOrDash(paid.Short), Amounts.ShowOrDash(paid.Over),
        PaymentCells.When(paid.Status), PaymentCells.Late(paid.Status),
    ];

    private static string[] TargetsRow(TargetCompletion completion)
    {
        AreaTargets targets = completion.Targets;
        return
        [
            targets.Area, Amounts.Show(targets.Enrolment), Amounts.Show(targets.Enrolled), targets.EnrolmentRate.ToString(),
            Amounts.Show(targets.Collection), Amounts.Show(targets.Collected), targets.CollectionRate.ToString(),
            Text(completion.Rank), completion.Listed switch { true => "listed", false => "no", null => "–" },
        ];
    }

    private static string[] PlanRow(ExpenditurePlan plan) =>
    [
        plan.Area, Amounts.Show(plan.Quota), Amounts.Show(plan.Annual), Amounts.ShowOrDash(plan.OverQuota), Amounts.Show(plan.MonthsTotal),
        Amounts.ShowOrDash(plan.OverAnnual),
    ];

    private static string[] FactorsRow(SharingFactors factors) =>
    [
        factors.Area, OrDash(factors.WorkingToRetired), factors.CollectionRate.ToString(), factors.EnrolmentRate.ToString(), factors.Budget, factors.Appraisal,
        factors.ApprovedShares.Count == 0
            ? "–"
            : string.Join(", ", factors.ApprovedShares.Select(share => $"{new SettlementParty(share.Party, null)} {share.Share}")),
    ];

    private static IEnumerable<Checked<AreaOutlook>> ByYear(Checked<AreaOutlook> check) => check.Figures.ByYear.Select(year => check with
    {
        Figures = year,
        Result = year.Grounds.Count > 0 ? CheckResult.Warning : CheckResult.NoWarning,
    });

    private static string[] OutlookRow(AreaOutlook outlook) =>
    [
        outlook.Area, Text(outlook.Years[^1].Year), CheckWords.Months(outlook) ?? "–", OrDash(outlook.IncomeGrowth), OrDash(outlook.ExpenditureGrowth),
        OrDash(outlook.YearsLeft), string.Join(", ", outlook.Grounds.Select(CheckWords.Of)),
    ];

    private static string OrDash(FigureRatio? ratio) => ratio?.ToString() ?? "–";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
