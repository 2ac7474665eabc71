namespace MedPool.TestData;

/// <summary>Which rows of a generated file are bad, and why: as many of each reason, at random positions of the file. Thread-safe.</summary>
internal sealed class BadRows
{
    private readonly Dictionary<long, RejectReason> _reasons = [];

    /// <summary>Chooses the rows.</summary>
    /// <param name="plan">The year.</param>
    /// <param name="kind">The file.</param>
    /// <param name="rows">Number of rows of the file.</param>
    /// <param name="share">The share of bad rows, from 0 to 1/2; <see langword="null"/>: a few of each reason, none in a small file.</param>
    public BadRows(YearPlan plan, RecordKind kind, long rows, Rate? share)
    {
        IReadOnlyList<RejectReason> reasons = kind == RecordKind.Claims ? OfClaims : OfContributions;
        uint sequence = kind == RecordKind.Claims ? RandomSequences.Claims : RandomSequences.Contributions;
        SeededRandom random = SeededRandom.Of(plan.Seed, RandomSequences.BadRows, sequence);
        for (long copy = CopiesOf(reasons.Count, rows, share); copy > 0; copy--)
        {
            foreach (RejectReason reason in reasons)
            {
                Choose(reason, rows, ref random);
            }
        }
    }

    /// <summary>The reasons of claims. The list is written out: a new reason must not change the bytes of a seed.</summary>
    public static IReadOnlyList<RejectReason> OfClaims { get; } =
    [
        RejectReason.LineTooLong, RejectReason.MalformedRow, RejectReason.BadId, RejectReason.BadNumber, RejectReason.BadDate,
        RejectReason.UnknownArea, RejectReason.UnknownInsuranceType, RejectReason.UnknownMedicalType, RejectReason.OutsidePeriod,
        RejectReason.WrongSign, RejectReason.Unbalanced, RejectReason.DuplicateId,
    ];

    /// <summary>The reasons of contributions, written out likewise.</summary>
    public static IReadOnlyList<RejectReason> OfContributions { get; } =
    [
        RejectReason.LineTooLong, RejectReason.MalformedRow, RejectReason.BadId, RejectReason.BadNumber, RejectReason.BadDate,
        RejectReason.UnknownArea, RejectReason.UnknownInsuranceType, RejectReason.UnknownPayerType, RejectReason.OutsidePeriod,
        RejectReason.DuplicateId,
    ];

    /// <summary>Why a row is bad, or <see cref="RejectReason.None"/>.</summary>
    public RejectReason this[long row] => _reasons.GetValueOrDefault(row);

    /// <summary>The nearest good row before a row, whose id a duplicate repeats.</summary>
    public long GoodRowBefore(long row)
    {
        do
        {
            row--;
        }
        while (_reasons.ContainsKey(row));
        return row;
    }

    private static long CopiesOf(int reasons, long rows, Rate? share)
    {
        if (share is Rate given)
        {
            return (long)((Int128)rows * given.Numerator / given.Denominator / reasons);
        }

        return rows < reasons * 4 ? 0 : Math.Clamp(rows / 250_000, 1, 40);
    }

    private void Choose(RejectReason reason, long rows, ref SeededRandom random)
    {
        long row;
        do
        {
            row = random.Between(1, rows - 1); // The first row is good: a duplicate needs one before it.
        }
        while (!_reasons.TryAdd(row, reason));
    }
}
