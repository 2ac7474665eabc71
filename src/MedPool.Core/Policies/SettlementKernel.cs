namespace MedPool.Kernels;

/// <summary>
/// A compiled policy's settlement over plain memory, for what-if: the same facts with another figure, another reading, thousands of
/// years in a loop, without allocation. The machine code knows the policy's values as constants.
/// </summary>
/// <typeparam name="TPolicy">The generated policy.</typeparam>
/// <remarks>Thread-safe as long as each thread brings its own memory.</remarks>
public static class SettlementKernel<TPolicy>
    where TPolicy : struct, IPolicy<TPolicy>
{
    /// <summary>Settles one fund.</summary>
    /// <param name="fund">Index of the fund.</param>
    /// <param name="year">The settled year.</param>
    /// <param name="readings">The readings; the default value takes the first alternative of each.</param>
    /// <param name="facts">The fund's facts.</param>
    /// <param name="areas">The areas' facts, in policy order.</param>
    /// <param name="memory">Memory for the result, of <see cref="SettlementBuffers"/>; the result lives in it.</param>
    /// <returns>The accounts, figures and transfers of the settlement.</returns>
    /// <exception cref="FactsException">The facts do not meet a requirement of a stage, or an account leaves 64 bits.</exception>
    /// <exception cref="ArgumentException">The number of areas is not the policy's, or the memory does not fit.</exception>
    public static SettlementRun Settle(
        int fund,
        int year,
        SettlementReadings readings,
        in FundFacts facts,
        ReadOnlySpan<AreaFacts> areas,
        SettlementSpans memory)
    {
        if (areas.Length != TPolicy.AreaCount)
        {
            throw new ArgumentException($"The policy has {TPolicy.AreaCount} areas, not {areas.Length}.", nameof(areas));
        }

        var run = new SettlementRun(year, readings, in facts, areas, memory) { Text = KernelText<TPolicy>.Instance, FundIndex = fund };
        TPolicy.Settle(ref run, fund);
        return run;
    }
}
