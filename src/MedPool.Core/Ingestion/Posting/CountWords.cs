namespace MedPool.Internals;

/// <summary>
/// What a row adds to the counts of its cell, by the mask of its amounts that are not zero. An entry is a cache line, whose last words are the counts of a
/// <see cref="PackedTable"/> cell.
/// </summary>
internal static unsafe class CountWords
{
    /// <summary>Words of a line.</summary>
    public const int LineLength = 8;

    private const int ClaimWords = 4;
    private const int ContributionWords = 2;
    private const int SeriousIllness = 0b11 << ClaimAmount.ResidentSeriousIllness;

    private static readonly VectorArray<long> FirstClaimLines = Make(1 << 8, 0, ClaimWords, PackedTable.BothSeriousIllness);
    private static readonly VectorArray<long> LastClaimLines = Make(1 << 3, 8, ClaimWords, -1);
    private static readonly VectorArray<long> ContributionLines = Make(1 << 6, 0, ContributionWords, -1);

    /// <summary>By the mask of the first eight amounts of a claim.</summary>
    public static long* FirstOfClaim => FirstClaimLines.Pointer;

    /// <summary>By the mask of its last three amounts.</summary>
    public static long* LastOfClaim => LastClaimLines.Pointer;

    /// <summary>By the mask of the six amounts of a contribution.</summary>
    public static long* OfContribution => ContributionLines.Pointer;

    private static VectorArray<long> Make(int masks, int firstAmount, int words, int both)
    {
        VectorArray<long> lines = new(masks * LineLength);
        for (int mask = 0; mask < masks; mask++)
        {
            Span<long> line = lines.Span.Slice((mask * LineLength) + LineLength - words, words);
            for (int amount = 0; mask >> amount != 0; amount++)
            {
                line[PackedTable.WordOf(firstAmount + amount)] += ((mask >> amount) & 1) * PackedTable.OneOf(firstAmount + amount);
            }

            if (both >= 0 && (mask & SeriousIllness) == SeriousIllness)
            {
                line[PackedTable.WordOf(both)] += PackedTable.OneOf(both);
            }
        }

        return lines;
    }
}
