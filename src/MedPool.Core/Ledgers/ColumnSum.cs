using System.Diagnostics;

namespace MedPool;

/// <summary>Control sums of one amount column, in fen, over the rows whose amounts could be read.</summary>
/// <param name="Column">The column's standard name.</param>
/// <param name="Posted">Sum over posted rows.</param>
/// <param name="Rejected">Sum over rejected rows.</param>
[DebuggerDisplay("{Column}: {Posted} posted, {Rejected} rejected")]
public readonly record struct ColumnSum(string Column, Int128 Posted, Int128 Rejected)
{
    /// <summary>Sum over all rows: posted and rejected.</summary>
    public Int128 Read => Posted + Rejected;
}
