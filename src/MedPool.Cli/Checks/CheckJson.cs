using System.Text.Json;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Payments;

namespace MedPool.Cli.Checks;

/// <summary>What checks find, as JSON: the keys of the facts, with what follows from them, <c>result</c> and <c>rule</c>.</summary>
/// <param name="report">What the checks find.</param>
/// <param name="json">Receives the members of an object.</param>
internal sealed class CheckJson(CheckReport report, Utf8JsonWriter json)
{
    /// <summary>Writes the members of an object; a section without figures is left out.</summary>
    public void Write()
    {
        WriteHeader();
        ByArea("assessment", report.Assessment, sheet => sheet.Sheet.Area, WriteSheet);
        WriteBudgets();
        Rows("subsidies", report.Subsidies, WriteSubsidy);
        Rows("providerPayments", report.ProviderPayments, WriteClaims);
        ByArea("targets", report.Targets, completion => completion.Targets.Area, WriteTargets);
        ByArea("plans", report.Plans, plan => plan.Area, WritePlan);
        ByArea("factors", report.Factors, factors => factors.Area, WriteFactors);
        WriteOutlooks();
    }

    private void WriteHeader()
    {
        if (report.Facts.PolicyId is { } policy)
        {
            json.WriteString("policy", policy);
        }

        if (report.Facts.Year is { } year)
        {
            json.WriteNumber("year", year);
        }

        if (report.Facts.AsOf is { } day)
        {
            json.WriteString("asOf", Days.Text(day));
        }

        if (report.Facts.LastRanks is { } ranks)
        {
            json.WriteNumber("lastRanks", ranks);
        }
    }

    private void ByArea<T>(string section, IReadOnlyCollection<Checked<T>> checks, Func<T, string> area, Action<T> write)
        where T : notnull
    {
        if (checks.Count == 0)
        {
            return;
        }

        json.WriteStartObject(section);
        WriteAreas(checks, area, write);
        json.WriteEndObject();
    }

    private void WriteAreas<T>(IEnumerable<Checked<T>> checks, Func<T, string> area, Action<T> write)
        where T : notnull
    {
        foreach (Checked<T> check in checks)
        {
            json.WriteStartObject(area(check.Figures));
            write(check.Figures);
            WriteResult(check.Result, check.Rule);
            json.WriteEndObject();
        }
    }

    private void Rows<T>(string section, IReadOnlyCollection<Checked<T>> checks, Action<T> write)
        where T : notnull
    {
        if (checks.Count > 0)
        {
            json.WriteObjects(section, checks, check =>
            {
                write(check.Figures);
                WriteResult(check.Result, check.Rule);
            });
        }
    }

    private void WriteResult(CheckResult result, Citation rule)
    {
        json.WriteString("result", CheckWords.Of(result));
        json.WriteString("rule", rule.Rule);
        json.WriteString("article", rule.Article);
    }

    private void WriteSheet(AssessedSheet assessed)
    {
        foreach (AssessmentMark mark in assessed.Sheet.Marks)
        {
            json.WriteString(mark.Item, mark.Mark.ToString());
        }

        json.WriteString("total", assessed.Sheet.Total.ToString());
        json.WriteString("threshold", assessed.Threshold.ToString());
    }

