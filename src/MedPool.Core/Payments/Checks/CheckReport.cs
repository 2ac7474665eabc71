using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>
/// What the checks of a year find (核查): assessment (JP-9), budgets (JP-6b), subsidies of all levels (YC-3-1-2b), claims paid on to providers (YC-3-2-1d),
/// targets (YC-4-3), expenditure plans (JN-3-4-4b), factors behind approved ratios (SN-2-2c), outlooks (SN-3-3). Immutable; safe on any thread.
/// </summary>
public sealed record CheckReport
{
    /// <summary>The figures that were checked.</summary>
    public required CheckFacts Facts { get; init; }

    /// <summary>Assessment sheets beside the threshold.</summary>
    public EquatableArray<Checked<AssessedSheet>> Assessment { get; init; }

    /// <summary>Budgets with their shortfall.</summary>
    public EquatableArray<Checked<PlannedBudget>> Budgets { get; init; }

    /// <summary>Subsidies with what has arrived.</summary>
    public EquatableArray<Checked<SubsidyStatus>> Subsidies { get; init; }

    /// <summary>Months' claims with what was paid on.</summary>
    public EquatableArray<Checked<ProviderClaimsStatus>> ProviderPayments { get; init; }

    /// <summary>Targets with their completion.</summary>
    public EquatableArray<Checked<TargetCompletion>> Targets { get; init; }

    /// <summary>Expenditure plans within their bounds or beyond.</summary>
    public EquatableArray<Checked<ExpenditurePlan>> Plans { get; init; }

    /// <summary>Factors behind approved ratios.</summary>
    public EquatableArray<Checked<SharingFactors>> Factors { get; init; }

    /// <summary>Outlooks with their warnings.</summary>
    public EquatableArray<Checked<AreaOutlook>> Outlook { get; init; }

    /// <summary>Whether no check has failed. Warnings are no failures.</summary>
    public bool Passed =>
        !Failed(Assessment) && !Failed(Budgets) && !Failed(Subsidies) && !Failed(ProviderPayments) && !Failed(Targets) && !Failed(Plans);

    /// <summary>Checks the figures of a year.</summary>
    /// <param name="facts">The figures.</param>
    /// <param name="policies">
    /// The policies, the one in force first: each section is checked by the first that has its rule. Where the facts name a policy, it is the first one, and
    /// funds and areas are its own.
    /// </param>
    /// <param name="options">Which days are worked, and up to which day payments are known unless the facts say so.</param>
    /// <exception cref="ArgumentException">There is no policy, or the first one is not the one that the facts name.</exception>
    /// <exception cref="FactsException">
    /// A fund or an area is unknown, no policy has the rule of a section, the threshold is missing, an item of a sheet is missing, unknown or listed twice, or
    /// payments add up to more than an amount can be; the message begins with the JSON path.
    /// </exception>
    public static CheckReport Of(CheckFacts facts, IReadOnlyList<PolicyDocument> policies, PaymentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(policies);
        if (policies.Count == 0 || (facts.PolicyId is { } id && policies[0].Id != id))
        {
            throw new ArgumentException(
                $"The facts are for {facts.PolicyId ?? "any policy"}; the first policy is {(policies.Count == 0 ? "missing" : policies[0].Id)}.", nameof(policies));
        }

        PaymentOptions known = options ?? PaymentOptions.Default;
        var law = new CheckLaw(facts, policies);
        var payments = new PaymentChecks(law, known with { AsOf = facts.AsOf ?? known.AsOf });
        var figures = new FigureChecks(law);
        return new CheckReport
        {
            Facts = facts,
            Assessment = AssessmentCheck.Check(law, facts),
            Budgets = figures.Budgets(facts.Budgets),
            Subsidies = payments.Subsidies(facts.Subsidies),
            ProviderPayments = payments.ProviderPayments(facts.ProviderPayments),
            Targets = figures.Targets(facts.Targets, facts.LastRanks),
            Plans = figures.Plans(facts.Plans),
            Factors = figures.Factors(facts.Factors),
            Outlook = figures.Outlook(facts.Outlook),
        };
    }

    private static bool Failed<T>(EquatableArray<Checked<T>> checks)
        where T : notnull => checks.Any(check => check.Result == CheckResult.Fail);
}
