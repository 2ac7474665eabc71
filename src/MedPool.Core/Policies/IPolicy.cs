using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>
/// A policy as compiled tables, which the source generator writes for each <c>*.policy.json</c> of a project. The kernels are generic over it, so that
/// its tables become constants in machine code. Only generated structs implement it.
/// </summary>
/// <typeparam name="TSelf">The generated struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPolicy<TSelf>
    where TSelf : struct, IPolicy<TSelf>
{
    /// <summary>
    /// The policy document as UTF-8 without byte order mark, exactly as in the file. The document is read from it, and the digest is computed from it.
    /// </summary>
    static abstract ReadOnlySpan<byte> Source { get; }

    /// <summary>The number of areas.</summary>
    static abstract int AreaCount { get; }

    /// <summary>The number of insurance types of all funds, in the order in which the policy first names them.</summary>
    static abstract int InsuranceTypeCount { get; }

    /// <summary>The index of an area, or -1, by a perfect hash of this policy.</summary>
    /// <param name="code">The six ASCII digits, first digit in the lowest byte; the upper two bytes zero.</param>
    static abstract int FindArea(ulong code);

    /// <summary>Whether the code of an area is valid on a day.</summary>
    /// <param name="area">Index of the area.</param>
    /// <param name="day">The day as the number yyyyMMdd.</param>
    static abstract bool IsAreaValid(int area, int day);

    /// <summary>The index of an insurance type, or -1.</summary>
    /// <param name="code">The three ASCII digits, first digit in the lowest byte; the upper byte zero.</param>
    static abstract int FindInsuranceType(uint code);

    /// <summary>The share of a member's own contribution that is credited to the personal account; 0 when the policy sets none.</summary>
    /// <param name="insuranceType">Index of the insurance type.</param>
    /// <param name="payerType">The digit of the payer type.</param>
    static abstract Rate PersonalAccountShare(int insuranceType, int payerType);

    /// <summary>Runs the settlement stages of a fund, in order, on a prepared run.</summary>
    /// <param name="run">The facts, and memory of the caller for the result.</param>
    /// <param name="fund">Index of the fund.</param>
    static abstract void Settle(ref SettlementRun run, int fund);
}
