using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>Money that is due and could not be moved yet, or was applied for and not granted, as the kernel writes it.</summary>
/// <param name="From">The party that owes, or that did not grant it.</param>
/// <param name="To">The party it is owed to, or that applied.</param>
/// <param name="Area">Index of the area.</param>
/// <param name="Amount">Above zero.</param>
/// <param name="Rule">Index into the policy's rule ids.</param>
/// <param name="Stage">The kind of the stage that left it open.</param>
/// <param name="Reason">Why.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct OutstandingEntry(Party From, Party To, int Area, Fen Amount, ushort Rule, StageKind Stage, OutstandingReason Reason)
{
    /// <summary>The place of that stage in the policy's list, from 0.</summary>
    public byte Place { get; init; }
}
