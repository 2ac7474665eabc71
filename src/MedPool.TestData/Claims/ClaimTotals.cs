using MedPool.Law;

namespace MedPool.TestData;

/// <summary>The cost of the good claims by fund and area. Contributions and facts are made to fit it.</summary>
internal sealed class ClaimTotals(YearPlan plan)
{
    private readonly long[,] _expenditure = new long[plan.Policy.Funds.Count, plan.AreaCodes.Length];

    /// <summary>Goes over the claims of a file without writing them.</summary>
    public static ClaimTotals Of(YearPlan plan, BadRows bad, ClaimGenerator claims, IEnumerable<long> rows)
    {
        var totals = new ClaimTotals(plan);
        foreach (long row in rows.Where(row => bad[row] == RejectReason.None))
        {
            totals.Add(claims.Make(row));
        }

        return totals;
    }

    /// <summary>A fund's expenditure in an area, in fen; at least 1,000.00 yuan, so that an area without claims has figures too.</summary>
    public long Expenditure(int fund, int area) => Math.Max(100_000, _expenditure[fund, area]);

    /// <summary>Adds a good claim.</summary>
    public void Add(in ClaimRow claim)
    {
        InsuranceTypePlan type = plan.Types[claim.Type];
        _expenditure[type.Fund, claim.Area] += (type.Bears(PooledComponent(claim, type)) ? claim.Pooled : 0)
            + (type.Bears(BenefitComponent.SeriousIllness) ? claim.ResidentSeriousIllness + claim.EmployeeSeriousIllness : 0)
            + (type.Bears(BenefitComponent.Supplementary) ? claim.Supplementary : 0)
            + (type.Bears(BenefitComponent.CivilServant) ? claim.CivilServant : 0)
            + (type.Bears(BenefitComponent.Assistance) ? claim.Assistance : 0)
            + (type.Bears(BenefitComponent.Other) ? claim.Other : 0);
    }

    private static BenefitComponent PooledComponent(in ClaimRow claim, InsuranceTypePlan type) => claim.MedicalType switch
    {
        _ when type.IsMaternity => BenefitComponent.Maternity,
        >= 51 => BenefitComponent.Maternity,
        21 => BenefitComponent.Inpatient,
        _ => BenefitComponent.Outpatient,
    };
}
