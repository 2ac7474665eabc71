namespace MedPool.Cli.Generation;

/// <summary>
/// Brings receipts to the size of the claims: each fund and area is to receive what its claims cost, times what its fate says. What residents
/// pay themselves is one round amount for everyone; the rest is scaled.
/// </summary>
internal sealed class ContributionScale
{
    private readonly YearPlan _plan;
    private readonly long[] _uniform;
    private readonly Int128[,] _wanted;
    private readonly Int128[,] _natural;

    /// <summary>Goes over all receipts once.</summary>
    public ContributionScale(YearPlan plan, ContributionMaker maker, long rows, ClaimTotals claims, CancellationToken cancellationToken)
    {
        (int funds, int areas) = (plan.Policy.Funds.Count, plan.AreaCodes.Length);
        _plan = plan;
        _natural = new Int128[funds, areas];
        var payers = new long[funds, areas];
        for (long row = 0; row < rows; row++)
        {
            if (row % 4096 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            ContributionRow receipt = maker.Make(row);
            TypePlan type = plan.Types[receipt.Type];
            payers[type.Fund, receipt.Area] += receipt.IsUniform ? 1 : 0;
            _natural[type.Fund, receipt.Area] += receipt.Income(type);
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

    /// <summary>The receipt in its final size.</summary>
    public ContributionRow Apply(in ContributionRow row)
    {
        TypePlan type = _plan.Types[row.Type];
        if (row.IsUniform)
        {
            return row with { Base = _uniform[type.Fund], MemberRate = 10_000 };
        }

        (Int128 wanted, Int128 natural) = (_wanted[type.Fund, row.Area], _natural[type.Fund, row.Area]);
        return natural <= 0 ? row : row with { Base = Scale(row.Base, wanted, natural), Finance = Scale(row.Finance, wanted, natural), Other = Scale(row.Other, wanted, natural) };
    }

    private static long Scale(long amount, Int128 wanted, Int128 natural) => (long)((Int128)amount * wanted / natural);

    private long Target(int fund, int area, ClaimTotals claims) =>
        (long)((Int128)claims.Expenditure(fund, area) * Fortune.IncomePerMille(_plan, fund, area) / 1000);

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
