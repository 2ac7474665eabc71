using System.Numerics;

namespace MedPool.Reference;

/// <summary>One movement of money, in fen.</summary>
public sealed record ReferenceTransfer(string From, string To, BigInteger Amount, string Rule, string Stage, string Kind);

/// <summary>What an internal party held and moved, in fen.</summary>
public sealed record ReferenceParty(string Party, BigInteger Opening, BigInteger In, BigInteger Out, BigInteger Closing);

/// <summary>The figures of one area, in fen; <see cref="MonthsPayableHundredths"/> in hundredths of a month.</summary>
public sealed record ReferenceArea(
    string Area,
    BigInteger Income,
    BigInteger Expenditure,
    BigInteger CurrentBalance,
    BigInteger LevyFromIncome,
    BigInteger Gap,
    BigInteger ManagementLiability,
    BigInteger OtherGap,
    BigInteger Surplus,
    BigInteger OpeningBalance,
    BigInteger ClosingBalance,
    BigInteger? MonthsPayableHundredths,
    BigInteger? NextQuota,
    IReadOnlyList<string> Flags);

/// <summary>What is owed, or was applied for and not granted, in fen, and why.</summary>
public sealed record ReferenceOutstanding(string Area, string From, string To, BigInteger Amount, string Rule, string Reason);

/// <summary>One fund, one year, settled.</summary>
public sealed record ReferenceResult(
    string Fund,
    IReadOnlyList<ReferenceTransfer> Transfers,
    IReadOnlyList<ReferenceParty> Parties,
    IReadOnlyList<ReferenceArea> Areas,
    IReadOnlyList<ReferenceOutstanding> Outstanding);
