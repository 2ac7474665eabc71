namespace MedPool.Internals;

/// <summary>How many ids are in the tables.</summary>
/// <param name="Prefixed">Those whose beginning has a number.</param>
/// <param name="Prefixes">Beginnings with a number: whatever ids are like, the first ones get there.</param>
/// <param name="Others">All others.</param>
internal readonly record struct IdCounts(long Prefixed, long Prefixes, long Others)
{
    /// <summary>All ids.</summary>
    public long All => Prefixed + Others;

    /// <summary>Those whose beginning had been seen before: by which one can tell how many will be like them.</summary>
    public long PrefixedAgain => Math.Max(0, Prefixed - Prefixes);
}
