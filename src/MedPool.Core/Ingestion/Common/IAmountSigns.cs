namespace MedPool.Internals;

/// <summary>Whether the amounts of common rows may have a minus sign.</summary>
internal interface IAmountSigns
{
    /// <summary>Whether they may.</summary>
    static abstract bool Allowed { get; }
}

/// <summary>No amount has a sign: nearly all rows.</summary>
internal readonly struct NoSigns : IAmountSigns
{
    /// <inheritdoc/>
    public static bool Allowed => false;
}

/// <summary>Any amount may have a minus sign: refunds and reversals.</summary>
internal readonly struct MinusSigns : IAmountSigns
{
    /// <inheritdoc/>
    public static bool Allowed => true;
}
