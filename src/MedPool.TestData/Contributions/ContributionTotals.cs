namespace MedPool.TestData;

/// <summary>The income of the good receipts by fund and area.</summary>
internal sealed class ContributionTotals(YearPlan plan)
{
    private readonly long[,] _income = new long[plan.Policy.Funds.Count, plan.AreaCodes.Length];

    /// <summary>Goes over the receipts of a file without writing them.</summary>
    public static ContributionTotals Of(YearPlan plan, BadRows bad, ContributionScaling contributions, IEnumerable<long> rows)
    {
        var totals = new ContributionTotals(plan);
        foreach (long row in rows.Where(row => bad[row] == RejectReason.None))
        {
            totals.Add(contributions.Make(row));
        }

        return totals;
    }

    /// <summary>A fund's income in an area, in fen.</summary>
    public long Income(int fund, int area) => _income[fund, area];

    /// <summary>Adds a good receipt.</summary>
    public void Add(in ContributionRow receipt)
    {
        InsuranceTypePlan type = plan.Types[receipt.Type];
        _income[type.Fund, receipt.Area] += receipt.Income(type);
    }
}
