using System.Security.Cryptography;
using MedPool.Internals;
using MedPool.Payments;

namespace MedPool;

/// <summary>
/// The facts of one year under one policy: what records do not say (<c>facts.json</c>), or, without a ledger, all totals. Form and amounts are
/// checked when the file is read; areas, shares and rules when a policy settles. Immutable and safe on any thread.
/// </summary>
public sealed partial record SettlementFacts
{
    /// <summary>Id of the policy that the facts are for.</summary>
    public required string PolicyId { get; init; }

    /// <summary>The settled year.</summary>
    public required int Year { get; init; }

    /// <summary>The funds' facts by fund id. A settlement covers the funds that stand here.</summary>
    public required IReadOnlyDictionary<string, FundYear> Funds { get; init; }

    /// <summary>The demand-deposit rates of the year (活期存款利率), for late interest only; <see langword="null"/>: not given.</summary>
    public DemandDepositRates? DemandDepositRate { get; init; }

    /// <summary>What the areas owed to the pool and when it arrived, for late interest only.</summary>
    public EquatableArray<Remittance> Remittances { get; init; }

    /// <summary>The digests of the file as it was read; <see langword="null"/> for facts built in code.</summary>
    internal FactsSource? Source { get; init; }

    /// <summary>Reads a facts file.</summary>
    /// <param name="path">The file, JSON in UTF-8, plain or compressed (gzip).</param>
    /// <exception cref="FactsException">The file is not sound; the message gives JSON path, reason and mend.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SettlementFacts Load(string path) => FactsFile.Load(path, Parse);

    /// <summary>Reads facts.</summary>
    /// <param name="utf8">JSON in UTF-8, with or without byte order mark.</param>
    /// <exception cref="FactsException">The text is not sound; the message gives JSON path, reason and mend.</exception>
    public static SettlementFacts Parse(ReadOnlyMemory<byte> utf8)
    {
        SettlementFacts facts = FactsDocument.Read(FactsFile.Checked(utf8).Span);
        return facts with { Source = new FactsSource(SHA256.HashData(utf8.Span), facts.CanonicalDigest()) };
    }

    /// <summary>SHA-256 of the file; of their canonical text for facts that were built or changed in code.</summary>
    internal byte[] Digest()
    {
        byte[] canonical = CanonicalDigest();
        return Source is { } source && source.Canonical.AsSpan().SequenceEqual(canonical) ? source.File : canonical;
    }

    private byte[] CanonicalDigest() => SHA256.HashData(FactsWriter.ToUtf8(this));
}
