namespace MedPool.Payments;

/// <summary>One version of an area's annual budget for a fund (年度预算).</summary>
/// <param name="From">The first day it is in force.</param>
/// <param name="IncomePlan">Planned income.</param>
/// <param name="Expenditure">Budgeted expenditure.</param>
/// <param name="Approval">What approved it: the resolution or document number; never empty.</param>
public sealed record BudgetVersion(DateOnly From, Fen IncomePlan, Fen Expenditure, string Approval);

/// <summary>
/// An area's budget of a year with all its versions. A budget is not adjusted in principle; what is adjusted is a new version with its approval, and the
/// earlier ones stay (YC-3-3). Immutable; safe on any thread.
/// </summary>
public sealed class BudgetHistory
{
    private BudgetHistory(EquatableArray<BudgetVersion> versions) => Versions = versions;

    /// <summary>The versions, the first approved first; at least one.</summary>
    public EquatableArray<BudgetVersion> Versions { get; }

    /// <summary>The version that holds at the end of the year.</summary>
    public BudgetVersion Last => Versions[Versions.Count - 1];

    /// <summary>Begins with the budget as approved.</summary>
    /// <exception cref="FactsException">An amount is negative or the approval is missing.</exception>
    public static BudgetHistory Of(BudgetVersion first) => new(new([Checked(first)]));

    /// <summary>This history with a further version.</summary>
    /// <exception cref="FactsException">The approval is missing (YC-3-3), an amount is negative, or the version does not come after the last.</exception>
    public BudgetHistory Amend(BudgetVersion version)
    {
        Checked(version);
        return version.From > Last.From
            ? new BudgetHistory(new([.. Versions, version]))
            : throw new FactsException($"budget version of {version.From:yyyy-MM-dd}: it must come after {Last.From:yyyy-MM-dd}, the one before it (YC-3-3).");
    }

    /// <summary>The version in force on a day; before the first, the first.</summary>
    public BudgetVersion InForce(DateOnly day) => Versions.LastOrDefault(version => version.From <= day) ?? Versions[0];

    private static BudgetVersion Checked(BudgetVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (string.IsNullOrWhiteSpace(version.Approval))
        {
            throw new FactsException(
                $"budget version of {version.From:yyyy-MM-dd}: its approval is missing; no budget and no change of one holds without it (YC-3-3).");
        }

        return version.IncomePlan >= Fen.Zero && version.Expenditure >= Fen.Zero
            ? version
            : throw new FactsException(
                $"budget version of {version.From:yyyy-MM-dd}: income plan {version.IncomePlan} and expenditure {version.Expenditure} must not be negative.");
    }
}
