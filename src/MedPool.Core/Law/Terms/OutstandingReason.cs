using System.Text.Json.Serialization;

namespace MedPool;

/// <summary>Why an amount stays open in a settlement: it is owed and could not be moved, or it was applied for and not granted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OutstandingReason>))]
public enum OutstandingReason : byte
{
    /// <summary><c>demand-deposits</c> (活期存款不足): it is in term deposits and moves when they mature.</summary>
    DemandDeposits,

    /// <summary><c>not-held</c> (结余不足): the accounts that pay do not hold it.</summary>
    NotHeld,

    /// <summary><c>pool-short</c> (调剂金不足): the pool cannot pay it.</summary>
    PoolShort,

    /// <summary><c>not-needed</c> (无需调剂): the area has no gap, or its own balance meets it whole.</summary>
    NotNeeded,

    /// <summary><c>above-need</c> (超过所需): more was applied for than is lacking; what is lacking was granted.</summary>
    AboveNeed,
}
