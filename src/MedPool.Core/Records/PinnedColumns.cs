namespace MedPool.Internals;

/// <summary>The columns of one kind of records, pinned. Pointers are valid during the call that passes them.</summary>
internal unsafe interface IPinnedColumns
{
    /// <summary>Number of rows.</summary>
    int Count { get; }

    /// <summary>The columns that make a row's key.</summary>
    PinnedKeys Keys { get; }

    /// <summary>The amount columns in the order of <see cref="RecordColumns"/>; null for a column that was left empty.</summary>
    long** Amounts { get; }
}

/// <summary>The columns that make a row's key, pinned.</summary>
internal unsafe ref struct PinnedKeys
{
    /// <summary>By row: the area's index.</summary>
    public byte* Area;

    /// <summary>By row: the insurance type's index.</summary>
    public byte* InsuranceType;

    /// <summary>By row: the month, 1 to 12.</summary>
    public byte* Month;

    /// <summary>By row: a claim's medical type (its first two digits), a contribution's payer type.</summary>
    public byte* Type;

    /// <summary>The same columns, beginning at a later row.</summary>
    public readonly PinnedKeys From(nint row) => new() { Area = Area + row, InsuranceType = InsuranceType + row, Month = Month + row, Type = Type + row };
}

/// <summary>Pinned <see cref="ClaimColumns"/>.</summary>
internal readonly unsafe ref struct PinnedClaims : IPinnedColumns
{
    /// <inheritdoc/>
    public int Count { get; init; }

    /// <inheritdoc/>
    public PinnedKeys Keys { get; init; }

    /// <inheritdoc/>
    public long** Amounts { get; init; }

    /// <summary>The refund flags; null: a row whose total is negative is a refund.</summary>
    public byte* RefundFlag { get; init; }
}

/// <summary>Pinned <see cref="ContributionColumns"/>.</summary>
internal readonly unsafe ref struct PinnedContributions : IPinnedColumns
{
    /// <inheritdoc/>
    public int Count { get; init; }

    /// <inheritdoc/>
    public PinnedKeys Keys { get; init; }

    /// <inheritdoc/>
    public long** Amounts { get; init; }

    /// <summary>The months that the payments are for, as numbers yyyyMM; null: they are not checked.</summary>
    public int* AccrualMonth { get; init; }
}
