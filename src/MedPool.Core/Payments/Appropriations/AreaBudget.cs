using MedPool.Files;
using MedPool.Internals;

namespace MedPool.Payments;

/// <summary>The budget of an area for a fund and a year, and what is known beside it: what appropriations are computed from.</summary>
/// <param name="Fund">The fund's id, such as <see cref="MedPool.Fund.Employee"/>.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Budget">The year's budget with all its versions.</param>
public sealed record AreaBudget(string Fund, string Area, BudgetHistory Budget)
{
    /// <summary>Cleared expenditure of the prior year (上年清算支出), from which the advance is computed; <see langword="null"/>: not known, no advance.</summary>
    public Fen? PriorYearExpenditure { get; init; }

    /// <summary>
    /// The advance that the area holds from earlier years (周转金余额); needed from the second year where the policy or the caller reads <c>advance</c> as
    /// <c>renewed</c>.
    /// </summary>
    public Fen? AdvanceHeld { get; init; }

    /// <summary>What was spent in the year; <see langword="null"/>: not known yet, no year-end order and no check of the quota.</summary>
    public Fen? Expenditure { get; init; }

    /// <summary>The next year's new quota (次年总量); given, what is left of this year's quota is added to it (JN-3-4-3).</summary>
    public Fen? NextYearQuota { get; init; }

    /// <summary>Reads later versions of budgets, <c>fund,area,from,income_plan,expenditure_budget,approval</c>, and adds them.</summary>
    /// <param name="source">The file.</param>
    /// <param name="budgets">The budgets as first approved.</param>
    /// <returns>The budgets with the versions of the file, in the order given.</returns>
    /// <exception cref="InputException">
    /// A row is wrong: no budget is given for its fund and area, its approval is missing or it does not come after the version before it (YC-3-3).
    /// </exception>
    public static EquatableArray<AreaBudget> Amend(TextSource source, IEnumerable<AreaBudget> budgets)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(budgets);
        var amended = new OrderedDictionary<(string Fund, string Area), AreaBudget>(
            budgets.Select(budget => KeyValuePair.Create((budget.Fund, budget.Area), budget)));
        using DelimitedRows rows = DelimitedRows.Open(source, "fund", "area", "from", "income_plan", "expenditure_budget", "approval");
        while (rows.Read())
        {
            (string, string) key = (rows[0], rows[1]);
            amended[key] = amended.TryGetValue(key, out AreaBudget? budget)
                ? budget with { Budget = Amend(budget.Budget, rows) }
                : throw rows.Wrong(1, $"the facts give no expenditureBudget of {rows[0]}, area {rows[1]}, that could be amended.");
        }

        return new([.. amended.Values]);
    }

    private static BudgetHistory Amend(BudgetHistory budget, DelimitedRows rows)
    {
        var version = new BudgetVersion(rows.PaymentDay(2), rows.Amount(3), rows.Amount(4), rows[5]);
        try
        {
            return budget.Amend(version);
        }
        catch (FactsException problem)
        {
            throw rows.Wrong(5, problem.Message);
        }
    }
}
