using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>One movement of money as the kernel writes it: plain values, indices instead of names, in caller-owned memory.</summary>
/// <param name="From">The paying party.</param>
/// <param name="To">The receiving party.</param>
/// <param name="Amount">Above zero.</param>
/// <param name="Rule">Index into the policy's rule ids.</param>
/// <param name="Stage">The kind of the stage that made it.</param>
/// <param name="Shaping">What shaped the amount beside the rule.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct TransferEntry(Party From, Party To, Fen Amount, ushort Rule, StageKind Stage, Shaping Shaping)
{
    /// <summary>The place of that stage in the policy's list, from 0: a kind of stage can be listed more than once.</summary>
    public byte Place { get; init; }
}
