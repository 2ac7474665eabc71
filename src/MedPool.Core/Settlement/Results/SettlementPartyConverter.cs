using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedPool.Json;

/// <summary>Writes a party by its name, as the files do: <c>"pool"</c>, <c>"balance:330723"</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SettlementPartyConverter : JsonConverter<SettlementParty>
{
    /// <inheritdoc/>
    public override SettlementParty Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return SettlementParty.Parse(reader.TokenType == JsonTokenType.String ? reader.GetString()! : "");
        }
        catch (FormatException problem)
        {
            throw new JsonException(problem.Message, problem);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SettlementParty value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