    private void WriteBudgets()
    {
        if (report.Budgets.Count == 0)
        {
            return;
        }

        json.WriteStartObject("budgets");
        foreach (IGrouping<string, Checked<PlannedBudget>> fund in report.Budgets.GroupBy(check => check.Figures.Fund))
        {
            json.WriteStartObject(fund.Key);
            WriteAreas(fund, budget => budget.Area, WriteBudget);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteBudget(PlannedBudget budget)
    {
        Amount("income", budget.Income);
        Amount("expenditure", budget.Expenditure);
        Amount("shortfall", budget.Shortfall);
    }

    private void WriteSubsidy(SubsidyStatus paid)
    {
        Subsidy subsidy = paid.Subsidy;
        json.WriteString("area", subsidy.Area);
        json.WriteString("level", CheckWords.Of(subsidy.Level));
        json.WriteString("scheme", subsidy.Scheme);
        json.WriteString("due", Days.Text(subsidy.Due));
        Amount("amount", subsidy.Amount);
        WritePayments("payments", subsidy.Payments);
        Amount("received", paid.Received);
        Amount("arrears", paid.Arrears);
        Amount("over", paid.Over);
        WriteStatus(paid.Status);
    }

    private void WriteClaims(ProviderClaimsStatus paid)
    {
        ProviderClaims claims = paid.Claims;
        json.WriteString("area", claims.Area);
        json.WriteString("month", Days.Month(claims.Month / 100, claims.Month % 100));
        Amount("claims", claims.Claims);
        WritePayments("paid", claims.Paid);
        json.WriteString("due", Days.Text(paid.Status.Due));
        Amount("paidOn", paid.Paid);
        Amount("short", paid.Short);
        Amount("over", paid.Over);
        WriteStatus(paid.Status);
    }

    private void WritePayments(string key, EquatableArray<RemittancePayment> payments) => json.WriteObjects(key, payments, payment =>
    {
        json.WriteString("date", Days.Text(payment.Date));
        Amount("amount", payment.Amount);
    });

    private void WriteStatus(PaymentStatus status)
    {
        json.WriteString("complete", status.Completed is { } day ? Days.Text(day) : null);
        json.WriteString("state", PaymentCells.Word(status.State));
        json.WriteNumberOrNull("workingDaysLate", status.WorkingDaysLate);
    }

    private void WriteTargets(TargetCompletion completion)
    {
        AreaTargets targets = completion.Targets;
        json.WriteNumber("enrolment", targets.Enrolment);
        json.WriteNumber("enrolled", targets.Enrolled);
        Amount("collection", targets.Collection);
        Amount("collected", targets.Collected);
        json.WriteString("enrolmentRate", targets.EnrolmentRate.ToString());
        json.WriteString("collectionRate", targets.CollectionRate.ToString());
        json.WriteNumber("rank", completion.Rank);
        if (completion.Listed is { } listed)
        {
            json.WriteBoolean("listed", listed);
        }
    }

    private void WritePlan(ExpenditurePlan plan)
    {
        Amount("quota", plan.Quota);
        Amount("annual", plan.Annual);
        json.WriteTexts("months", plan.Months.Select(month => month.ToString()));
        json.WriteString("monthsTotal", plan.MonthsTotal.ToString());
        Amount("overQuota", plan.OverQuota);
        json.WriteString("overAnnual", plan.OverAnnual.ToString());
    }

    private void WriteFactors(SharingFactors factors)
    {
        if (factors is { Working: { } working, Retired: { } retired })
        {
            json.WriteNumber("working", working);
            json.WriteNumber("retired", retired);
        }

        Amount("collection", factors.Collection);
        Amount("collected", factors.Collected);
        json.WriteNumber("enrolment", factors.Enrolment);
        json.WriteNumber("enrolled", factors.Enrolled);
        json.WriteString("budget", factors.Budget);
        json.WriteString("appraisal", factors.Appraisal);
        json.WriteString("workingToRetired", factors.WorkingToRetired?.ToString());
        json.WriteString("collectionRate", factors.CollectionRate.ToString());
        json.WriteString("enrolmentRate", factors.EnrolmentRate.ToString());
        if (factors.ApprovedShares.Count > 0)
        {
            json.WriteStartObject("approvedShares");
            foreach (PartyShare share in factors.ApprovedShares)
            {
                json.WriteString(new SettlementParty(share.Party, null).ToString(), share.Share.ToString());
            }

            json.WriteEndObject();
        }
    }

    private void WriteOutlooks()
    {
        if (report.Outlook.Count == 0)
        {
            return;
        }

        json.WriteStartObject("outlook");
        foreach (Checked<AreaOutlook> check in report.Outlook)
        {
            json.WriteObjects(check.Figures.Area, check.Figures.ByYear, year => WriteOutlook(year, check.Rule));
        }

        json.WriteEndObject();
    }

    private void WriteOutlook(AreaOutlook outlook, Citation rule)
    {
        FundYearFigures year = outlook.Years[^1];
        json.WriteNumber("year", year.Year);
        Amount("income", year.Income);
        Amount("expenditure", year.Expenditure);
        Amount("closing", year.Closing);
        json.WriteString("monthsPayable", CheckWords.Months(outlook));
        json.WriteString("incomeGrowth", outlook.IncomeGrowth?.ToString());
        json.WriteString("expenditureGrowth", outlook.ExpenditureGrowth?.ToString());
        json.WriteString("yearsLeft", outlook.YearsLeft?.ToString());
        json.WriteTexts("grounds", outlook.Grounds.Select(CheckWords.Of));
        WriteResult(outlook.Grounds.Count > 0 ? CheckResult.Warning : CheckResult.NoWarning, rule);
    }

    private void Amount(string key, Fen amount) => json.WriteString(key, amount.ToString());
}
