namespace MedPool.Law;

/// <summary>
/// Rules that are checked against figures of a year (核查、考核、预警): each is <see langword="null"/> where the policy's documents do not have it.
/// </summary>
public sealed record CheckRules
{
    /// <summary>The assessment sheet (考核), or <see langword="null"/>.</summary>
    public AssessmentRule? Assessment { get; init; }

    /// <summary>Planned income covers planned expenditure (以收定支、收支平衡), or <see langword="null"/>.</summary>
    public CheckRule? Budgets { get; init; }

    /// <summary>Subsidies of all levels are tracked (财政补助到位), or <see langword="null"/>.</summary>
    public CheckRule? Subsidies { get; init; }

    /// <summary>Each month's claims are paid on to the providers (拨付定点医药机构), or <see langword="null"/>.</summary>
    public ProviderPaymentRule? ProviderPayments { get; init; }

    /// <summary>Targets of enrolment and collection (扩面征缴任务), or <see langword="null"/>.</summary>
    public CheckRule? Targets { get; init; }

    /// <summary>Annual and monthly expenditure plans within the quota (年度支出计划、分月使用计划), or <see langword="null"/>.</summary>
    public CheckRule? Plans { get; init; }

    /// <summary>The factors behind an area's approved ratio (缺口分担比例的因素), or <see langword="null"/>.</summary>
    public CheckRule? Factors { get; init; }

    /// <summary>Early warning of an area's fund (风险预警), or <see langword="null"/>.</summary>
    public CheckRule? Outlook { get; init; }
}

/// <summary>A rule that is checked against figures.</summary>
/// <param name="Cite">The article.</param>
/// <param name="Assumption">The assumption for what the article does not say, or <see langword="null"/>.</param>
public sealed record CheckRule(Citation Cite, string? Assumption);

/// <summary>An assessment sheet (考核表): the marks of its items add up, and the sum is compared with a threshold.</summary>
/// <param name="Items">The items that the article names, in its order.</param>
/// <param name="Threshold">The least sum of marks that passes, or <see langword="null"/>: a decision sets it.</param>
/// <param name="Decision">The open value that sets the threshold, or <see langword="null"/>: the policy states it.</param>
/// <param name="Cite">The article.</param>
/// <param name="Assumption">The assumption for what the article does not say, or <see langword="null"/>.</param>
public sealed record AssessmentRule(EquatableArray<AssessmentItem> Items, Sourced<Rate>? Threshold, string? Decision, Citation Cite, string? Assumption);

/// <summary>An item of an assessment sheet.</summary>
/// <param name="Item">Its name in files: <c>policy-execution</c>.</param>
/// <param name="Names">Its name in Chinese and English.</param>
public sealed record AssessmentItem(string Item, LocalizedText Names);

/// <summary>Each month's claims are paid on to the providers by a day.</summary>
/// <param name="By">The day by which the claims of a month are paid.</param>
/// <param name="Cite">The article.</param>
/// <param name="Assumption">The assumption for what the article does not say, or <see langword="null"/>.</param>
public sealed record ProviderPaymentRule(MonthlyDeadline By, Citation Cite, string? Assumption);
