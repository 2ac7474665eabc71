using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The words of the sections on contributions and payments.</summary>
internal static class PaymentWords
{
    public static readonly Vocabulary<ContributionBasis> Basis = new(
        "basis", ("wage", ContributionBasis.Wage), ("average-wage", ContributionBasis.AverageWage), ("none", ContributionBasis.None));

    public static readonly Vocabulary<EmployerBaseKind> EmployerBase = new(
        "employer base", ("sum-of-bases", EmployerBaseKind.SumOfBases), ("payroll", EmployerBaseKind.Payroll));

    public static readonly Vocabulary<MaternityBenefit> Maternity = new(
        "maternity benefit",
        ("none", MaternityBenefit.None),
        ("medical-costs", MaternityBenefit.MedicalCosts),
        ("medical-costs-and-allowance", MaternityBenefit.MedicalCostsAndAllowance));

    public static readonly Vocabulary<DeadlineKind> Deadline = new(
        "kind of deadline",
        ("once", DeadlineKind.Once),
        ("yearly", DeadlineKind.Yearly),
        ("monthly", DeadlineKind.Monthly),
        ("following", DeadlineKind.Following),
        ("event", DeadlineKind.Event));
}
