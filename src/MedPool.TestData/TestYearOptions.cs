namespace MedPool.TestData;

/// <summary>What a test year is made from. Immutable; start from <see cref="Default"/>.</summary>
public sealed record TestYearOptions
{
    /// <summary>A million claims of the policy's first year, a quarter as many contributions, seed 1.</summary>
    public static TestYearOptions Default { get; } = new();

    /// <summary>The settlement year, one in which the policy is in force; <see langword="null"/>: the first one.</summary>
    public int? Year { get; init; }

    /// <summary>Number of rows of claims (结算明细), from 1 to 999,999,999,999.</summary>
    public long Claims { get; init; } = 1_000_000;

    /// <summary>
    /// Number of rows of contributions (缴费到账明细), from 1 to 999,999,999,999; <see langword="null"/>: a quarter of the claims, which gives
    /// receipts of a natural size.
    /// </summary>
    public long? Contributions { get; init; }

    /// <summary>The seed. The same policy and options give the same bytes on every machine.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// The share of bad rows in each file, from 0 to 1/2; as many of each reason for which a row of the file can be rejected.
    /// <see langword="null"/>: one of each reason in 250,000 rows, at least one and at most forty, none in a file of fewer rows than four times
    /// the reasons.
    /// </summary>
    public Rate? BadRows { get; init; }

    /// <summary>Receives the number of rows done while a file is made, every few thousand rows and at its end.</summary>
    public IProgress<TestYearProgress>? Progress { get; init; }
}

/// <summary>How far the making of a file is.</summary>
/// <param name="Kind">The file.</param>
/// <param name="Rows">Number of rows done.</param>
/// <param name="Total">Number of rows of the file.</param>
public readonly record struct TestYearProgress(RecordKind Kind, long Rows, long Total);
