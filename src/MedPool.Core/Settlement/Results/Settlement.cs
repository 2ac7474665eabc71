using System.Diagnostics;
using System.Text.Json.Serialization;
using MedPool.Json;

namespace MedPool;

/// <summary>
/// The year-end settlement (年终清算) of a policy's funds: every transfer with its article, every party's closing balance, the proof that nothing was lost.
/// Immutable and thread-safe.
/// </summary>
[DebuggerDisplay("{PolicyId,nq} {Year}: {Funds.Count} funds")]
[JsonConverter(typeof(SettlementConverter))]
public sealed partial record Settlement
{
    /// <summary>The policy's id.</summary>
    public required string PolicyId { get; init; }

    /// <summary>The policy's version.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>The settled year.</summary>
    public required int Year { get; init; }

    /// <summary>SHA-256 over the SHA-256 of ledger (or nothing), facts and policy, in that order; 64 lower-case hexadecimal digits.</summary>
    public required string Digest { get; init; }

    /// <summary>The funds, in policy order. Funds never mix.</summary>
    public EquatableArray<FundSettlement> Funds { get; init; }

    /// <summary>The readings that the settlement was made under.</summary>
    public EquatableArray<ChosenReading> Readings { get; init; }

    /// <summary>The settlement of a fund.</summary>
    /// <param name="fundId">The fund's id, such as <see cref="Fund.Employee"/>.</param>
    /// <exception cref="KeyNotFoundException">That fund was not settled.</exception>
    public FundSettlement this[string fundId] =>
        Funds.FirstOrDefault(fund => fund.Fund == fundId) ?? throw new KeyNotFoundException($"The settlement has no fund \"{fundId}\".");
}

/// <summary>The ids of the funds that policies commonly have.</summary>
public static class Fund
{
    /// <summary><c>employee</c>: 职工基本医疗保险基金.</summary>
    public const string Employee = "employee";

    /// <summary><c>resident</c>: 城乡居民基本医疗保险基金.</summary>
    public const string Resident = "resident";
}
