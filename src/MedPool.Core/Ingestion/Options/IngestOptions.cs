using System.Collections.Immutable;
using MedPool.Contributions;
using MedPool.Internals;

namespace MedPool;

/// <summary>How records are ingested. Immutable; start from <see cref="Default"/>.</summary>
public sealed record IngestOptions
{
    /// <summary>One thread, duplicates checked, rejects only counted.</summary>
    public static IngestOptions Default { get; } = new();

    /// <summary>Receives rejected rows in the order of files and lines; <see langword="null"/>: they are only counted.</summary>
    public RejectSink? Rejects { get; init; }

    /// <summary>Number of threads, at least 1. The result is the same for any number.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether a row is rejected if an earlier row of the run has the same id.</summary>
    public bool CheckDuplicates { get; init; } = true;

    /// <summary>
    /// Memory for the ids of the duplicate check, in bytes, at least 1 MiB. An id needs about 17 bytes, up to 32 if few ids begin alike. Ids beyond this
    /// limit are written to temporary files, 16 bytes each, and less than two bytes of each stay in memory.
    /// </summary>
    public long DuplicateMemory { get; init; } = 1L << 31;

    /// <summary>Names of columns in the file, by standard name (<c>hifp_pay</c> → <c>pool_amount</c>).</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The part of the input that is read.</summary>
    public Shard Shard { get; init; }

    /// <summary>More rejects than this end the run with <see cref="TooManyRejectsException"/>; <see langword="null"/>: any number is allowed.</summary>
    public long? MaxRejects { get; init; }

    /// <summary>
    /// Asked of each posted claim whether its member is entitled in the month of settlement (JN-3-3a, JN-3-3b). Claims of members who are not are counted
    /// in the result and passed to <see cref="Unentitled"/>; the ledger is the same as without. <see langword="null"/>: no claim is checked. Has no effect
    /// on contributions.
    /// </summary>
    public EntitlementCheck? Entitlement { get; init; }

    /// <summary>
    /// The codes of areas that keep their earlier benefits (JN-3-3c), under which <see cref="Entitlement"/> is not asked: their claims are not counted as
    /// those of members who are not entitled. Which areas they are is a fact of the years before pooling.
    /// </summary>
    public IReadOnlyCollection<string> EarlierBenefitAreas { get; init; } = [];

    /// <summary>
    /// Receives the claims of members who are not entitled, in the order of files and lines for any number of threads; <see langword="null"/>: they are
    /// only counted.
    /// </summary>
    public UnentitledClaimSink? Unentitled { get; init; }

    /// <summary>Receives the progress of the run, about once per block of 256 KiB, in order, never from two threads at once.</summary>
    public IProgress<IngestProgress>? Progress { get; init; }

    /// <summary>The hardware path; tests run all of them.</summary>
    internal HardwarePath Path { get; init; } = HardwarePaths.Best;
}
