using System.Collections.Immutable;
using MedPool.Internals;

namespace MedPool;

/// <summary>How records are ingested. Immutable; start from <see cref="Default"/>.</summary>
public sealed record IngestOptions
{
    /// <summary>One thread, duplicates checked, rejects counted only.</summary>
    public static IngestOptions Default { get; } = new();

    /// <summary>Where rejected rows go, in (file, line) order; <see langword="null"/>: they are only counted.</summary>
    public RejectSink? Rejects { get; init; }

    /// <summary>Number of threads, at least 1. The result is the same for any number.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether a row whose id stood in an earlier row of the run is rejected.</summary>
    public bool CheckDuplicates { get; init; } = true;

    /// <summary>Memory for the ids of the duplicate check, in bytes, at least 1 MiB: about 17 bytes an id, up to 32 for ids that have no beginning in common. Beyond it ids go to temporary files of 16 bytes an id, and less than two bytes of each stay in memory.</summary>
    public long DuplicateMemory { get; init; } = 1L << 31;

    /// <summary>Names of columns in the file, by standard name (<c>hifp_pay</c> → <c>pool_amount</c>).</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Which part of the input is read.</summary>
    public Shard Shard { get; init; }

    /// <summary>More rejects than this fail the run with <see cref="TooManyRejectsException"/>; <see langword="null"/>: any number is fine.</summary>
    public long? MaxRejects { get; init; }

    /// <summary>
    /// Flags posted claims of members who are not entitled to them in the month of settlement (JN-3-3a, JN-3-3b): they are counted in the result and handed to <see cref="Unentitled"/>,
    /// and the ledger is the same as without. <see langword="null"/>: nobody is asked. Of no meaning for contributions.
    /// </summary>
    public EntitlementCheck? Entitlement { get; init; }

    /// <summary>Where flagged claims go, in (file, line) order whatever the number of threads; <see langword="null"/>: they are only counted.</summary>
    public UnentitledClaimSink? Unentitled { get; init; }

    /// <summary>Told how far the run is, about once per block of 256 KiB, in order, never by two threads at once.</summary>
    public IProgress<IngestProgress>? Progress { get; init; }

    /// <summary>How rows are read; tests go through all.</summary>
    internal HardwarePath Path { get; init; } = HardwarePaths.Best;
}

/// <summary>How far a run is.</summary>
/// <param name="BytesRead">Bytes of text read from all sources so far, decompressed.</param>
/// <param name="RowsRead">Data rows read so far.</param>
/// <param name="Source">Name of the source being read.</param>
public readonly record struct IngestProgress(long BytesRead, long RowsRead, string Source);
