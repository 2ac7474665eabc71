using MedPool.Files;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>A year's facts of payment by points: budgets, shares and providers of each payment kind (JP-3, JP-4). Immutable.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Year">The year.</param>
/// <param name="Budgets">The payment kinds that have a budget, in the order of the facts.</param>
public sealed record ProviderFacts(PolicyDocument Policy, int Year, EquatableArray<ProviderBudget> Budgets)
{
    /// <summary>How many providers a table may have under one payment kind: far more than a city has, and few enough to be held.</summary>
    public const int ProvidersMax = 100_000;

    /// <summary>
    /// Reads facts with their providers: <c>{"schema": 1, "policy", "year", "kinds": {"drg": {"budget", "reserve", "keptShare", "sharedOverspending",
    /// "providers": [{"provider", "points", "fees", "advanced"}]}}}</c>.
    /// Where the policy pays a kind per head (JP-4b), <c>persons</c> and <c>standard</c> stand in place of the budget. Shares that are not given follow from the policy's assumptions.
    /// </summary>
    /// <param name="facts">The facts, a JSON file.</param>
    /// <param name="policyOf">Finds the policy of an id in force for a year.</param>
    /// <exception cref="InputException">The file cannot be read or is wrong; the message gives file and JSON path.</exception>
    public static ProviderFacts Load(TextSource facts, Func<string, int, PolicyDocument> policyOf) =>
        ProviderFactsFile.Read(facts, policyOf, withProviders: true);

    /// <summary>
    /// Reads facts whose providers are in a table of their own, <c>kind,provider,points,fees,advanced</c>, of at most <see cref="ProvidersMax"/> providers a
    /// payment kind.
    /// </summary>
    /// <param name="facts">The facts, a JSON file, without lists of providers.</param>
    /// <param name="providers">The table.</param>
    /// <param name="policyOf">Finds the policy of an id in force for a year.</param>
    /// <param name="progress">Receives how far the table is read, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InputException">A file cannot be read or is wrong; the message gives file and JSON path, or line and column.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static ProviderFacts Load(
        TextSource facts,
        TextSource providers,
        Func<string, int, PolicyDocument> policyOf,
        IProgress<ReadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(providers);
        ProviderFacts read = ProviderFactsFile.Read(facts, policyOf, withProviders: false);
        return ProviderTable.Read(providers, read, progress, cancellationToken);
    }
}
