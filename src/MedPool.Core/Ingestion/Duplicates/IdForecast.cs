namespace MedPool.Internals;

/// <summary>
/// How many ids there will be, so that tables take the length they will need instead of growing again and again. The size of a file tells how many
/// are to come; of which table, the ids so far tell. Only a wish: it changes no result.
/// </summary>
/// <param name="memory">Bytes that the tables may take.</param>
internal sealed class IdForecast(long memory)
{
    // Four entries in a line of 64 bytes, and the keys whose line is full.
    private const int BytesPerPrefixed = 17;

    // A key, and its part of a table that is three quarters full.
    private const int BytesPerOther = 27;

    private long _expected;

    /// <summary>Says how many ids may come after those in the tables.</summary>
    public void Expect(long ids, IdCounts counts) => _expected = counts.All + ids;

    /// <summary>The tables are empty again.</summary>
    public void Clear(IdCounts counts) => _expected = Math.Max(0, _expected - counts.All);

    /// <summary>How many ids with a numbered beginning there will be.</summary>
    public long Prefixed(IdCounts counts) => counts.Prefixed + Part(ToCome(counts), counts.PrefixedAgain, counts.Others);

    /// <summary>How many others.</summary>
    public long Others(IdCounts counts) => counts.Others + Part(ToCome(counts), counts.Others, counts.PrefixedAgain);

    private static long Part(long ids, long these, long others) => (long)((Int128)ids * these / Math.Max(1, these + others));

    private long ToCome(IdCounts counts)
    {
        Int128 bytes = ((Int128)BytesPerPrefixed * counts.PrefixedAgain) + ((Int128)BytesPerOther * counts.Others);
        Int128 room = (Int128)memory * (counts.PrefixedAgain + counts.Others) / Int128.Max(1, bytes);
        return (long)Int128.Max(0, Int128.Min(_expected, room) - counts.All);
    }
}
