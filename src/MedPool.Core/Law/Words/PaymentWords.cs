using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The words of the sections on contributions and payments.</summary>
internal static class PaymentWords
{
    public static readonly Vocabulary<ContributionBasis> Basis = new("basis", static value => value switch
    {
        ContributionBasis.Wage => "wage",
        ContributionBasis.AverageWage => "average-wage",
        ContributionBasis.None => "none",
    });

    public static readonly Vocabulary<EmployerBaseKind> EmployerBase = new("employer base", static value => value switch
    {
        EmployerBaseKind.SumOfBases => "sum-of-bases",
        EmployerBaseKind.Payroll => "payroll",
    });

    public static readonly Vocabulary<MaternityBenefit> Maternity = new("maternity benefit", static value => value switch
    {
        MaternityBenefit.None => "none",
        MaternityBenefit.MedicalCosts => "medical-costs",
        MaternityBenefit.MedicalCostsAndAllowance => "medical-costs-and-allowance",
    });

    public static readonly Vocabulary<DeadlineKind> Deadline = new("kind of deadline", static value => value switch
    {
        DeadlineKind.Once => "once",
        DeadlineKind.Yearly => "yearly",
        DeadlineKind.Monthly => "monthly",
        DeadlineKind.Following => "following",
        DeadlineKind.Event => "event",
    });
}
