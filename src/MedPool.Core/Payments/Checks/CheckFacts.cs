using MedPool.Files;
using MedPool.Internals;

namespace MedPool.Payments;

/// <summary>The figures of a year that rules are checked against; each section may be empty. Immutable.</summary>
public sealed record CheckFacts
{
    /// <summary>The policy's id, or <see langword="null"/>: each section is checked by the first policy that has its rule.</summary>
    public string? PolicyId { get; init; }

    /// <summary>The year, or <see langword="null"/> where it is not given.</summary>
    public int? Year { get; init; }

    /// <summary>The last day for which payments are known, in a year that is not over; <see langword="null"/>: all payments are known.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// The least sum of marks that passes the assessment, which the document leaves to a decision (JP-9); <see langword="null"/> where the policy states it.
    /// </summary>
    public Rate? AssessmentThreshold { get; init; }

    /// <summary>
    /// How many of the last ranks by collection count as last on the supervision list (YC-4-5c); the agency decides it. <see langword="null"/>: not decided.
    /// </summary>
    public int? LastRanks { get; init; }

    /// <summary>Assessment sheets (JP-9).</summary>
    public EquatableArray<AssessmentSheet> Assessment { get; init; }

    /// <summary>Budgets (JP-6b).</summary>
    public EquatableArray<PlannedBudget> Budgets { get; init; }

    /// <summary>Subsidies of all levels (YC-3-1-2b).</summary>
    public EquatableArray<Subsidy> Subsidies { get; init; }

    /// <summary>Claims paid on to the providers (YC-3-2-1d).</summary>
    public EquatableArray<ProviderClaims> ProviderPayments { get; init; }

    /// <summary>Targets of enrolment and collection (YC-4-3).</summary>
    public EquatableArray<AreaTargets> Targets { get; init; }

    /// <summary>Expenditure plans (JN-3-4-4b).</summary>
    public EquatableArray<ExpenditurePlan> Plans { get; init; }

    /// <summary>Factors behind approved ratios (SN-2-2c).</summary>
    public EquatableArray<SharingFactors> Factors { get; init; }

    /// <summary>The years of areas' funds (SN-3-3).</summary>
    public EquatableArray<AreaOutlook> Outlook { get; init; }

    /// <summary>
    /// Reads a JSON file with any of <c>assessment</c>, <c>budgets</c>, <c>subsidies</c>, <c>providerPayments</c>, <c>targets</c>, <c>plans</c>, <c>factors</c>
    /// and <c>outlook</c>. Names of funds and areas are checked by <see cref="CheckReport.Of"/>.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <exception cref="InputException">The file is not sound; the message gives file and JSON path.</exception>
    public static CheckFacts Read(TextSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return CheckFile.Read(source);
    }
}
