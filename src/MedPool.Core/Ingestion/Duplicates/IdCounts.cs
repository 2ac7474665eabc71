namespace MedPool.Internals;

/// <summary>How many ids are in the tables.</summary>
/// <param name="Prefixed">Ids whose prefix has a number.</param>
/// <param name="Prefixes">Prefixes with a number. The first prefixes get one even if each id has a prefix of its own.</param>
/// <param name="Others">All other ids.</param>
internal readonly record struct IdCounts(long Prefixed, long Prefixes, long Others)
{
    /// <summary>All ids.</summary>
    public long All => Prefixed + Others;

    /// <summary>Ids whose prefix an earlier id has: they tell how many further ids will have a known prefix.</summary>
    public long PrefixedAgain => Math.Max(0, Prefixed - Prefixes);
}
