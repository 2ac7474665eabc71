namespace MedPool.Kernels;

/// <summary>Values of the income guarantee.</summary>
/// <param name="Rule">Rule of its transfer.</param>
public readonly record struct IncomeGuaranteeTerms(ushort Rule);

/// <summary>Stage <c>income-guarantee</c>: an unmet income plan is made good.</summary>
public static class IncomeGuaranteeKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in IncomeGuaranteeTerms terms)
    {
    }
}
