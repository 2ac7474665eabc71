namespace MedPool.Internals;

/// <summary>Whether amounts may have a minus sign.</summary>
internal interface IAmountSigns
{
    /// <summary>Whether they may.</summary>
    static abstract bool Allowed { get; }
}

/// <summary>No amount has a sign, as in nearly all rows.</summary>
internal readonly struct NoSigns : IAmountSigns
{
    public static bool Allowed => false;
}

/// <summary>Any amount may have one: refunds.</summary>
internal readonly struct MinusSigns : IAmountSigns
{
    public static bool Allowed => true;
}
