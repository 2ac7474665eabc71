using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>Money that is due and could not be moved yet, as the kernel writes it.</summary>
/// <param name="From">The party that owes.</param>
/// <param name="To">The party it is owed to.</param>
/// <param name="Area">Index of the area.</param>
/// <param name="Amount">Above zero.</param>
/// <param name="Rule">Index into the policy's rule ids.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct OutstandingEntry(Party From, Party To, int Area, Fen Amount, ushort Rule);
