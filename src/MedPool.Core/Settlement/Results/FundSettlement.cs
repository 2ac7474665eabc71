using System.Diagnostics;
using System.Text.Json.Serialization;
using MedPool.Internals;
using MedPool.Json;

namespace MedPool;

/// <summary>The settlement of one fund. Immutable and thread-safe.</summary>
[DebuggerDisplay("{Fund,nq}: {Transfers.Count} transfers")]
[JsonConverter(typeof(FundSettlementConverter))]
public sealed partial record FundSettlement
{
    /// <summary>The fund's id.</summary>
    public required string Fund { get; init; }

    /// <summary>The areas, in policy order.</summary>
    public EquatableArray<SettlementArea> Areas { get; init; }

    /// <summary>The internal parties that held or moved money: pool, then fund, balance, development, reserve, each in policy order of areas.</summary>
    public EquatableArray<PartyBalance> Parties { get; init; }

    /// <summary>All transfers, in the order in which they were made.</summary>
    public EquatableArray<Transfer> Transfers { get; init; }

    /// <summary>Remittance orders, by area.</summary>
    public EquatableArray<RemittanceOrder> Orders { get; init; }

    /// <summary>What is due and could not be moved yet.</summary>
    public EquatableArray<OutstandingItem> Outstanding { get; init; }

    /// <summary>What the documents do not say and the policy assumes.</summary>
    public EquatableArray<Assumption> Assumptions { get; init; }

    /// <summary>The proof that no money was made or lost.</summary>
    public required Conservation Conservation { get; init; }

    /// <summary>The decisions that the facts gave.</summary>
    public EquatableArray<Decision> Decisions { get; init; }

    /// <summary>Facts that were given and that no stage of the policy reads.</summary>
    public EquatableArray<string> Unused { get; init; }

    /// <summary>The facts that the settlement was made from, with the ledger's figures.</summary>
    public required FundYear Facts { get; init; }

    /// <summary>How each amount came about.</summary>
    internal StoredSteps Steps { get; init; }

    /// <summary>An area's figures.</summary>
    /// <exception cref="KeyNotFoundException">The policy has no such area.</exception>
    public SettlementArea this[string areaCode] =>
        Areas.FirstOrDefault(area => area.Code == areaCode) ?? throw new KeyNotFoundException($"The settlement of fund {Fund} has no area {areaCode}.");
}
