using MedPool.Files;

namespace MedPool.Cli.Ingestion;

/// <summary>What <c>ingest</c> is asked to do.</summary>
internal sealed record IngestRequest
{
    /// <summary>The policy whose ledger is made.</summary>
    public required Policy Policy { get; init; }

    /// <summary>The settlement year.</summary>
    public required int Year { get; init; }

    /// <summary>Claim files, in the order that decides which of two rows with one id is the duplicate.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>Contribution files, in that order.</summary>
    public IReadOnlyList<string> Contributions { get; init; } = [];

    /// <summary>Where the ledger goes.</summary>
    public required string LedgerFile { get; init; }

    /// <summary>Where rejected rows go, or <see langword="null"/>.</summary>
    public string? RejectFile { get; init; }

    /// <summary>Contribution files that say who is entitled in which month; none: claims are not flagged.</summary>
    public IReadOnlyList<string> Entitlement { get; init; } = [];

    /// <summary>Files of retirees, who are entitled without paying.</summary>
    public IReadOnlyList<string> Retirees { get; init; } = [];

    /// <summary>The encoding of the files of <see cref="Entitlement"/> and <see cref="Retirees"/>.</summary>
    public TextEncoding EntitlementEncoding { get; init; }

    /// <summary>Where claims of members who are not entitled are listed, or <see langword="null"/>.</summary>
    public string? UnentitledFile { get; init; }

    /// <summary>Threads, shard, map, duplicates; the rest of it is set for each run.</summary>
    public IngestOptions Options { get; init; } = IngestOptions.Default;

    /// <summary>More rejects than this, over both kinds of files, fail the run; <see langword="null"/>: any number is fine.</summary>
    public long? RejectsMax { get; init; }
}
