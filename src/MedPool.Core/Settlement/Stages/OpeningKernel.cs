namespace MedPool.Kernels;

/// <summary>Values of the opening: the rules of its three transfers, as indices into the policy's rule ids.</summary>
/// <param name="PoolIncome">Rule of <c>bank → pool</c>.</param>
/// <param name="Income">Rule of <c>contributors → fund</c>.</param>
/// <param name="Expenditure">Rule of <c>fund → providers</c>.</param>
public readonly record struct OpeningTerms(ushort PoolIncome, ushort Income, ushort Expenditure);

/// <summary>Stage <c>opening</c>: balances as they stood, the pool's own income, then each area's income and benefits.</summary>
public static class OpeningKernel
{
    /// <summary>Runs the stage over all areas. The first stage of every policy; it sets every account of the run.</summary>
    /// <exception cref="FactsException">An area's income or expenditure is not given.</exception>
    public static void Run(ref SettlementRun run, in OpeningTerms terms)
    {
    }
}
