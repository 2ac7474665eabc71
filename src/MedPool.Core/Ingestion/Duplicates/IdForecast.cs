namespace MedPool.Internals;

/// <summary>
/// Predicts how many ids each table will hold, so that it grows to that length at once. The size of a file tells how many ids will come; the ids so far tell to
/// which table they belong. The forecast changes no result.
/// </summary>
/// <param name="memory">Bytes that the tables may use.</param>
internal sealed class IdForecast(long memory)
{
    // Four entries in a line of 64 bytes, and the keys whose line is full.
    private const int BytesPerPrefixed = 17;

    // A key, and its share of a table that is three quarters full.
    private const int BytesPerOther = 27;

    private long _expected;

    /// <summary>Announces how many ids may come after those in the tables.</summary>
    public void Expect(long ids, IdCounts counts) => _expected = counts.All + ids;

    /// <summary>Notes that the tables were emptied.</summary>
    /// <param name="counts">What they held.</param>
    public void Clear(IdCounts counts) => _expected = Math.Max(0, _expected - counts.All);

    /// <summary>The expected number of ids whose prefix has a number.</summary>
    public long Prefixed(IdCounts counts) => counts.Prefixed + Part(ToCome(counts), counts.PrefixedAgain, counts.Others);

    /// <summary>The expected number of other ids.</summary>
    public long Others(IdCounts counts) => counts.Others + Part(ToCome(counts), counts.Others, counts.PrefixedAgain);

    private static long Part(long ids, long these, long others) => (long)((Int128)ids * these / Math.Max(1, these + others));

    private long ToCome(IdCounts counts)
    {
        Int128 bytes = ((Int128)BytesPerPrefixed * counts.PrefixedAgain) + ((Int128)BytesPerOther * counts.Others);
        Int128 room = (Int128)memory * (counts.PrefixedAgain + counts.Others) / Int128.Max(1, bytes);
        return (long)Int128.Max(0, Int128.Min(_expected, room) - counts.All);
    }
}
