namespace MedPool.TestData;

/// <summary>
/// Makes receipts in their final size: each fund of each area receives the cost of its claims, times the ratio of the area's outcome. What
/// residents pay themselves is one round amount for everyone; all other receipts are scaled. Thread-safe once made.
/// </summary>
internal sealed class ContributionScaling
{
    private readonly YearPlan _plan;
    private readonly ContributionGenerator _receipts;
    private readonly long[] _uniform;
    private readonly Int128[,] _wanted;
    private readonly Int128[,] _unscaled;

    /// <summary>Goes over all receipts once, to learn what they are before scaling.</summary>
    public ContributionScaling(YearPlan plan, ContributionGenerator receipts, ClaimTotals claims, IEnumerable<long> rows)
    {
        (int funds, int areas) = (plan.Policy.Funds.Count, plan.AreaCodes.Length);
        (_plan, _receipts) = (plan, receipts);
        _unscaled = new Int128[funds, areas];
        var payers = new long[funds, areas];
        foreach (long row in rows)
        {
            ContributionRow receipt = receipts.Make(row);
            InsuranceTypePlan type = plan.Types[receipt.Type];
            payers[type.Fund, receipt.Area] += receipt.IsUniform ? 1 : 0;
            _unscaled[type.Fund, receipt.Area] += receipt.Income(type);
        }

        _uniform = [.. Enumerable.Range(0, funds).Select(fund => UniformAmount(fund, areas, payers, claims))];
        _wanted = new Int128[funds, areas];
        for (int fund = 0; fund < funds; fund++)
        {
            for (int area = 0; area < areas; area++)
            {
                Int128 wanted = Target(fund, area, claims) - ((Int128)_uniform[fund] * payers[fund, area]);
                _wanted[fund, area] = Int128.Max(1, wanted);
            }
        }
    }

    /// <summary>The receipt of a row in its final size.</summary>
    public ContributionRow Make(long row)
    {
        ContributionRow receipt = _receipts.Make(row);
        InsuranceTypePlan type = _plan.Types[receipt.Type];
        if (receipt.IsUniform)
        {
            return receipt with { Base = _uniform[type.Fund], MemberRate = 10_000 };
        }

        (Int128 wanted, Int128 unscaled) = (_wanted[type.Fund, receipt.Area], _unscaled[type.Fund, receipt.Area]);
        return unscaled <= 0
            ? receipt
            : receipt with
            {
                Base = Scale(receipt.Base, wanted, unscaled),
                Subsidy = Scale(receipt.Subsidy, wanted, unscaled),
                Other = Scale(receipt.Other, wanted, unscaled),
            };
    }

    private static long Scale(long amount, Int128 wanted, Int128 unscaled) => (long)((Int128)amount * wanted / unscaled);

    private long Target(int fund, int area, ClaimTotals claims) =>
        (long)((Int128)claims.Expenditure(fund, area) * OutcomeRatios.IncomePerMille(_plan, fund, area) / 1000);

    /// <summary>About a third of the fund's income, in whole tens of yuan where it is large enough.</summary>
    private static long UniformAmount(int fund, int areas, long[,] payers, ClaimTotals claims)
    {
        Int128 expenditure = 0;
        long count = 0;
        for (int area = 0; area < areas; area++)
        {
            expenditure += claims.Expenditure(fund, area);
            count += payers[fund, area];
        }

        long each = count == 0 ? 0 : (long)(expenditure * 36 / 100 / count);
        long unit = each >= 10_000 ? 1_000 : 100;
        return Math.Max(unit, each / unit * unit);
    }
}
