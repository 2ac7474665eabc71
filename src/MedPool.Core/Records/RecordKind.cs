using System.Text.Json.Serialization;

namespace MedPool;

/// <summary>The two kinds of records that are posted to a ledger.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecordKind>))]
public enum RecordKind : byte
{
    /// <summary>Claims (结算明细): what was paid for care.</summary>
    Claims,

    /// <summary>Contributions (缴费到账明细): what was received.</summary>
    Contributions,
}
