using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The amounts of a row in fen, in the order of its kind's amount columns; the rest are zero.</summary>
[InlineArray(Length)]
internal struct RowAmounts
{
    /// <summary>Number of amounts: a claim's eleven, rounded up to whole vectors of 32 bytes.</summary>
    public const int Length = 12;

    private long _first;
}

/// <summary>A decoded row and its reason to be rejected.</summary>
internal struct DecodedRow
{
    /// <summary>Why the row is rejected, or <see cref="RejectReason.None"/>.</summary>
    public RejectReason Reason;

    /// <summary>The column at fault, or -1.</summary>
    public int Column;

    /// <summary>Whether all amounts could be read, so that they count in the control sums.</summary>
    public bool AmountsRead;

    /// <summary>Index of the area.</summary>
    public int Area;

    /// <summary>Index of the insurance type.</summary>
    public int InsuranceType;

    /// <summary>A claim's <see cref="BenefitClass"/>, a contribution's payer type.</summary>
    public int Class;

    /// <summary>Month of posting, from 0.</summary>
    public int Month;

    /// <summary>The amounts.</summary>
    public RowAmounts Amounts;

    /// <summary>Sets the reason and the column at fault, unless the row has a reason already.</summary>
    public void Reject(RejectReason reason, int column)
    {
        if (Reason == RejectReason.None)
        {
            Reason = reason;
            Column = column;
        }
    }
}
