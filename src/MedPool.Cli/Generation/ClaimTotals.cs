namespace MedPool.Cli.Generation;

/// <summary>What the good claims cost each fund in each area: contributions and facts are made to fit.</summary>
internal sealed class ClaimTotals(YearPlan plan)
{
    private readonly long[,] _expenditure = new long[plan.Policy.Funds.Count, plan.AreaCodes.Length];

    /// <summary>A fund's expenditure in an area, in fen; at least 1,000.00, so that an area without claims has figures too.</summary>
    public long Expenditure(int fund, int area) => Math.Max(100_000, _expenditure[fund, area]);

    /// <summary>Counts a good claim.</summary>
    public void Add(in ClaimRow claim)
    {
        TypePlan type = plan.Types[claim.Type];
        _expenditure[type.Fund, claim.Area] += (type.Bears(PooledComponent(claim, type)) ? claim.Pooled : 0)
            + (type.Bears(BenefitComponent.SeriousIllness) ? claim.ResidentSeriousIllness + claim.EmployeeLargeAmount : 0)
            + (type.Bears(BenefitComponent.Supplementary) ? claim.Supplementary : 0)
            + (type.Bears(BenefitComponent.CivilServant) ? claim.CivilServant : 0)
            + (type.Bears(BenefitComponent.Assistance) ? claim.Assistance : 0)
            + (type.Bears(BenefitComponent.Other) ? claim.Other : 0);
    }

    private static BenefitComponent PooledComponent(in ClaimRow claim, TypePlan type) => claim.MedicalType switch
    {
        _ when type.IsMaternity => BenefitComponent.Maternity,
        >= 51 => BenefitComponent.Maternity,
        21 => BenefitComponent.Inpatient,
        _ => BenefitComponent.Outpatient,
    };
}
