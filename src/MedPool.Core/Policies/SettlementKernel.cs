using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>
/// The settlement of a compiled policy over memory of the caller, for what-if loops: the same facts with another figure or another reading,
/// thousands of years without allocation. The machine code has the values of the policy as constants.
/// </summary>
/// <typeparam name="TPolicy">The generated policy.</typeparam>
/// <remarks>Thread-safe when each thread has its own memory.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SettlementKernel<TPolicy>
    where TPolicy : struct, IPolicy<TPolicy>
{
    /// <summary>Settles one fund.</summary>
    /// <param name="fund">Index of the fund.</param>
    /// <param name="year">The settled year.</param>
    /// <param name="readings">The readings; the default value selects the first alternative of each.</param>
    /// <param name="facts">The fund's facts.</param>
    /// <param name="areas">The areas' facts, in policy order.</param>
    /// <param name="memory">Memory for the result, of <see cref="SettlementBuffers"/>. The result refers to it.</param>
    /// <returns>The accounts, figures and transfers of the settlement.</returns>
    /// <exception cref="FactsException">The facts do not meet a requirement of a stage, or an account exceeds 64 bits.</exception>
    /// <exception cref="ArgumentException">The number of areas is not that of the policy, or the memory has the wrong size.</exception>
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
