namespace MedPool.Kernels;

/// <summary>Values of the closing.</summary>
/// <param name="Monitors">Limits of months payable, sharpest first; an area gets the first that it is below.</param>
/// <param name="QuotaCarryOver">Rule by which what is left of a quota is added to next year's, or <see langword="null"/>.</param>
/// <param name="FrozenFlag">Rule that freezes the benefits of an area that received anything from the pool, or <see langword="null"/>.</param>
public readonly record struct ClosingTerms(EquatableArray<Rate> Monitors, ushort? QuotaCarryOver, ushort? FrozenFlag);

/// <summary>Stage <c>closing</c>: months payable, flags and next year's quota.</summary>
public static class ClosingKernel
{
    /// <summary>Runs the stage over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in ClosingTerms terms)
    {
    }
}
